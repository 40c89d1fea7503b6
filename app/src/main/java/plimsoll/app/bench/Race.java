package plimsoll.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Measures several pieces of work in turns, so that a busy machine slows all of them alike and their
/// ratios hold.
final class Race {
    private final int warmUps;
    private final int runs;
    private final Duration turn;
    private long consumed;

    /// @param warmUps turns of each before those that count
    /// @param turn work is repeated until this time has passed
    Race(int warmUps, int runs, Duration turn) {
        this.warmUps = warmUps;
        this.runs = runs;
        this.turn = turn;
    }

    /// Milliseconds of each piece of work, median over the runs.
    List<Double> run(List<Supplier<?>> works) {
        List<List<Double>> times = new ArrayList<>();
        works.forEach(_ -> times.add(new ArrayList<>()));
        for (int run = -warmUps; run < runs; run++) {
            for (int i = 0; i < works.size(); i++) {
                double time = turn(works.get(i));
                if (run >= 0) {
                    times.get(i).add(time);
                }
            }
        }
        return times.stream().map(Stopwatch::median).toList();
    }

    private double turn(Supplier<?> work) {
        long start = System.nanoTime();
        long elapsed = 0;
        int times = 0;
        while (times == 0 || elapsed < turn.toNanos()) {
            consumed += System.identityHashCode(work.get());
            times++;
            elapsed = System.nanoTime() - start;
        }
        return elapsed / 1e6 / times;
    }

    /// Of everything consumed; says nothing, but keeps the work from being left out.
    long consumed() {
        return consumed;
    }
}
