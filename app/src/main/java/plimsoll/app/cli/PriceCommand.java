package plimsoll.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "price",
        description = {
            "Black-76 prices, Greeks and implied volatilities of options, CSV in and CSV out.",
            "Columns: type(call|put),forward,strike,years,volatility,quote,discount.",
            "A volatility is priced; without one, the volatility that the quote implies is. Discount is 1 if absent.",
            "Out: the same rows and price,delta,gamma,vega,theta,rho,vanna,volga,charm,impliedVolatility,problem;",
            "delta is undiscounted, vega per 1.00 of volatility, theta per year. Without FILE, standard input is read."
        })
final class PriceCommand implements Callable<Integer> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Console console;

    @Mixin
    private CommonOptions options;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV file, or - for standard input.")
    private @Nullable String file;

    PriceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        options.refuseSettings();
        PriceTable table = read();
        options.print(table.csv(), console);
        table.problems().forEach(console.err()::println);
        return table.problems().isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private PriceTable read() {
        try (LineNumberReader lines = new LineNumberReader(new InputStreamReader(input(), StandardCharsets.UTF_8))) {
            PriceTable table = new PriceTable(header(lines));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isBlank(line)) {
                    table.add(lines.getLineNumber(), line);
                }
            }
            return table;
        } catch (IOException e) {
            throw Disk.unreadable(isStandardInput() ? "standard input" : String.valueOf(file), e);
        }
    }

    private static String header(LineNumberReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && isBlank(line)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new Refused("no header line; expected type,forward,strike,years,volatility,quote,discount");
        }
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    /// Spreadsheets write empty rows as separators.
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ',' || Character.isWhitespace(c));
    }

    private boolean isStandardInput() {
        return file == null || file.equals("-");
    }

    private InputStream input() throws IOException {
        return file == null || file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
    }
}
