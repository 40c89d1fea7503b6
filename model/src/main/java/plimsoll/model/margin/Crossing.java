package plimsoll.model.margin;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import plimsoll.model.valuation.Leg;

/// The first price, away from today's, at which a trigger function stops being positive.
///
/// The range is scanned outward, with further points where the caller knows a kink; between
/// neighbours a dip below both is looked into; the crossing is then closed in to the last bits.
final class Crossing {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int DIP_STEPS = 30;
    private static final int CLOSING_STEPS = 200;

    /// How closely a range is looked at.
    ///
    /// @param first step of ln(price)
    /// @param growth of each step over the one before
    /// @param mayDip whether the trigger may fall and rise again between two scanned points
    record Scan(double first, double growth, boolean mayDip) {
        /// Futures only: between jumps maintenance is convex in price (or in 1/price), so the trigger is
        /// concave and crosses once.
        static final Scan CONCAVE = new Scan(0.1, 1.6, false);
        /// One percent of the price at a time: where options are charged together, the trigger may be met,
        /// safe again and met again.
        static final Scan FINE = new Scan(Math.log1p(0.01), 1, true);
        /// In growing steps: where legs are charged one by one, and for the many searches of contributions.
        static final Scan QUICK = new Scan(0.01, 1.2, true);

        /// Whether it passes by so many points that a glance at each is worth while.
        boolean isEven() {
            return growth == 1;
        }

        /// This one where there are options.
        Scan where(List<Leg> moving) {
            return moving.stream().anyMatch(Leg::isOption) ? this : CONCAVE;
        }

        /// In growing steps, if there may be dips at all.
        Scan quick() {
            return mayDip ? QUICK : this;
        }
    }

    /// A scanned point.
    ///
    /// @param glance see [Trigger#glance]
    /// @param exact NaN where a glance was enough
    private record Point(double x, double glance, double exact) {
        boolean isSeen() {
            return !Double.isNaN(exact);
        }

        boolean isMet() {
            return exact <= 0;
        }
    }

    private final Trigger trigger;
    private final Scan scan;
    private final boolean glancing;

    Crossing(DoubleUnaryOperator trigger, Scan scan) {
        this(Trigger.of(trigger), scan, scan.isEven());
    }

    private Crossing(Trigger trigger, Scan scan, boolean glancing) {
        this.trigger = trigger;
        this.scan = scan;
        this.glancing = glancing;
    }

    /// @param end the far end of the range, below or above `start`
    /// @param kinks points of special interest; those outside the range are passed over
    OptionalDouble first(double start, double end, double[] kinks) {
        Point before = new Point(start, Double.NaN, Double.NaN);
        Point last = seen(start);
        for (double x : points(start, end, kinks)) {
            Point next = look(x);
            if (next.isSeen() && !last.isSeen()) {
                last = seen(last.x());
            }
            if (glancing && last.isMet() && last.x() != start) {
                return new Crossing(trigger, scan, false).first(start, end, kinks);
            }
            OptionalDouble dip = mayDip(before, last, next) ? dip(before.x(), last.x(), x) : OptionalDouble.empty();
            if (dip.isPresent() || next.isMet()) {
                double met = dip.orElse(x);
                return OptionalDouble.of(close(dip.isPresent() ? seen(before.x()) : last, met));
            }
            before = last;
            last = next;
        }
        return OptionalDouble.empty();
    }

    private Point seen(double x) {
        double exact = trigger.applyAsDouble(x);
        return new Point(x, glancing ? trigger.glance(x) : exact, exact);
    }

    private Point look(double x) {
        if (!glancing) {
            return seen(x);
        }
        double glance = trigger.glance(x);
        return new Point(x, glance, glance > 0 ? Double.NaN : trigger.applyAsDouble(x));
    }

    private boolean mayDip(Point before, Point last, Point next) {
        return scan.mayDip() && last.glance() < before.glance() && last.glance() < next.glance() && !last.isMet();
    }

    private Iterable<Double> points(double start, double end, double[] kinks) {
        boolean up = end > start;
        TreeSet<Double> points = new TreeSet<>();
        double step = scan.first();
        for (double d = step; d < Math.abs(Math.log(end / start)); d += step) {
            points.add(start * Math.exp(up ? d : -d));
            step *= scan.growth();
        }
        points.add(end);
        for (double kink : kinks) {
            if (up ? kink > start && kink < end : kink < start && kink > end) {
                points.add(kink);
            }
        }
        return up ? points : points.descendingSet();
    }

    /// A point in (from, to) where the trigger is met; not looked for where a glance finds all of it safe.
    private OptionalDouble dip(double from, double middle, double to) {
        return glancing && dip(trigger::glance, from, middle, to).isEmpty()
                ? OptionalDouble.empty()
                : dip(trigger, from, middle, to);
    }

    /// Looked for around the lowest value there.
    private static OptionalDouble dip(DoubleUnaryOperator trigger, double from, double middle, double to) {
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

    private double close(Point safe, double met) {
        Bracket bracket = new Bracket(safe.x(), safe.exact(), met, trigger.applyAsDouble(met));
        for (int i = 0; i < CLOSING_STEPS && !bracket.isClosed(); i++) {
            double x = bracket.next();
            bracket.cut(x, trigger.applyAsDouble(x));
        }
        return bracket.best();
    }

    /// Chandrupatla's bracketing: inverse quadratic interpolation where it is safe, else bisection
    /// (T. R. Chandrupatla, Advances in Engineering Software 28, 1997).
    private static final class Bracket {
        private double a;
        private double b;
        private double c;
        private double ga;
        private double gb;
        private double gc;
        private double t = 0.5;

        Bracket(double safe, double gSafe, double met, double gMet) {
            a = met;
            ga = gMet;
            b = safe;
            gb = gSafe;
            c = a;
            gc = ga;
        }

        private double tolerance() {
            return Math.ulp(best()) / Math.abs(b - a);
        }

        boolean isClosed() {
            return ga == 0 || gb == 0 || tolerance() > 0.5;
        }

        double next() {
            double least = Math.min(tolerance(), 0.5);
            return a + Math.max(least, Math.min(1 - least, t)) * (b - a);
        }

        void cut(double x, double g) {
            if (Math.signum(g) == Math.signum(ga)) {
                c = a;
                gc = ga;
            } else {
                c = b;
                gc = gb;
                b = a;
                gb = ga;
            }
            a = x;
            ga = g;
            t = isQuadratic() ? quadratic() : 0.5;
        }

        private boolean isQuadratic() {
            double xi = (a - b) / (c - b);
            double phi = (ga - gb) / (gc - gb);
            return phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        }

        private double quadratic() {
            double al = (c - a) / (b - a);
            return ga / (gb - ga) * gc / (gb - gc) + al * ga / (gc - ga) * gb / (gc - gb);
        }

        double best() {
            return Math.abs(ga) < Math.abs(gb) ? a : b;
        }
    }
}
