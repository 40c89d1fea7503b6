package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PositionCsv;

@Command(
        name = "import",
        description = {
            "What a venue sent, or a CSV list of positions, as a portfolio file.",
            "A PATH is a reply saved as JSON, a folder of them, or one .csv file. The endpoint of a reply is told by",
            "its name, <endpoint>.json, or by its keys. Without --output, what was read is shown, or with --format json",
            "the portfolio file, with --format csv the positions under our own headers."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "JSON replies, folders of them, or a CSV file.")
    private List<Path> paths;

    @Option(names = "--venue", paramLabel = "VENUE", description = "Whose replies or instruments they are.")
    private String venue = "";

    @Option(names = "--account", paramLabel = "LABEL", description = "What the account is called (the venue's name).")
    private String account = "";

    @Option(names = "--as-of", paramLabel = "TIME", description = "Of replies that have no time of their own (now).")
    private @Nullable String asOf;

    @Option(names = "--output", paramLabel = "FILE", description = "Portfolio file to write.")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Form of the output (text).")
    private Format format = Format.TEXT;

    @Mixin
    private CsvOptions csv;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Imported imported = isTable() ? table() : new ReplyImport(venue, account, time()).of(paths);
        console.problems(imported.problems());
        if (!imported.isUsable()) {
            throw new Refused("nothing to import in "
                    + String.join(", ", paths.stream().map(Path::toString).toList()));
        }
        console.out().write(shown(imported).getBytes(StandardCharsets.UTF_8));
        if (output != null) {
            Disk.write(output, imported.text());
        }
        return imported.isComplete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private boolean isTable() {
        return paths.stream()
                .anyMatch(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    }

    private Imported table() {
        if (paths.size() != 1) {
            throw new Refused("one .csv file at a time, without replies beside it");
        }
        return new TableImport(venue.isEmpty() ? PortfolioLoader.CSV_VENUE : venue, csv).of(paths.getFirst());
    }

    private Instant time() {
        try {
            return asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : Instant.parse(asOf);
        } catch (DateTimeException _) {
            throw new Refused("--as-of " + asOf + ": a time looks like 2026-11-20T10:00:00Z");
        }
    }

    private String shown(Imported imported) {
        Portfolio portfolio = imported.portfolio();
        return switch (format) {
            case TEXT -> imported.summary();
            case JSON -> imported.text();
            case CSV -> PositionCsv.write(portfolio.book(), portfolio.market());
        };
    }
}
