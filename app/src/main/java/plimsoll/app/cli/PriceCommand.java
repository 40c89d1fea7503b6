package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plimsoll.model.output.Csv;

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
        options.refuseUnknownSettings();
        List<List<String>> rows = Csv.parse(text());
        if (rows.isEmpty()) {
            throw new Refused("no header line; expected type,forward,strike,years,volatility,quote,discount");
        }
        PriceTable table = PriceTable.of(rows.getFirst());
        rows.stream().skip(1).forEach(table::add);
        options.print(table.csv(), console);
        table.problems().forEach(console.err()::println);
        return table.problems().isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private String text() throws IOException {
        byte[] content = file == null || file.equals("-") ? console.in().readAllBytes() : Disk.read(Path.of(file));
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
