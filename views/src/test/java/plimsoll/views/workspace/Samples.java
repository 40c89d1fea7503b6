package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Reading;

/// Workspaces over the sample portfolios in which everything happens at once.
public final class Samples implements Portfolios {
    public static final String BASKET = "binance-perp-basket.json";
    public static final String OPTIONS = "btc-options-perp-hedge.json";
    private static final Path FOLDER = Path.of("..", "sample-portfolios");

    final Map<Path, String> written = new HashMap<>();

    Samples() {}

    public static Workspace opened(String name) {
        return opened(FOLDER.resolve(name));
    }

    public static Workspace opened(Path place) {
        Workspace workspace = new Samples().workspace(Runnable::run);
        workspace.open(place);
        return workspace;
    }

    public static Workspace empty() {
        return new Samples().workspace(Runnable::run);
    }

    public static PositionKey key(String account, String position) {
        return new PositionKey(new AccountId(account), new PositionId(position));
    }

    Workspace workspace(Executor compute) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new Workspace(
                new Threads(Runnable::run, compute, Runnable::run), this, ParameterLibrary.builtIn(), clock);
    }

    @Override
    public OpenedFile read(Path place) throws IOException {
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(Files.readAllBytes(place));
        PortfolioFile file = reading.value().orElseThrow(() -> new IOException("not a portfolio"));
        return new OpenedFile(
                place.getFileName().toString(),
                Optional.of(place),
                file.portfolio(),
                Optional.of(file),
                reading.problems());
    }

    static OpenedFile sample(String name) {
        try {
            return new Samples().read(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(Path place, String text) throws IOException {
        if (place.startsWith("/full")) {
            throw new IOException("No space left on device");
        }
        written.put(place, text);
    }
}
