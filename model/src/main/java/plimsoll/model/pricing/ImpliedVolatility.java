package plimsoll.model.pricing;

import plimsoll.model.instrument.OptionType;

/// The volatility at which [Black76#price] gives a price.
///
/// In-the-money prices are inverted through the out-of-the-money option of the same strike. Where a
/// price holds only a few units of time value the volatility is ill-conditioned: it still gives the
/// price back, but its digits mean little.
public final class ImpliedVolatility {
    /// Either a volatility, or why there is none.
    public sealed interface Solution {
        /// @param volatility annual fraction, 0 or more
        record Found(double volatility) implements Solution {}

        /// @param reason for people, such as "below intrinsic"
        record Rejected(String reason) implements Solution {}
    }

    private ImpliedVolatility() {}

    /// @param years may be infinite, with volatility 0
    /// @param price undiscounted, in the unit of forward and strike
    /// @return rejected where a number is NaN, infinite or negative, forward or strike are 0, or the
    ///     price is "below intrinsic", "above maximum" or "above intrinsic at expiry"
    public static Solution solve(OptionType type, double forward, double strike, double years, double price) {
        if (!(isPositive(forward) && isPositive(strike) && years >= 0 && Double.isFinite(price))) {
            return new Solution.Rejected(unusable(forward, strike, years));
        }
        double timeValue = price - type.intrinsic(forward, strike);
        double room = (type == OptionType.CALL ? forward : strike) - price;
        if (timeValue < 0) {
            return new Solution.Rejected("below intrinsic");
        }
        if (room <= 0) {
            return new Solution.Rejected("above maximum");
        }
        if (timeValue > 0 && years == 0) {
            return new Solution.Rejected("above intrinsic at expiry");
        }
        return new Solution.Found(timeValue == 0 ? 0 : volatility(forward, strike, years, timeValue, room));
    }

    private static double volatility(double forward, double strike, double years, double timeValue, double room) {
        double smaller = Math.min(forward, strike);
        double x = TimeValue.logRatio(smaller, Math.max(forward, strike));
        return TotalVolatility.of(x, timeValue / smaller, room / smaller) / Math.sqrt(years);
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static String unusable(double forward, double strike, double years) {
        if (!isPositive(forward)) {
            return "forward must be positive: " + forward;
        }
        if (!isPositive(strike)) {
            return "strike must be positive: " + strike;
        }
        return years >= 0 ? "price is not a number" : "years must not be negative: " + years;
    }
}
