package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.surface.KernelProbe;

/// How long a full grid of profit takes, from the account's records to the finished surface.
final class GridBench {
    private static final String NAME = "Profit on " + OptionBook.GRID + ", distinct options";

    private final Stopwatch stopwatch;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final List<Row> rows = new ArrayList<>();

    GridBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /// @param sizes numbers of option positions
    List<Row> run(List<Integer> sizes) {
        sizes.forEach(this::add);
        return rows;
    }

    private void add(int size) {
        OptionBook book = OptionBook.of(size);
        Measured one = measured(KernelProbe.ofKernel().onOneThread(), book);
        Measured all = measured(KernelProbe.ofKernel(), book);
        add(size, 1, one.milliseconds(), one.megabytes());
        add(size, threads, all.milliseconds(), Double.NaN);
    }

    private Measured measured(KernelProbe probe, OptionBook book) {
        return stopwatch.measure(
                () -> probe.profits(book.account(), book.grid()).get());
    }

    private void add(int size, int workers, double milliseconds, double megabytes) {
        double first = rows.isEmpty() ? milliseconds : rows.getFirst().milliseconds();
        rows.add(Row.timed(NAME, size + " positions", workers, milliseconds, megabytes)
                .withRatio(milliseconds / first)
                .withValue(1000 * milliseconds / size, "microseconds a position"));
    }
}
