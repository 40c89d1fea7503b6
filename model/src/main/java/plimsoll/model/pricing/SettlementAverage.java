package plimsoll.model.pricing;

/// The forward of an option that settles at an average, split into what still moves with spot and
/// what the average already holds.
///
/// Deribit and Derive settle at the mean of the index over the last 30 minutes. As the window runs
/// the moving part, and with it delta, falls linearly to zero and gamma with its square. Sources:
/// Deribit "Settlement"; Derive `LyraForwardFeed.sol`: fixed = sum so far ÷ window, variable =
/// forward × time left ÷ window.
///
/// @param variable moves with spot, price unit
/// @param fixed known already, price unit
public record SettlementAverage(double variable, double fixed) {
    /// Window of Deribit and Derive, in seconds.
    public static final double HALF_HOUR = 1_800;

    public SettlementAverage {
        require("variable", variable);
        require("fixed", fixed);
    }

    /// The two parts now.
    ///
    /// @param forward to expiry as quoted, or spot
    /// @param averageSoFar mean of the index since the window opened; not read before it opens
    /// @param seconds to expiry; anything at or above `window` is before the window
    /// @param window length of the averaging window, seconds
    /// @throws IllegalArgumentException if a number that is read is NaN, infinite or negative, or the
    ///     window is 0
    public static SettlementAverage of(double forward, double averageSoFar, double seconds, double window) {
        require("forward", forward);
        require("seconds", seconds);
        require("window", window);
        if (window == 0) {
            throw new IllegalArgumentException("window must be positive: " + window);
        }
        if (seconds >= window) {
            return new SettlementAverage(forward, 0);
        }
        require("averageSoFar", averageSoFar);
        double left = seconds / window;
        return new SettlementAverage(forward * left, averageSoFar * (1 - left));
    }

    /// The expected settlement price: what Black-76 takes as its forward.
    public double forward() {
        return variable + fixed;
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value <= PricingLimits.LARGEST_PRICE)) {
            throw new IllegalArgumentException(PricingLimits.refusal(name, "from 0 to 1e30", value));
        }
    }
}
