package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;

@Command(
        name = "import",
        description = {
            "A CSV list of positions as a portfolio file.",
            "Without --output, what the columns and rows were taken for is shown, or with --format json the",
            "portfolio file, with --format csv the positions under our own headers. Balances are not in such a",
            "list: add them to the file."
        })
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "PATH", description = "CSV file of positions.")
    private Path path;

    @Option(names = "--venue", paramLabel = "VENUE", description = "Whose instruments they are (binance-usdm).")
    private String venue = PortfolioLoader.CSV_VENUE;

    @Option(names = "--output", paramLabel = "FILE", description = "Portfolio file to write.")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Form of the output (text).")
    private Format format = Format.TEXT;

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
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Refused("this version imports .csv lists of positions only, not " + path);
        }
        byte[] content = Disk.read(path);
        Loaded loaded = PortfolioLoader.positions(String.valueOf(path.getFileName()), content, venue);
        console.problems(loaded.problems());
        if (!loaded.isUsable()) {
            throw new Refused("no position in " + path);
        }
        console.out().write(shown(loaded.portfolio(), content).getBytes(StandardCharsets.UTF_8));
        if (output != null) {
            Disk.write(output, file(loaded.portfolio()));
        }
        return loaded.hasErrors() ? ExitCode.INCOMPLETE : ExitCode.COMPLETE;
    }

    private String shown(Portfolio portfolio, byte[] content) {
        return switch (format) {
            case TEXT -> preview(PositionCsv.read(content));
            case JSON -> file(portfolio);
            case CSV -> PositionCsv.write(portfolio.book(), portfolio.market());
        };
    }

    private static String file(Portfolio portfolio) {
        return PortfolioFile.of(portfolio).written(portfolio.book());
    }

    private static String preview(PositionCsv.Preview preview) {
        StringBuilder text = new StringBuilder("columns\n");
        for (Map.Entry<String, String> column : preview.mapping().entrySet()) {
            text.append("  ")
                    .append(column.getKey())
                    .append(" = ")
                    .append(column.getValue())
                    .append('\n');
        }
        List<String> ignored = preview.ignoredHeaders();
        if (!ignored.isEmpty()) {
            text.append("  not used: ").append(String.join(", ", ignored)).append('\n');
        }
        text.append("rows\n");
        preview.rows()
                .forEach(r -> text.append("  line ")
                        .append(r.line())
                        .append(": ")
                        .append(r.quantity())
                        .append(' ')
                        .append(r.instrument())
                        .append(' ')
                        .append(r.mode())
                        .append('\n'));
        return text.toString();
    }
}
