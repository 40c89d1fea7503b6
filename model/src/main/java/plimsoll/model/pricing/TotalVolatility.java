package plimsoll.model.pricing;

/// Inverts [TimeValue]: the s = volatility √years at which g(x, s) has a given value.
///
/// Householder's third-order step (the error goes to its fourth power) on the logarithm of g, or of
/// 1 − g where g is above a half. Two or three steps reach the last bits; a bracket bounds the
/// rest. Source: the transformed objectives of P. Jäckel, "Let's be rational" (2015); the guesses
/// are own.
final class TotalVolatility {
    /// Which of g and 1 − g is solved for: the smaller one carries more digits.
    private enum Target {
        VALUE,
        COMPLEMENT;

        double at(double x, double s) {
            return this == VALUE ? TimeValue.of(x, s) : TimeValue.complement(x, s);
        }

        double sign() {
            return this == VALUE ? 1 : -1;
        }
    }

    /// g(x, 200) is 1 for every ratio of two doubles.
    private static final double MAXIMUM = 200;

    static final int MAXIMUM_STEPS = 100;

    /// Newton steps below this, relative to s, leave an error below 1e-17 after the full step.
    private static final double LAST_STEP = 1e-5;

    /// At the money a value below this is s φ(0), to the last bit.
    private static final double NEARLY_NORMAL = 1e-9;

    /// @param s total volatility
    /// @param steps how many evaluations of g it took
    record Root(double s, int steps) {}

    private TotalVolatility() {}

    /// 0 where the value is 0; see [#root].
    static double of(double x, double value, double complement) {
        return value == 0 ? 0 : root(x, value, complement).s();
    }

    /// @param x ln(smaller ÷ larger) ≤ 0
    /// @param value g, above 0 and below 1
    /// @param complement 1 − g, above 0, from its own subtraction
    static Root root(double x, double value, double complement) {
        return value > 0.5
                ? refine(x, Target.COMPLEMENT, complement, guessFromComplement(x, complement))
                : refine(x, Target.VALUE, value, guess(x, value));
    }

    /// Bachelier's h = |x|/s from p = g e^(x/2) ÷ |x|, then once more with p corrected for the
    /// lognormal's s²; within 5 % for |x| ≤ 5. The constants are own fits.
    private static double guess(double x, double value) {
        if (x == 0 && value < NEARLY_NORMAL) {
            return value / Normal.density(0);
        }
        double distance = Math.max(-x, 1e-290);
        double logarithm = Math.log(value) - 0.5 * distance - Math.log(distance);
        double h = bachelier(logarithm);
        double quarter = Math.min(0.25 * distance / h * distance / h, 0.5 * distance);
        return distance / bachelier(logarithm + 0.4 * quarter);
    }

    /// h with φ(h)/h − Φ(−h) = p, given ln p; relative error below 0.5 %.
    private static double bachelier(double logarithm) {
        double y = logarithm < -30 ? -logarithm : Math.log1p(Math.exp(-logarithm));
        return y * Math.sqrt((0.157765 + 0.0424049 * y) / (1 + y * (0.235653 + y * 0.0215323)));
    }

    /// Winitzki's inverse error function at the money, shifted by e^(x/2) away from it; within a
    /// quarter.
    private static double guessFromComplement(double x, double complement) {
        double tail = complement * Math.exp(0.5 * x);
        double l = Math.log(tail * (2 - tail));
        double a = 0.147;
        double b = 2 / (Math.PI * a) + 0.5 * l;
        return 2 * Math.sqrt(2 * (Math.sqrt(b * b - l / a) - b));
    }

    private static Root refine(double x, Target target, double wanted, double guess) {
        double low = 0;
        double high = MAXIMUM;
        double s = guess;
        for (int i = 0; i < MAXIMUM_STEPS; i++) {
            double at = target.at(x, s);
            double gap = Math.log(wanted / at) * target.sign();
            low = gap > 0 ? s : low;
            high = gap < 0 ? s : high;
            double rate = TimeValue.slope(x, s) / at;
            double newton = gap / rate;
            double next = s + householder(x, s, newton, rate * target.sign());
            if (Math.abs(newton) <= LAST_STEP * s) {
                return new Root(next, i + 1);
            }
            s = next > low && next < high ? next : 0.5 * (low + high);
        }
        return new Root(s, MAXIMUM_STEPS);
    }

    /// The third-order step.
    ///
    /// @param rate derivative of the logarithm by s
    private static double householder(double x, double s, double newton, double rate) {
        double h = x / s;
        double second = (h * h - 0.25 * s * s) / s;
        double third = second * second - 3 * h * h / (s * s) - 0.25;
        double a = second - rate;
        double b = third - 3 * second * rate + 2 * rate * rate;
        double factor = (1 + 0.5 * a * newton) / (1 + newton * (a + b * newton / 6));
        return factor > 0.2 && factor < 5 ? newton * factor : newton;
    }
}
