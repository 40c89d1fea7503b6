package plimsoll.model.pricing;

import plimsoll.model.instrument.OptionType;

/// European options on a forward, Black (1976).
///
/// Forward, strike and prices share one unit; years of 365 days; volatility an annual fraction.
/// Every argument must lie within [PricingLimits], and then every result is finite: NaN, infinite,
/// negative and absurd numbers are errors that name the argument and the value.
///
/// Every price is intrinsic value plus time value, so put-call parity holds and deep tails keep
/// their relative accuracy.
public final class Black76 {
    /// @param price discounted
    public record Valuation(double price, Greeks greeks) {}

    private Black76() {}

    /// Undiscounted price; the intrinsic value at no time or no volatility.
    ///
    /// Never above the forward (call) or the strike (put).
    ///
    /// @throws IllegalArgumentException if a number is outside [PricingLimits]
    public static double price(OptionType type, double forward, double strike, double years, double volatility) {
        PricingLimits.check(forward, strike, years, volatility);
        double s = volatility * Math.sqrt(years);
        double maximum = type == OptionType.CALL ? forward : strike;
        return Math.min(type.intrinsic(forward, strike) + timeValue(forward, strike, s), maximum);
    }

    /// Discounted price and all sensitivities; [Greeks] says which of them are discounted.
    ///
    /// At no time or no volatility delta is 0 or ±1, exactly at the money ±0.5, and all that
    /// depends on the density is 0. Theta holds the rate −ln(discount) ÷ years fixed.
    ///
    /// @param discount price of 1 paid at expiry; 1 where margin ignores interest
    /// @throws IllegalArgumentException if a number is outside [PricingLimits]
    public static Valuation value(
            OptionType type, double forward, double strike, double years, double volatility, double discount) {
        PricingLimits.checkDiscount(discount);
        double price = discount * price(type, forward, strike, years, volatility);
        Sensitivities at = new Sensitivities(type, forward, strike, years, volatility, discount, price);
        return new Valuation(price, at.greeks());
    }

    private static double timeValue(double forward, double strike, double s) {
        double smaller = Math.min(forward, strike);
        if (smaller == 0 || s == 0) {
            return 0;
        }
        return smaller * TimeValue.of(TimeValue.logRatio(smaller, Math.max(forward, strike)), s);
    }
}
