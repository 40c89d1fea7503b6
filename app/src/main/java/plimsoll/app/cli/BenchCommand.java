package plimsoll.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.app.bench.Bench;
import plimsoll.app.bench.Stopwatch;
import plimsoll.model.output.Csv;

@Command(
        name = "bench",
        description = {
            "Time and allocation of what is computed at every change of a large account.",
            "Two invented accounts of --positions positions each, the same at every run: nine options to one future",
            "over five underlyings, and futures alone over fifty; `generic`, with tiers, option rates and a risk",
            "matrix. Each row is the median of --runs runs on one thread after --warm-ups; the ratio is to the",
            "account's first row. Times depend on the machine and its load: compare rows of one run."
        })
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--positions", paramLabel = "N", description = "Positions of each account (1000).")
    private int positions = 1000;

    @Option(names = "--runs", paramLabel = "N", description = "Measured runs of each row (9).")
    private int runs = 9;

    @Option(names = "--warm-ups", paramLabel = "N", description = "Runs before that (5).")
    private int warmUps = 5;

    @Option(names = "--format", paramLabel = "text|csv", description = "Form of the output (text).")
    private Format format = Format.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (positions < 10 || runs < 1 || warmUps < 0) {
            throw new Refused("--positions from 10, --runs from 1 and --warm-ups from 0 are expected");
        }
        if (format == Format.JSON) {
            throw new Refused("--format: text or csv");
        }
        List<Bench.Row> rows = new Bench(new Stopwatch(warmUps, runs)).run(positions);
        console.out().print(format == Format.CSV ? csv(rows) : text(rows));
        return ExitCode.COMPLETE;
    }

    private static String csv(List<Bench.Row> rows) {
        Csv csv = new Csv().row("account", "work", "milliseconds", "megabytes", "ratio");
        rows.forEach(r -> csv.row(
                r.account(),
                r.work(),
                Csv.number(r.measured().milliseconds()),
                Csv.number(r.measured().megabytes()),
                Csv.number(r.ratio())));
        return csv.toString();
    }

    private static String text(List<Bench.Row> rows) {
        StringBuilder text = new StringBuilder();
        String account = "";
        for (Bench.Row row : rows) {
            if (!row.account().equals(account)) {
                account = row.account();
                text.append("%n%-34s %12s %12s %8s%n".formatted(account, "median ms", "MB", "ratio"));
            }
            text.append(String.format(
                    Locale.ROOT,
                    "  %-32s %12.2f %12.2f %8.2f%n",
                    row.work(),
                    row.measured().milliseconds(),
                    row.measured().megabytes(),
                    row.ratio()));
        }
        return text.toString();
    }
}
