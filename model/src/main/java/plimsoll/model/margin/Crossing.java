package plimsoll.model.margin;

import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// The first price, away from today's, at which a trigger function stops being positive.
///
/// The range is scanned in steps that grow from 0.5 %, with further points where the caller knows a
/// kink; between neighbours a dip below both is looked into; the crossing is then closed in to the
/// last bits.
final class Crossing {
    private static final double FIRST_STEP = 0.005;
    private static final double GROWTH = 1.15;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int DIP_STEPS = 30;
    private static final int CLOSING_STEPS = 200;

    private final DoubleUnaryOperator trigger;
    private final boolean mayDip;

    /// @param mayDip whether the trigger may fall and rise again between two scanned points
    Crossing(DoubleUnaryOperator trigger, boolean mayDip) {
        this.trigger = trigger;
        this.mayDip = mayDip;
    }

    /// @param end the far end of the range, below or above `start`
    /// @param kinks points of special interest; those outside the range are passed over
    OptionalDouble first(double start, double end, double[] kinks) {
        double x0 = start;
        double x1 = start;
        double g0 = Double.NaN;
        double g1 = trigger.applyAsDouble(start);
        for (double x : points(start, end, kinks)) {
            double g = trigger.applyAsDouble(x);
            if (mayDip && g1 < g0 && g1 < g && g1 > 0) {
                OptionalDouble dip = dip(x0, x1, x);
                if (dip.isPresent()) {
                    return OptionalDouble.of(close(x0, g0, dip.getAsDouble()));
                }
            }
            if (g <= 0) {
                return OptionalDouble.of(close(x1, g1, x));
            }
            x0 = x1;
            g0 = g1;
            x1 = x;
            g1 = g;
        }
        return OptionalDouble.empty();
    }

    private static Iterable<Double> points(double start, double end, double[] kinks) {
        boolean up = end > start;
        TreeSet<Double> points = new TreeSet<>();
        double step = FIRST_STEP;
        for (double d = step; d < Math.abs(Math.log(end / start)); d += step) {
            points.add(start * Math.exp(up ? d : -d));
            step *= GROWTH;
        }
        points.add(end);
        for (double kink : kinks) {
            if (up ? kink > start && kink < end : kink < start && kink > end) {
                points.add(kink);
            }
        }
        return up ? points : points.descendingSet();
    }

    /// A point in (from, to) where the trigger is met, looked for around its lowest value there.
    private OptionalDouble dip(double from, double middle, double to) {
        double a = from;
        double b = middle;
        double c = to;
        double gb = trigger.applyAsDouble(b);
        for (int i = 0; i < DIP_STEPS && gb > 0; i++) {
            boolean left = Math.abs(b - a) > Math.abs(c - b);
            double x = left ? b + (a - b) * (1 - GOLDEN) : b + (c - b) * (1 - GOLDEN);
            double g = trigger.applyAsDouble(x);
            if (g < gb) {
                if (left) {
                    c = b;
                } else {
                    a = b;
                }
                b = x;
                gb = g;
            } else if (left) {
                a = x;
            } else {
                c = x;
            }
        }
        return gb <= 0 ? OptionalDouble.of(b) : OptionalDouble.empty();
    }

    /// Regula falsi in the Illinois form, every third step a bisection.
    private double close(double safe, double gSafe, double met) {
        Bracket bracket = new Bracket(safe, gSafe, met, trigger.applyAsDouble(met));
        for (int i = 0; i < CLOSING_STEPS && !bracket.isClosed(); i++) {
            double x = i % 3 == 2 ? bracket.middle() : bracket.secant();
            bracket.cut(x, trigger.applyAsDouble(x));
        }
        return bracket.best();
    }

    /// A safe end and an end where the trigger is met, with the weights of the Illinois method.
    private static final class Bracket {
        private double safe;
        private double met;
        private double gSafe;
        private double gMet;
        private double weightSafe;
        private double weightMet;

        Bracket(double safe, double gSafe, double met, double gMet) {
            this.safe = safe;
            this.met = met;
            this.gSafe = gSafe;
            this.gMet = gMet;
            this.weightSafe = gSafe;
            this.weightMet = gMet;
        }

        boolean isClosed() {
            return gMet == 0 || Math.abs(met - safe) <= 2 * Math.ulp(met);
        }

        double middle() {
            return (safe + met) / 2;
        }

        double secant() {
            return safe + (met - safe) * (weightSafe / (weightSafe - weightMet));
        }

        void cut(double x, double g) {
            if (g > 0) {
                safe = x;
                gSafe = g;
                weightSafe = g;
                weightMet /= 2;
            } else {
                met = x;
                gMet = g;
                weightMet = g;
                weightSafe /= 2;
            }
        }

        double best() {
            return gSafe < -gMet ? safe : met;
        }
    }
}
