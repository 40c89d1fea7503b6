package plimsoll.model.parameter;

/// Initial margin that grows with a market's open interest, in quote, between two caps.
///
/// Source: dYdX v4, `x/perpetuals/types/liquidity_tier.go`.
///
/// @param upper 0 where open interest does not count
public record OpenInterestCaps(double lower, double upper) {
    private static final double PARTS = 1e6;
    private static final double ROUNDING = 1e-6;

    public OpenInterestCaps {
        if (upper != 0 && !(upper > lower)) {
            throw new IllegalArgumentException("upper cap must be above the lower: " + lower + ", " + upper);
        }
    }

    /// The initial rate from the base rate: unchanged up to the lower cap, 1 from the upper cap,
    /// linear between, rounded down to parts per million.
    ///
    /// @param openInterest of the market, in quote; NaN when unknown
    public double initialRate(double base, double openInterest) {
        if (upper == 0 || openInterest <= lower) {
            return base;
        }
        double share = Math.min((openInterest - lower) / (upper - lower), 1);
        return Math.floor((base + (1 - base) * share) * PARTS + ROUNDING) / PARTS;
    }
}
