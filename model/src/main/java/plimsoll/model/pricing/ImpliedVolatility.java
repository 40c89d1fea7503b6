package plimsoll.model.pricing;

import java.util.Optional;
import plimsoll.model.instrument.OptionType;

/// The volatility at which [Black76#price] gives a price.
///
/// In-the-money prices are inverted through the out-of-the-money option of the same strike. Where a
/// price holds only a few units of time value the volatility is ill-conditioned: it still gives the
/// price back, but its digits mean little. A price below the intrinsic value by no more than the
/// rounding of forward and strike, 19.98 for 79.98 − 60, counts as the intrinsic value.
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
    /// @return rejected where a number is NaN, infinite or negative, forward or strike are 0, or
    ///     the price is "below intrinsic", "above maximum" or "above intrinsic at expiry"
    public static Solution solve(OptionType type, double forward, double strike, double years, double price) {
        Optional<String> unusable = positive("forward", forward)
                .or(() -> positive("strike", strike))
                .or(() -> notNegative("years", years))
                .or(() -> number("price", price));
        return unusable.<Solution>map(Solution.Rejected::new)
                .orElseGet(() -> usable(type, forward, strike, years, price));
    }

    private static Solution usable(OptionType type, double forward, double strike, double years, double price) {
        double timeValue = timeValue(type, forward, strike, years, price);
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

    /// 0 where it cannot be told from 0: below it, and at expiry also above it.
    private static double timeValue(OptionType type, double forward, double strike, double years, double price) {
        double intrinsic = type.intrinsic(forward, strike);
        double timeValue = price - intrinsic;
        double rounding = intrinsic > 0 ? Math.ulp(Math.max(forward, strike)) : 0;
        boolean none = timeValue <= 0 || years == 0;
        return none && Math.abs(timeValue) <= rounding ? 0 : timeValue;
    }

    private static double volatility(double forward, double strike, double years, double timeValue, double room) {
        double smaller = Math.min(forward, strike);
        double x = TimeValue.logRatio(smaller, Math.max(forward, strike));
        return TotalVolatility.of(x, timeValue / smaller, room / smaller) / Math.sqrt(years);
    }

    private static Optional<String> positive(String name, double value) {
        if (value <= 0) {
            return Optional.of(name + " must be positive: " + value);
        }
        return value == Double.POSITIVE_INFINITY ? Optional.of(name + " must be finite") : number(name, value);
    }

    private static Optional<String> notNegative(String name, double value) {
        return value < 0 ? Optional.of(name + " must not be negative: " + value) : number(name, value);
    }

    private static Optional<String> number(String name, double value) {
        return Double.isNaN(value) ? Optional.of(name + " is not a number") : Optional.empty();
    }
}
