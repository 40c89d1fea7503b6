package plimsoll.model.pricing;

import plimsoll.model.instrument.OptionType;

/// European options on a forward, Black (1976).
///
/// Forward, strike and prices share one unit; years of 365 days; volatility an annual fraction.
/// An unknown input (NaN) gives NaN. A negative one is an error that names it.
///
/// Every price is intrinsic value plus time value, so put-call parity holds and deep tails keep
/// their relative accuracy.
public final class Black76 {
    /// @param price discounted
    public record Valuation(double price, Greeks greeks) {}

    private Black76() {}

    /// Undiscounted price; the intrinsic value at no time or no volatility.
    ///
    /// @throws IllegalArgumentException if a number is negative
    public static double price(OptionType type, double forward, double strike, double years, double volatility) {
        check(forward, strike, years, volatility);
        double s = volatility * Math.sqrt(years);
        return type.intrinsic(forward, strike) + timeValue(forward, strike, s);
    }

    /// Discounted price and all sensitivities; [Greeks] says which of them are discounted.
    ///
    /// At no time or no volatility delta is 0 or ±1, exactly at the money ±0.5, and all that
    /// depends on the density is 0. Theta holds the rate −ln(discount) ÷ years fixed.
    ///
    /// @param discount price of 1 paid at expiry; 1 where margin ignores interest
    /// @throws IllegalArgumentException if a number is negative, or the discount 0
    public static Valuation value(
            OptionType type, double forward, double strike, double years, double volatility, double discount) {
        double price = discount * price(type, forward, strike, years, volatility);
        if (discount <= 0) {
            throw new IllegalArgumentException("discount must be positive: " + discount);
        }
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

    private static void check(double forward, double strike, double years, double volatility) {
        notNegative("forward", forward);
        notNegative("strike", strike);
        notNegative("years", years);
        notNegative("volatility", volatility);
    }

    private static void notNegative(String name, double value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }
}
