package plimsoll.model.kernel;

import java.util.Arrays;

/// Loops over arrays without a branch, each short enough for the compiler of the Java machine to turn it
/// into SIMD: what is between two loops is kept in the strip.
///
/// With v = F φ(d1) = K φ(d2) one exponential serves both tails: the call is
/// [d1 ≥ 0] F − [d2 ≥ 0] K − v (± M(|d1|) ∓ M(|d2|)), M the Mills ratio as a quotient of polynomials, both
/// over one common denominator. Source of the coefficients: own minimax fits (50 digits); largest error
/// of M × φ 2.2e-17, of 2^x 2.2e-16 relative.
final class ArrayKernel implements StripKernel {
    private static final double PEAK = 0.3989422804014327;
    /// −1 ÷ (2 ln 2): the density is a power of two.
    private static final double HALVING = -0.7213475204444817;
    /// Beyond this many standard deviations the density is as good as 0, and still a normal number.
    private static final double FAR = 37.5;
    /// Stands for a total volatility of 0: sends every moneyness but 0 itself far away.
    private static final double FLAT = 1e-300;
    /// Adding it leaves the nearest integer in the last bits.
    private static final double ROUND = 0x1.8p52;
    private static final int EXPONENT = 52;

    private static final double E0 = 1;
    private static final double E1 = 0.6931471805599497;
    private static final double E2 = 0.24022650695908768;
    private static final double E3 = 0.05550410866445883;
    private static final double E4 = 0.009618129108034614;
    private static final double E5 = 0.0013333558228561851;
    private static final double E6 = 0.0001540352996110794;
    private static final double E7 = 1.5252658116361787e-5;
    private static final double E8 = 1.321566284497165e-6;
    private static final double E9 = 1.0208537938342241e-7;
    private static final double E10 = 7.037277377904802e-9;
    private static final double P0 = 6245.476568324634;
    private static final double P1 = 6273.941188638613;
    private static final double P2 = 3178.6971129267445;
    private static final double P3 = 961.795593908247;
    private static final double P4 = 180.76800486123366;
    private static final double P5 = 19.86278664977674;
    private static final double P6 = 1.0000183724015428;
    private static final double Q0 = 4983.169328722287;
    private static final double Q1 = 8981.87468105387;
    private static final double Q2 = 7211.147820588725;
    private static final double Q3 = 3355.459316665374;
    private static final double Q4 = 981.8641517232251;
    private static final double Q5 = 181.752561351051;
    private static final double Q6 = 19.86354683171821;

    @Override
    public void addValues(Strip s) {
        double[] deviations = aim(s);
        Arrays.fill(s.intrinsics, 0);
        subtract(s.nodes, s.first.moneyness, deviations, s.second.moneyness);
        approach(s.nodes, s.second);
        weighTails(s.nodes, s.first, s.second, s.densities);
        exercise(s.nodes, s.first.moneyness, s.factors, s.forward, s.intrinsics);
        exercise(s.nodes, s.second.moneyness, s.ones, -s.strike, s.intrinsics);
        pay(s, s.nodes, s.intrinsics, s.densities, s.factors);
        settle(s.nodes, s.intrinsics, s.weights, s.size, s.values);
    }

    @Override
    public void addGreeks(Strip s) {
        double[] deviations = aim(s);
        addDeltas(s, s.nodes, s.first, s.deltas);
        addGammas(s, s.nodes, deviations, s.gammas);
        addVegas(s, s.nodes, deviations, s.vegas);
    }

    /// Every node's d1, its Mills ratio and its density.
    ///
    /// @return the total volatilities
    private static double[] aim(Strip s) {
        double[] deviations = s.spread();
        measure(s.nodes, s.logFactors, s.logMoneyness, deviations, s.first.moneyness);
        approach(s.nodes, s.first);
        split(s.nodes, s.first.moneyness, s.densities, s.exponents);
        raise(s.nodes, s.exponents, s.densities);
        return deviations;
    }

    private static void measure(
            int nodes, double[] logFactors, double logMoneyness, double[] deviations, double[] moneyness) {
        for (int i = 0; i < nodes; i++) {
            double t = deviations[i];
            moneyness[i] = (logFactors[i] + logMoneyness) / Math.max(t, FLAT) + t * 0.5;
        }
    }

    private static void subtract(int nodes, double[] from, double[] deviations, double[] differences) {
        for (int i = 0; i < nodes; i++) {
            differences[i] = from[i] - deviations[i];
        }
    }

    /// The density as a power of two: the polynomial of the fraction, and the whole part.
    private static void split(int nodes, double[] moneyness, double[] mantissas, double[] exponents) {
        for (int i = 0; i < nodes; i++) {
            double y = Math.min(Math.abs(moneyness[i]), FAR);
            double power = y * y * HALVING;
            double rounded = power + ROUND;
            double x = power - (rounded - ROUND);
            double high = fma(fma(fma(fma(fma(E10, x, E9), x, E8), x, E7), x, E6), x, E5);
            mantissas[i] = fma(fma(fma(fma(fma(high, x, E4), x, E3), x, E2), x, E1), x, E0);
            exponents[i] = rounded;
        }
    }

