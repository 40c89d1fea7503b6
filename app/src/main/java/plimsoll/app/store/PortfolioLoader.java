package plimsoll.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Reads portfolios for the command line and the window.
public final class PortfolioLoader {
    /// Packed with the program and opened when no file is named.
    public static final String SAMPLE = "btc-options-perp-hedge.json";

    /// Whose instruments a list of positions without further word is read as.
    public static final String CSV_VENUE = "binance-usdm";

    private PortfolioLoader() {}

    /// A portfolio file, or a list of positions when the name ends in `.csv`.
    public static Loaded load(Path path) throws IOException {
        return read(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    }

    /// What the stream holds to its end, e.g. standard input.
    public static Loaded load(InputStream in) throws IOException {
        return read("standard input", in.readAllBytes());
    }

    /// A sample packed with the program.
    public static Loaded sample(String name) throws IOException {
        try (InputStream in = PortfolioLoader.class.getResourceAsStream("/plimsoll/app/samples/" + name)) {
            if (in == null) {
                throw new IOException("no sample " + name + " in the program");
            }
            return read(name, in.readAllBytes());
        }
    }

    private static Loaded read(String name, byte[] content) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? positions(name, content, CSV_VENUE)
                : portfolio(name, content);
    }

    private static Loaded portfolio(String name, byte[] content) {
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(content);
        Portfolio portfolio = reading.value().map(PortfolioFile::portfolio).orElseGet(() -> nothing(name));
        return new Loaded(name, Digest.of(content), portfolio, reading.value(), reading.problems());
    }

    /// A list of positions; without dates of its own it counts as of now.
    ///
    /// @param venue by its name in the portfolio format
    public static Loaded positions(String name, byte[] content, String venue) {
        return positions(name, content, PositionCsv.read(content), venue);
    }

    /// As it was taken by then.
    public static Loaded positions(String name, byte[] content, PositionCsv.Preview table, String venue) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> time = table.format().time();
        Reading<PortfolioFile> reading = PositionCsv.toPortfolio(table, venue, time.orElse(now));
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (time.isEmpty()) {
            problems.add(new Problem.Assumed(name, "the positions are of now, " + now));
        }
        return new Loaded(name, Digest.of(content), reading.value().portfolio(), Optional.empty(), problems);
    }

    private static Portfolio nothing(String name) {
        MarketSnapshot market = new MarketSnapshot(Instant.EPOCH, "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new Portfolio(name, Asset.USD, new Book(List.of()), market);
    }
}
