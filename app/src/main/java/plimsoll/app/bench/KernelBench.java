package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.surface.KernelProbe;

/// How many Black-76 values a second the kernel of surfaces computes, beside the kernel without the Vector API,
/// the scalar twin and the plain loop, and what it allocates.
final class KernelBench {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Race race;
    private final Stopwatch stopwatch;
    private final OptionBook book;
    private final String name;
    private final List<Row> rows = new ArrayList<>();

    /// @param options that are priced
    KernelBench(Race race, Stopwatch stopwatch, int options) {
        this.race = race;
        this.stopwatch = stopwatch;
        this.book = OptionBook.of(options);
        this.name = "Black-76, " + options + " options on " + OptionBook.GRID;
    }

    List<Row> run() {
        addSpeeds();
        addRatio("kernel to plain loop", 0, 3);
        addRatio("kernel to arrays", 0, 1);
        addRatio("kernel to scalar twin", 0, 2);
        addRatio("arrays to plain loop", 1, 3);
        addRatio("kernel, all threads to one", 4, 0);
        addRatio("arrays, all threads to one", 5, 1);
        addRatio("scalar twin, all threads to one", 6, 2);
        addRatio("plain loop, all threads to one", 7, 3);
        addAllocation();
        return rows;
    }

    private void addSpeeds() {
        PlainLoop loop = PlainLoop.of(book.account(), book.grid(), PlainLoop::black76);
        List<Supplier<?>> works = List.of(
                work(KernelProbe.ofKernel().onOneThread(), book),
                work(KernelProbe.ofArrays().onOneThread(), book),
                work(KernelProbe.ofScalarTwin().onOneThread(), book),
                loop::values,
                work(KernelProbe.ofKernel(), book),
                work(KernelProbe.ofArrays(), book),
                work(KernelProbe.ofScalarTwin(), book),
                loop::valuesOnAllThreads);
        List<Double> times = race.run(works);
        for (int i = 0; i < works.size(); i++) {
            String work =
                    List.of("kernel", "arrays", "scalar twin", "plain loop").get(i % 4);
            double speed = book.values() / times.get(i) / 1000;
            rows.add(Row.timed(name, work, i < 4 ? 1 : THREADS, times.get(i), Double.NaN)
                    .withRatio(times.get(i) / times.getFirst())
                    .withValue(speed, "million values a second"));
        }
    }

    private static Supplier<?> work(KernelProbe probe, OptionBook book) {
        return probe.profits(book.account(), book.grid());
    }

    /// Of two speeds.
    private void addRatio(String work, int above, int below) {
        double ratio = rows.get(above).value() / rows.get(below).value();
        rows.add(Row.figure(name, work, rows.get(above).threads(), ratio, "times as fast"));
    }

    /// What a grid of twice the options allocates on top of that of the options is what a value costs.
    private void addAllocation() {
        KernelProbe probe = KernelProbe.ofKernel().onOneThread();
        OptionBook twice = OptionBook.of(2 * book.account().legs().size());
        Measured one = stopwatch.measure(work(probe, book));
        Measured two = stopwatch.measure(work(probe, twice));
        double each = (two.megabytes() - one.megabytes()) * 1e6 / (twice.values() - book.values());
        rows.add(Row.figure(name, "allocated by a grid", 1, Math.rint(one.megabytes() * 1e6), "bytes"));
        rows.add(Row.figure(name, "allocated by a further value", 1, each, "bytes"));
    }
}
