package plimsoll.model.volatility;

/// @param annual volatility as a fraction; NaN when the snapshot has no source for it
/// @param source in words; empty when there is none
public record VolatilityEstimate(double annual, String source) {
    public static final VolatilityEstimate NONE = new VolatilityEstimate(Double.NaN, "");
    private static final double DAYS_PER_YEAR = 365;

    /// How many daily standard deviations a price ratio is away; NaN without a volatility.
    public double sigmas(double priceRatio) {
        return annual > 0 ? Math.abs(Math.log(priceRatio)) / (annual * Math.sqrt(1 / DAYS_PER_YEAR)) : Double.NaN;
    }
}
