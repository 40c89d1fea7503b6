package plimsoll.model.pricing;

/// The standard normal distribution φ, Φ, to a few units in the last place even where Φ is 1e-300.
///
/// Tails are Mills ratios, Φ(−y) ÷ φ(y): a ratio neither underflows nor cancels.
/// Source of the coefficients: own relative minimax fits (Remez, 60 digits) on the whole half-line;
/// largest relative errors 9.5e-18 ([#mills]) and 3.6e-17 ([#millsSlope]). All are positive, so
/// evaluation does not cancel either.
public final class Normal {
    /// Beyond ± this many standard deviations Φ is 0 or 1 in double precision.
    static final double HORIZON = 39;

    private static final double PEAK = 0.3989422804014327;

    private static final double[] MILLS_NUMERATOR = {
        0,
        1,
        29.334519428320984,
        426.50100388499584,
        3983.7978685530466,
        26241.965558630156,
        126748.14983028655,
        453651.08055023,
        1188776.3439069898,
        2190836.3151987395,
        2584992.690921223,
        1506861.9553928308
    };
    private static final double[] MILLS_DENOMINATOR = {
        1,
        29.334519428321016,
        427.5010038849792,
        4013.1323879846664,
        26666.466562173315,
        130673.27868149985,
        479050.04319821944,
        1307850.2701109243,
        2596193.8778079813,
        3557950.1400657515,
        3021823.872905852,
        1202301.8894691556
    };
    private static final double[] SLOPE_NUMERATOR = {
        0,
        0,
        1,
        31.143279292418434,
        485.6943778508166,
        4913.232121679125,
        35397.423722505824,
        188981.2158584515,
        756445.5728737481,
        2246212.500108368,
        4762100.180298358,
        6578689.371222312,
        4589917.909159187
    };
    private static final double[] SLOPE_DENOMINATOR = {
        1,
        31.14327929241857,
        488.6943778507435,
        5006.661959571991,
        36848.50685431519,
        203534.0526658352,
        859765.6724489345,
        2784984.942882378,
        6839033.486325554,
        12376975.29462504,
        15627172.85709672,
        12331298.375889122,
        4589917.909159187
    };

    private Normal() {}

    /// φ(z); 0 at ±∞.
    ///
    /// @throws IllegalArgumentException if z is NaN
    public static double density(double z) {
        return density(number(z), 0);
    }

    /// φ(z + rounding), where `rounding` is the part of the argument that z could not hold.
    static double density(double z, double rounding) {
        double square = z * z;
        double lost = Math.fma(z, z, -square);
        double density = PEAK * Math.exp(-0.5 * square);
        return density == 0 ? 0 : density * (1 - Math.fma(z, rounding, 0.5 * lost));
    }

    /// Φ(z), exactly a half at 0, 0 and 1 at ∓∞.
    ///
    /// @throws IllegalArgumentException if z is NaN
    public static double cdf(double z) {
        if (number(z) == 0) {
            return 0.5;
        }
        if (Math.abs(z) > HORIZON) {
            return z < 0 ? 0 : 1;
        }
        double tail = density(z) * mills(Math.abs(z));
        return z < 0 ? tail : 1 - tail;
    }

    private static double number(double z) {
        if (Double.isNaN(z)) {
            throw new IllegalArgumentException("z must be a number: " + z);
        }
        return z;
    }

    /// Φ(−y) ÷ φ(y) for 0 ≤ y < 1e25.
    static double mills(double y) {
        return ratio(MILLS_NUMERATOR, MILLS_DENOMINATOR, y);
    }

    /// How fast the Mills ratio falls: 1 − y Φ(−y) ÷ φ(y), for −0.19 ≤ y < 1e25.
    static double millsSlope(double y) {
        return ratio(SLOPE_NUMERATOR, SLOPE_DENOMINATOR, y);
    }

    private static double ratio(double[] numerator, double[] denominator, double y) {
        double p = numerator[0];
        double q = denominator[0];
        for (int i = 1; i < denominator.length; i++) {
            p = Math.fma(p, y, numerator[i]);
            q = Math.fma(q, y, denominator[i]);
        }
        return p / q;
    }
}
