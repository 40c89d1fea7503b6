package plimsoll.app.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Measures one piece of work on this thread, after it has run warm.
public final class Stopwatch {
    private final int warmUps;
    private final int runs;
    private final Duration most;
    private final com.sun.management.ThreadMXBean threads;
    private long consumed;

    /// @param most time for the warm-ups and again for the runs, after which no further one begins;
    ///     one run there always is
    public Stopwatch(int warmUps, int runs, Duration most) {
        this.warmUps = warmUps;
        this.runs = runs;
        this.most = most;
        this.threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }

    /// Medians over the runs.
    ///
    /// @param milliseconds elapsed time
    /// @param p99 the time that one run in a hundred exceeds; the longest of fewer
    /// @param megabytes allocated by this thread, 10^6 bytes
    /// @param runs there were
    public record Measured(double milliseconds, double p99, double megabytes, int runs) {}

    public Measured measure(Supplier<?> work) {
        long warm = System.nanoTime();
        for (int i = 0; i < warmUps && isWithin(warm); i++) {
            consume(work);
        }
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < runs && (i == 0 || isWithin(begun)); i++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            consume(work);
            times.add((System.nanoTime() - start) / 1e6);
            bytes.add((threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
        }
        return new Measured(median(times), percentile(times, 0.99), median(bytes), times.size());
    }

    private boolean isWithin(long begun) {
        return System.nanoTime() - begun < most.toNanos();
    }

    /// Keeps the result in sight, so that the work cannot be left out.
    private void consume(Supplier<?> work) {
        consumed += System.identityHashCode(work.get());
    }

    /// Of everything consumed; says nothing.
    public long consumed() {
        return consumed;
    }

    /// The smallest value that no more than the rest of the share exceeds.
    static double percentile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
