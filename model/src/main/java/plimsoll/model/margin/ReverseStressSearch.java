package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import plimsoll.model.margin.ReverseStress.Limit;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;

/// Tightens one parameter after the other until pools fail. Between the steps of the scan a pool may
/// fail and recover unseen, which only the moves of a risk matrix could make it do.
///
/// @param stress in force, which is tightened further
/// @param under the account in one mode under a stress
record ReverseStressSearch(ParameterStress stress, Function<ParameterStress, MarginResult> under) {
    private static final int STEPS = 24;
    private static final int MOST_TRIALS = 60;
    private static final double NARROW = 1e-9;
    private static final double NOTHING = 1e-9;

    List<ReverseStress> all() {
        List<ReverseStress> found = new ArrayList<>();
        MarginResult now = under.apply(stress);
        for (Stressable what : Stressable.values()) {
            found.addAll(of(what, now));
        }
        found.sort(Comparator.comparingDouble(ReverseStress::first));
        return found;
    }

    private List<ReverseStress> of(Stressable what, MarginResult now) {
        List<MarginResult> scan = new ArrayList<>(List.of(now));
        MarginResult end = tightened(what, ReverseStress.MOST);
        if (!StressReach.figures(end).equals(StressReach.figures(now))) {
            for (int i = 1; i < STEPS; i++) {
                scan.add(tightened(what, times(i)));
            }
            scan.add(end);
        }
        List<ReverseStress> found = new ArrayList<>();
        for (int pool = 0; pool < scan.getFirst().pools().size(); pool++) {
            found.add(new OnePool(what, pool, scan).found());
        }
        return found;
    }

    private static double times(int step) {
        return Math.pow(ReverseStress.MOST, (double) step / STEPS);
    }

    private MarginResult tightened(Stressable what, double times) {
        return under.apply(stress.with(what, factor(what, times)));
    }

    private double factor(Stressable what, double times) {
        double now = stress.factor(what);
        return Math.min(now * what.tightened(times), ParameterStress.LARGEST);
    }

    /// Above 0 while the pool has more than the initial test asks for.
    private static double initialLeft(MarginPool pool) {
        double excess = pool.equity() - pool.initialMargin();
        return Math.abs(excess) <= NOTHING * Math.abs(pool.equity()) ? NOTHING : excess;
    }

    /// Above 0 while the pool cannot be liquidated.
    private static double liquidationLeft(MarginPool pool) {
        double maintenance = pool.maintenanceMargin();
        return maintenance == 0 ? 1 : pool.equity() * pool.liquidationRatio() - maintenance;
    }

    private final class OnePool {
        private final Stressable what;
        private final int index;
        private final List<MarginPool> scan;

        private OnePool(Stressable what, int index, List<MarginResult> scan) {
            this.what = what;
            this.index = index;
            this.scan = scan.stream().map(r -> r.pools().get(index)).toList();
        }

        private ReverseStress found() {
            MarginPool now = scan.getFirst();
            return new ReverseStress(
                    now.id(),
                    now.currency().code(),
                    what,
                    scan.stream().anyMatch(p -> differs(p, now)),
                    limit(ReverseStressSearch::initialLeft),
                    limit(ReverseStressSearch::liquidationLeft));
        }

        private static boolean differs(MarginPool a, MarginPool b) {
            return Double.compare(a.equity(), b.equity()) != 0
                    || Double.compare(a.initialMargin(), b.initialMargin()) != 0
                    || Double.compare(a.maintenanceMargin(), b.maintenanceMargin()) != 0;
        }

        private Limit limit(ToDoubleFunction<MarginPool> left) {
            for (int i = 0; i < scan.size(); i++) {
                double now = left.applyAsDouble(scan.get(i));
                if (Double.isNaN(now)) {
                    return new Limit(Double.NaN, Double.NaN);
                }
                if (now <= 0) {
                    return i == 0 ? limit(1) : limit(between(left, times(i - 1), times(i)));
                }
            }
            return new Limit(Double.POSITIVE_INFINITY, Double.NaN);
        }

        private Limit limit(double times) {
            return new Limit(times, factor(what, times));
        }

        /// The smallest that fails, by halving.
        private double between(ToDoubleFunction<MarginPool> left, double holds, double fails) {
            DoubleUnaryOperator at =
                    times -> left.applyAsDouble(tightened(what, times).pools().get(index));
            double low = holds;
            double high = fails;
            for (int i = 0; i < MOST_TRIALS && high - low > NARROW * high; i++) {
                double middle = 0.5 * (low + high);
                if (at.applyAsDouble(middle) > 0) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }
}
