package plimsoll.views.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.PositionKey;

/// Workspaces over the sample portfolios in which everything happens at once.
public class Samples implements Portfolios {
    public static final String BASKET = "binance-perp-basket.json";
    public static final String OPTIONS = "btc-options-perp-hedge.json";
    private static final Path FOLDER = Path.of("..", "sample-portfolios");

    private static final String STRADDLE = """
            {
              "format": "plimsoll-portfolio/1",
              "currency": "USD",
              "market": {
                "asOf": "2023-03-01T08:00:00Z",
                "indices": {"BTC": {"price": 50000}},
                "assets": {"USDC": {"price": 1}},
                "expiries": [{"underlying": "BTC", "expiry": "2023-03-31T08:00:00Z", "forward": 50000}],
                "quotes": {
                  "CALL": {"mark": 3400, "volatility": 0.6},
                  "PUT": {"mark": 3400, "volatility": 0.6}
                }
              },
              "instruments": {
                "CALL": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USDC", "settle": "USDC",
                  "priceAsset": "USDC", "payoff": "linear", "contractSize": 1, "expiry": "2023-03-31T08:00:00Z",
                  "strike": 50000, "type": "call"},
                "PUT": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USDC", "settle": "USDC",
                  "priceAsset": "USDC", "payoff": "linear", "contractSize": 1, "expiry": "2023-03-31T08:00:00Z",
                  "strike": 50000, "type": "put"}
              },
              "accounts": [{
                "id": "book", "venue": "generic", "model": "matrix", "balances": {"USDC": 10000},
                "positions": [
                  {"id": "CALL", "instrument": "CALL", "quantity": 1, "entryPrice": 2800, "mode": "cross"},
                  {"id": "PUT", "instrument": "PUT", "quantity": 1, "entryPrice": 2400, "mode": "cross"}
                ]
              }]
            }
            """;

    public final Map<Path, String> written = new HashMap<>();

    Samples() {}

    public static Workspace opened(String name) {
        return opened(FOLDER.resolve(name));
    }

    public static Workspace opened(Path place) {
        Workspace workspace = new Samples().workspace(Runnable::run);
        workspace.open(place);
        return workspace;
    }

    /// What is computed waits until its executor runs it.
    public static Workspace opened(String name, Executor compute) {
        Workspace workspace = new Samples().workspace(compute);
        workspace.show(sample(name));
        return workspace;
    }

    /// What may wait does so until its executor runs it; the file is there at once.
    public static Workspace openedWithIo(String name, Executor io) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        Workspace workspace = new Workspace(
                new Threads(Runnable::run, Runnable::run, io),
                new Samples(),
                Journals.NONE,
                ParameterLibrary.builtIn(),
                clock);
        workspace.show(sample(name));
        return workspace;
    }

    /// Everything that waits, and what follows from it.
    public static void compute(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// One call and one put at 50,000 for 5,200 together, 30 days before they expire.
    public static Workspace straddle() {
        return shown("straddle.json", STRADDLE);
    }

    /// A sample with one passage of its text replaced.
    public static Workspace changed(String name, String passage, String by) {
        try {
            String text = Files.readString(FOLDER.resolve(name));
            if (!text.contains(passage)) {
                throw new IllegalArgumentException(name + " has no " + passage);
            }
            return shown(name, text.replace(passage, by));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Workspace shown(String name, String text) {
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8));
        PortfolioFile file = reading.value().orElseThrow();
        Workspace workspace = empty();
        workspace.show(new OpenedFile(name, Optional.empty(), file.portfolio(), Optional.of(file), reading.problems()));
        return workspace;
    }

    /// Nothing is open yet.
    public static Workspace with(Journals journals) {
        return new Samples().workspace(Runnable::run, journals);
    }

    public static Workspace empty() {
        return new Samples().workspace(Runnable::run);
    }

    public static PositionKey key(String account, String position) {
        return new PositionKey(new AccountId(account), new PositionId(position));
    }

    Workspace workspace(Executor compute) {
        return workspace(compute, Journals.NONE);
    }

    Workspace workspace(Executor compute, Journals journals) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        return new Workspace(
                new Threads(Runnable::run, compute, Runnable::run), this, journals, ParameterLibrary.builtIn(), clock);
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
    public void write(Path place, byte[] content) throws IOException {
        if (place.startsWith("/full")) {
            throw new IOException("No space left on device");
        }
        written.put(place, new String(content, StandardCharsets.UTF_8));
    }
}
