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
        List<DoubleSupplier> turns = List.of(window::copied, window::repainted, window::edited);
        measured(turns, warmUps);
        List<List<Double>> times = measured(turns, runs);
        double bare = Stopwatch.median(times.get(1));
        List<Double> pages = window.pages(PAGES);
        String name = count + " positions, window of 1280 x 800, software rendering";
        return Stream.of(
                timed(name, "scene painted from what is remembered", times.get(0), bare),
                timed(name, "bare repaint, everything laid out and drawn", times.get(1), bare),
                timed(name, "edit to every view painted", times.get(2), bare),
                timed(name, "layout of the position table, " + PAGES + " pages", pages, Double.NaN),
                Row.figure(name, "heap after loading", 1, heap, "MB"));
    }

    /// In turns, so that what else the machine does falls on all.
    private static List<List<Double>> measured(List<DoubleSupplier> turns, int times) {
        List<List<Double>> found =
                turns.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        long begin = System.nanoTime();
        for (int i = 0; i < times && (i == 0 || System.nanoTime() - begin < MOST); i++) {
            for (int turn = 0; turn < turns.size(); turn++) {
                found.get(turn).add(turns.get(turn).getAsDouble());
            }
        }
        return found;
    }

    private static Row timed(String name, String work, List<Double> milliseconds, double bare) {
        double median = Stopwatch.median(milliseconds);
        return Row.timed(name, work, 1, median, Double.NaN)
                .withRatio(median / bare)
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
