package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import plimsoll.model.valuation.Leg;

/// A function of what one price is multiplied by, known at multiples a quarter of a percent apart and in between
/// taken from the cubic through the four nearest; they are worked out a stretch at a time as they are needed.
///
/// The cubic misses by no more than 3/128 of the fourth derivative over a step: for an option about
/// (step ÷ total volatility)⁴ ÷ 40 of its time value.
final class Curve {
    private static final double STEP = 0.0025;
    private static final int STRETCH = 64;
    private static final int STRETCHES = 128;
    private static final int ONE = STRETCH * STRETCHES / 2;
    /// Total volatility below which an option bends too sharply for the step.
    private static final double SHARP = 0.025;

    private final DoubleFunction<double[]> values;
    private final double[][] stretches = new double[STRETCHES][];

    /// @param values at a first multiple × each of [#nodes], at least as many
    Curve(DoubleFunction<double[]> values) {
        this.values = values;
    }

    static double[] nodes() {
        double[] nodes = new double[STRETCH];
        Arrays.setAll(nodes, i -> Math.exp(i * STEP));
        return nodes;
    }

    /// Whether what the leg is worth may be taken from a curve.
    static boolean suits(Leg leg) {
        return leg.option()
                .map(s -> s.volatility() * Math.sqrt(s.years()) >= SHARP)
                .orElse(true);
    }

    /// NaN where it does not reach.
    double at(double factor) {
        double x = Math.log(factor) / STEP + ONE;
        int k = (int) Math.floor(x);
        if (!(x >= 1 && k + 2 < STRETCH * STRETCHES)) {
            return Double.NaN;
        }
        double u = x - k;
        double below = (u - 1) * (u - 2);
        double above = (u + 1) * u;
        return below * ((u + 1) * point(k) / 2 - u * point(k - 1) / 6)
                + above * ((u - 1) * point(k + 2) / 6 - (u - 2) * point(k + 1) / 2);
    }

    private double point(int k) {
        int stretch = k / STRETCH;
        double[] known = stretches[stretch];
        if (known == null) {
            known = values.apply(Math.exp((stretch * STRETCH - ONE) * STEP));
            stretches[stretch] = known;
        }
        return known[k % STRETCH];
    }
}
