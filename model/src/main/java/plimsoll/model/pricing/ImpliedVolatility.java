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

    private static final String PRICES = "from 1e-30 to 1e30";
    private static final String YEARS = "0, from 1e-30 to 10000, or infinite";

    private ImpliedVolatility() {}

    /// @param years may be infinite, with volatility 0
    /// @param price undiscounted, in the unit of forward and strike
    /// @return rejected where forward or strike are 0 or any number outside [PricingLimits], naming
    ///     it with its value; or the price is "below intrinsic", "above maximum" or "above intrinsic
    ///     at expiry"; or the volatility would be too large. Found volatilities lie within the limits
    public static Solution solve(OptionType type, double forward, double strike, double years, double price) {
        return refusal("forward", PRICES, forward != 0 && PricingLimits.isPrice(forward), forward)
                .or(() -> refusal("strike", PRICES, strike != 0 && PricingLimits.isPrice(strike), strike))
                .or(() -> refusal("years", YEARS, PricingLimits.isYears(years) || isEndless(years), years))
                .or(() -> refusal("price", "a finite number", Double.isFinite(price), price))
                .<Solution>map(Solution.Rejected::new)
                .orElseGet(() -> usable(type, forward, strike, years, price));
    }

    private static boolean isEndless(double years) {
        return years == Double.POSITIVE_INFINITY;
    }

    private static Optional<String> refusal(String name, String expected, boolean holds, double value) {
        return holds ? Optional.empty() : Optional.of(PricingLimits.refusal(name, expected, value));
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
        double volatility = timeValue == 0 ? 0 : volatility(forward, strike, years, timeValue, room);
        return volatility <= PricingLimits.LARGEST_VOLATILITY
                ? new Solution.Found(volatility)
                : new Solution.Rejected("volatility above 1e6");
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
}
