package plimsoll.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Step;
import plimsoll.views.workspace.Journals.Unfinished;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Portfolios;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

/// A process that recovers what the one before it left, then edits without end and says on standard
/// output how many steps are safe, until it is killed.
final class Trader {
    private Trader() {}

    private static final class Disk implements Portfolios {
        @Override
        public OpenedFile read(Path place) throws IOException {
            Loaded loaded = PortfolioLoader.load(place);
            return new OpenedFile(
                    loaded.name(), Optional.of(place), loaded.portfolio(), loaded.file(), loaded.problems());
        }

        @Override
        public void write(Path place, byte[] content) {
            throw new UnsupportedOperationException();
        }
    }

    /// The same for the same number, so that another process knows what must be there.
    static Step step(int number) {
        Random random = new Random(number);
        PositionKey key = PositionKey.of("one-way", "BTCUSDT");
        return switch (random.nextInt(8)) {
            case 0 -> new Step.Added("what-if " + number, List.of(new Edit.Close(key)));
            case 1 -> new Step.Renamed("renamed " + number);
            default -> new Step.Edited(new Edit.Resize(key, number + random.nextInt(100) / 8.0), "edit " + number);
        };
    }

    /// The book as an exchange told it for the n-th time.
    static OpenedFile fetched(Path file, int time) throws IOException {
        byte[] text = Files.readString(file)
                .replaceFirst("\"asOf\": \"2026-03-06T00:00:00Z\"", asOf(time))
                .getBytes(StandardCharsets.UTF_8);
        PortfolioFile read = PortfolioFile.read(text).value().orElseThrow();
        return new OpenedFile("main", Optional.empty(), read.portfolio(), Optional.of(read), List.of());
    }

    static String asOf(int time) {
        return "\"asOf\": \"" + Instant.parse("2026-03-06T00:00:00Z").plusSeconds(time) + "\"";
    }

    /// @param arguments the folder of the program's state, the file to edit, and `fetched` where its text comes anew
    ///     with every third edit
    public static void main(String[] arguments) throws IOException {
        Store store = new Store(new Home(Path.of(arguments[0])), Clock.systemUTC(), e -> {
            System.err.println(e);
            Runtime.getRuntime().halt(9);
        });
        Workspace workspace = new Workspace(
                new Threads(Runnable::run, _ -> {}, Runnable::run),
                new Disk(),
                store.journals(),
                ParameterLibrary.builtIn(),
                Clock.systemUTC());
        Path file = Path.of(arguments[1]);
        boolean isFetched = arguments.length > 2;
        int number = opened(workspace, store, file, isFetched);
        while (true) {
            if (isFetched && number % 3 == 0) {
                workspace.documents().refresh(fetched(file, number), edit -> edit);
            }
            workspace.whatIfs().take(step(number));
            store.flush();
            System.out.println(++number);
        }
    }

    /// @return how many steps there are already
    private static int opened(Workspace workspace, Store store, Path file, boolean isFetched) throws IOException {
        Optional<Unfinished> left = store.journals().unfinished().stream().findFirst();
        if (left.isEmpty() && isFetched) {
            workspace.show(fetched(file, 0));
            return 0;
        }
        if (left.isEmpty()) {
            workspace.open(file);
            return 0;
        }
        workspace.documents().recoveries().recover(left.get());
        return left.get().content().steps().size();
    }
}
