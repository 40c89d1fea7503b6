package plimsoll.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.app.bench.Bench;
import plimsoll.app.bench.WindowBench;

@Command(
        name = "bench",
        description = {
            "Speed, accuracy and allocation of what is computed at every change of a large account.",
            "Black-76 values a second on a grid of price by volatility moves: the kernel of surfaces, its scalar twin,",
            "and a fixed plain loop that is never tuned, in turns, on one thread and on all. The worst difference of",
            "kernel and twin on random inputs, tails included. Full grids of profit of distinct options.",
            "Then two invented accounts of --positions positions each, the same at every run: nine options to one",
            "future over five underlyings, and futures alone over fifty; `generic`, with tiers, option rates and a risk",
            "matrix. Contributions of the first, and of futures by tiers in one pool. Each row is the median of --runs runs after --warm-ups, fewer where five seconds have passed; the",
            "ratio is that of its time to the account's first row. Times depend on the machine and its load: compare",
            "rows of one run."
        })
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--positions", paramLabel = "N", description = "Positions of each account (1000).")
    private int positions = 1000;

    @Option(names = "--options", paramLabel = "N", description = "Options priced by kernel, twin and loop (2000).")
    private int options = 2000;

    @Option(names = "--inputs", paramLabel = "N", description = "Random inputs of kernel and twin (10000000).")
    private int inputs = 10_000_000;

    @Option(
            names = "--grids",
            paramLabel = "N,...",
            split = ",",
            description = "Option positions, a full grid for each (100,1000,10000,100000).")
    private List<Integer> grids = List.of(100, 1000, 10_000, 100_000);

    @Option(names = "--runs", paramLabel = "N", description = "Measured runs of each row (9).")
    private int runs = 9;

    @Option(names = "--warm-ups", paramLabel = "N", description = "Runs before that (5).")
    private int warmUps = 5;

    @Option(
            names = "--window",
            description = "The window in place of all that: from an edit to every view painted, beside a bare repaint.")
    private boolean window;

    @Option(
            names = "--stages",
            description = "What the window computes after an edit, venue by venue, in place of all that.")
    private boolean stages;

    @Option(
            names = "--sizes",
            paramLabel = "N,...",
            split = ",",
            description = "Positions in the window (100,1000,10000).")
    private List<Integer> sizes = List.of(100, 1000, 10_000);

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Form of the output (text).")
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
        if (options < 1
                || inputs < 1
                || Stream.concat(grids.stream(), sizes.stream()).anyMatch(n -> n < 1)) {
            throw new Refused("--options, --inputs, --grids and --sizes: whole numbers from 1 are expected");
        }
        if (window) {
            console.out().print(format.of(new WindowBench(sizes, warmUps, runs).run()));
            return ExitCode.COMPLETE;
        }
        Bench.Plan plan = new Bench.Plan(positions, options, inputs, grids, warmUps, runs);
        Bench bench = new Bench(plan);
        console.out().print(format.of(stages ? bench.stages() : bench.run()));
        return ExitCode.COMPLETE;
    }
}