    /// Adds the whole part to the exponent.
    private static void raise(int nodes, double[] exponents, double[] densities) {
        for (int i = 0; i < nodes; i++) {
            long whole = Double.doubleToRawLongBits(exponents[i]) << EXPONENT;
            densities[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(densities[i]) + whole) * PEAK;
        }
    }

    /// The two polynomials of M(|d|), the upper one with the sign of d.
    private static void approach(int nodes, Strip.Tail tail) {
        double[] moneyness = tail.moneyness;
        double[] numerators = tail.numerators;
        double[] denominators = tail.denominators;
        for (int i = 0; i < nodes; i++) {
            double d = moneyness[i];
            double y = Math.min(Math.abs(d), FAR);
            double p = fma(fma(fma(fma(fma(fma(P6, y, P5), y, P4), y, P3), y, P2), y, P1), y, P0);
            numerators[i] = p * side(d);
            denominators[i] = fma(fma(fma(fma(fma(fma(Q6 + y, y, Q5), y, Q4), y, Q3), y, Q2), y, Q1), y, Q0);
        }
    }

    /// Turns every node's density into density × (± M(|d1|) ∓ M(|d2|)).
    private static void weighTails(int nodes, Strip.Tail first, Strip.Tail second, double[] densities) {
        double[] p1 = first.numerators;
        double[] q1 = first.denominators;
        double[] p2 = second.numerators;
        double[] q2 = second.denominators;
        for (int i = 0; i < nodes; i++) {
            densities[i] = densities[i] * (p1[i] * q2[i] - p2[i] * q1[i]) / (q1[i] * q2[i]);
        }
    }

    /// amount × factor where d ≥ 0, else 0.
    private static void exercise(int nodes, double[] moneyness, double[] factors, double amount, double[] sums) {
        for (int i = 0; i < nodes; i++) {
            sums[i] += reached(moneyness[i]) * factors[i] * amount;
        }
    }

    /// Turns what the option is worth at its expiry into what it is worth.
    private static void pay(Strip s, int nodes, double[] worth, double[] tails, double[] factors) {
        double forward = s.forward;
        double discount = s.discount;
        double slope = s.slope;
        double constant = s.constant;
        for (int i = 0; i < nodes; i++) {
            double call = worth[i] - tails[i] * (factors[i] * forward);
            worth[i] = Math.max(call * discount + factors[i] * slope + constant, 0);
        }
    }

    private static void settle(int nodes, double[] paid, double[] weights, double size, double[] values) {
        for (int i = 0; i < nodes; i++) {
            values[i] = fma(paid[i], weights[i] * size, values[i]);
        }
    }

    /// Φ(d1) less the gap.
    private static void addDeltas(Strip s, int nodes, Strip.Tail first, double[] deltas) {
        double[] moneyness = first.moneyness;
        double[] numerators = first.numerators;
        double[] denominators = first.denominators;
        double[] densities = s.densities;
        double[] weights = s.weights;
        double size = s.size;
        double gap = s.deltaGap;
        for (int i = 0; i < nodes; i++) {
            double below = reached(moneyness[i]) - densities[i] * numerators[i] / denominators[i];
            deltas[i] = fma(below - gap, weights[i] * size, deltas[i]);
        }
    }

    private static void addGammas(Strip s, int nodes, double[] deviations, double[] gammas) {
        double[] densities = s.densities;
        double[] factors = s.factors;
        double size = s.gammaSize * s.discount / s.forward;
        for (int i = 0; i < nodes; i++) {
            double t = deviations[i];
            gammas[i] += densities[i] * reached(t - FLAT) * size / factors[i] / Math.max(t, FLAT);
        }
    }

    private static void addVegas(Strip s, int nodes, double[] deviations, double[] vegas) {
        double[] densities = s.densities;
        double[] factors = s.factors;
        double size = s.vegaSize * s.discount * s.forward;
        for (int i = 0; i < nodes; i++) {
            vegas[i] += densities[i] * reached(deviations[i] - FLAT) * factors[i] * size;
        }
    }

    /// 1 at and above 0, −1 below.
    private static double side(double d) {
        return Math.signum(Math.signum(d) + 0.5);
    }

    /// 1 at and above 0, 0 below.
    private static double reached(double d) {
        return 0.5 + 0.5 * side(d);
    }

    private static double fma(double a, double b, double c) {
        return Math.fma(a, b, c);
    }

    @Override
    public String name() {
        return "arrays, SIMD by the compiler";
    }
}
