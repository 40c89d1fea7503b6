package plimsoll.app.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

    /// @param arguments the folder of the program's state and the file to edit
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
        int number = opened(workspace, store, Path.of(arguments[1]));
        while (true) {
            workspace.whatIfs().take(step(number));
            store.flush();
            System.out.println(++number);
        }
    }

    /// @return how many steps there are already
    private static int opened(Workspace workspace, Store store, Path file) throws IOException {
        Optional<Unfinished> left = store.journals().unfinished().stream().findFirst();
        if (left.isEmpty()) {
            workspace.open(file);
            return 0;
        }
        workspace.documents().recoveries().recover(left.get());
        return left.get().content().steps().size();
    }
}
