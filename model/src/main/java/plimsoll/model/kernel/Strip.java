package plimsoll.model.kernel;

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

    /// What a kernel keeps between its steps.
    final double[] moneyness;

    final double[] densities;

    Strip(int nodes) {
        int length = padded(nodes);
        factors = new double[length];
        logFactors = new double[length];
        weights = new double[length];
        values = new double[length];
        deltas = new double[length];
        gammas = new double[length];
        vegas = new double[length];
        moneyness = new double[length];
        densities = new double[length];
    }

    static int padded(int nodes) {
        return (nodes + BLOCK - 1) / BLOCK * BLOCK;
    }
}
