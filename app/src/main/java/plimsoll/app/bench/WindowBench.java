package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import plimsoll.app.desktop.BenchWindow;
import plimsoll.model.output.BenchDocument;
import plimsoll.model.output.BenchDocument.Row;

/// How long the window takes from an edit to every view painted, beside painting alone.
public final class WindowBench {
    private static final int PAGES = 200;
    private static final long MOST = 30_000_000_000L;

    private final List<Integer> positions;
    private final int warmUps;
    private final int runs;

    public WindowBench(List<Integer> positions, int warmUps, int runs) {
        this.positions = List.copyOf(positions);
        this.warmUps = warmUps;
        this.runs = runs;
    }

    public BenchDocument run() {
        return new BenchDocument(positions.stream().flatMap(this::rows).toList());
    }

    private Stream<Row> rows(int count) {
        BenchAccount bench = BenchAccount.of(count - count / 10, count / 10, 5);
        BenchWindow window = new BenchWindow(bench.account(), bench.market());
        double heap = heap();
        List<Double> painted = new ArrayList<>();
        List<Double> edited = new ArrayList<>();
        measure(window::repainted, window::edited, new ArrayList<>(), new ArrayList<>(), warmUps);
        measure(window::repainted, window::edited, painted, edited, runs);
        List<Double> pages = window.pages(PAGES);
        String name = count + " positions, window of 1280 x 800, software rendering";
        return Stream.of(
                timed(name, "bare repaint", painted).withRatio(1),
                timed(name, "edit to every view painted", edited)
                        .withRatio(Stopwatch.median(edited) / Stopwatch.median(painted)),
                timed(name, "layout of the position table, " + PAGES + " pages", pages),
                Row.figure(name, "heap after loading", 1, heap, "MB"));
    }

    /// In turns, so that what else the machine does falls on both.
    private static void measure(
            DoubleSupplier first, DoubleSupplier second, List<Double> ofFirst, List<Double> ofSecond, int times) {
        long begin = System.nanoTime();
        for (int i = 0; i < times && (i == 0 || System.nanoTime() - begin < MOST); i++) {
            ofFirst.add(first.getAsDouble());
            ofSecond.add(second.getAsDouble());
        }
    }

    private static Row timed(String name, String work, List<Double> milliseconds) {
        return Row.timed(name, work, 1, Stopwatch.median(milliseconds), Double.NaN)
                .withValue(Stopwatch.percentile(milliseconds, 0.99), "ms p99 of " + milliseconds.size());
    }

    /// 10^6 bytes.
    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
