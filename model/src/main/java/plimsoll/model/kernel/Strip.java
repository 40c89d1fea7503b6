package plimsoll.model.kernel;

import java.util.Arrays;

/// One option along a row of nodes, and where its results are added: the arguments of a [StripKernel],
/// reused from option to option.
///
/// A node has the forward F = forward × its factor, the total volatility s = deviation, or one of
/// `deviations` where they vary along the row, and ln(F ÷ strike) = logMoneyness + its log factor.
/// All arrays are as long as [#padded] says; nobody reads results behind the last node.
final class Strip {
    /// Nodes are processed this many at a time, whatever the width of the machine's registers.
    private static final int BLOCK = 8;

    double forward;
    double logMoneyness;
    double strike;
    double deviation;
    double discount = 1;
    /// Of the values and the deltas.
    double size;
    double gammaSize;
    /// Times √years.
    double vegaSize;
    /// Added to the discounted call: constant + slope × factor. A put is a call plus K − F.
    double constant;
    double slope;
    /// 1 for a put, 0 for a call: what its delta lacks.
    double deltaGap;

    double[] factors;
    double[] logFactors;
    /// Of the values and the deltas at each node.
    double[] weights;
    /// Empty where the total volatility is the same at every node.
    double[] deviations = {};

    double[] values;
    double[] deltas;
    double[] gammas;
    double[] vegas;

    /// Length of the arrays.
    final int nodes;

    /// What a kernel keeps between its steps.
    final Tail first;

    final Tail second;
    final double[] densities;
    final double[] exponents;
    final double[] intrinsics;
    final double[] ones;
    private final double[] flat;

    /// Of d1 or d2: the node's, and the two parts of its Mills ratio.
    static final class Tail {
        final double[] moneyness;
        final double[] numerators;
        final double[] denominators;

        private Tail(int length) {
            moneyness = new double[length];
            numerators = new double[length];
            denominators = new double[length];
        }
    }

    Strip(int nodes) {
        int length = padded(nodes);
        this.nodes = length;
        factors = new double[length];
        logFactors = new double[length];
        weights = new double[length];
        values = new double[length];
        deltas = new double[length];
        gammas = new double[length];
        vegas = new double[length];
        first = new Tail(length);
        second = new Tail(length);
        densities = new double[length];
        exponents = new double[length];
        flat = new double[length];
        intrinsics = new double[length];
        ones = new double[length];
        Arrays.fill(ones, 1);
    }

    /// The total volatility of each node.
    double[] spread() {
        if (deviations.length > 0) {
            return deviations;
        }
        Arrays.fill(flat, deviation);
        return flat;
    }

    static int padded(int nodes) {
        return (nodes + BLOCK - 1) / BLOCK * BLOCK;
    }
}
