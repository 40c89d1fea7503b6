package plimsoll.model.kernel;

/// Black-76 for one option at many nodes, summed onto the strip's results; no allocation, no checks.
interface StripKernel {
    /// Adds to the value at each node: size × weight × max(discount × call + constant + slope × factor, 0).
    void addValues(Strip strip);

    /// With F and s of the node and φ the density at d1, adds to
    /// the delta: size × weight × (Φ(d1) − deltaGap),
    /// the gamma: gammaSize × discount × φ ÷ (F s),
    /// the vega: vegaSize × discount × F × φ.
    void addGreeks(Strip strip);

    /// For people: what computes, and how many values at a time.
    String name();
}
