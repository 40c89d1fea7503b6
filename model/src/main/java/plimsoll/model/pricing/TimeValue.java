package plimsoll.model.pricing;

/// Undiscounted Black-76 price of the out-of-the-money option, per unit of the smaller of forward
/// and strike: g(x, s) = Φ(x/s + s/2) − e^(−x) Φ(x/s − s/2).
///
/// x = ln(smaller ÷ larger) ≤ 0; s = volatility √years > 0. By put-call symmetry one function
/// serves calls and puts. NaN gives NaN.
final class TimeValue {
    /// Up to this total volatility Φ − Φ would cancel; a quadrature of the slope does not.
    private static final double SHORT = 0.4;

    // Gauss-Legendre, 6 points: relative error below 2e-16 up to SHORT.
    private static final double INNER = 0.2386191860831969;
    private static final double MIDDLE = 0.6612093864662645;
    private static final double OUTER = 0.932469514203152;
    private static final double INNER_WEIGHT = 0.46791393457269104;
    private static final double MIDDLE_WEIGHT = 0.3607615730481386;
    private static final double OUTER_WEIGHT = 0.17132449237917036;

    private TimeValue() {}

    /// ln(smaller ÷ larger), accurate also where the two are nearly equal; −∞ where smaller is 0.
    static double logRatio(double smaller, double larger) {
        double ratio = smaller / larger;
        return ratio == 0 ? Double.NEGATIVE_INFINITY : Math.log(ratio) + Math.fma(-ratio, larger, smaller) / smaller;
    }

    /// g(x, s), from 0 to 1.
    static double of(double x, double s) {
        double upper = x / s + 0.5 * s;
        if (upper < -Normal.HORIZON) {
            return 0;
        }
        if (upper > 0 && !(s <= SHORT)) {
            return 1 - complement(x, s);
        }
        return slope(x, s) * (s <= SHORT ? millsRise(x / s, 0.5 * s) : millsDifference(upper, s));
    }

    /// 1 − g(x, s), accurate where g is nearly 1.
    static double complement(double x, double s) {
        double upper = x / s + 0.5 * s;
        if (upper > Normal.HORIZON) {
            return 0;
        }
        return upper > 0 && s > SHORT ? slope(x, s) * (Normal.mills(upper) + Normal.mills(s - upper)) : 1 - of(x, s);
    }

    /// ∂g/∂s = φ(x/s + s/2), with the argument's rounding made good.
    static double slope(double x, double s) {
        double h = x / s;
        double t = 0.5 * s;
        double upper = h + t;
        double added = upper - h;
        double rounding = (h - (upper - added)) + (t - added) + Math.fma(-h, s, x) / s;
        return Normal.density(upper, rounding);
    }

    private static double millsDifference(double upper, double s) {
        return Normal.mills(-upper) - Normal.mills(s - upper);
    }

    /// mills(−h − t) − mills(−h + t) as the integral of the slope.
    private static double millsRise(double h, double t) {
        return t
                * (INNER_WEIGHT * slopes(h, INNER * t)
                        + MIDDLE_WEIGHT * slopes(h, MIDDLE * t)
                        + OUTER_WEIGHT * slopes(h, OUTER * t));
    }

    private static double slopes(double h, double offset) {
        return Normal.millsSlope(-h - offset) + Normal.millsSlope(-h + offset);
    }
}
