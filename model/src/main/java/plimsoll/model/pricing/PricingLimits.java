package plimsoll.model.pricing;

/// What [Black76] and [ImpliedVolatility] compute with. Within these limits every result is a finite
/// number; beyond them an input is a mistake and refused by name.
///
/// Far wider than any market: the widest numbers a portfolio file may hold, 1e-15 to 1e15, moved by
/// any scenario stay inside.
public final class PricingLimits {
    /// Of a forward or strike that is not 0, in any unit.
    public static final double SMALLEST_PRICE = 1e-30;

    public static final double LARGEST_PRICE = 1e30;

    /// Of a time that is not 0: far below a nanosecond.
    public static final double SMALLEST_YEARS = 1e-30;

    public static final double LARGEST_YEARS = 10_000;

    /// A hundred million percent: down to a third of a second an option is worth its maximum then.
    public static final double LARGEST_VOLATILITY = 1e6;

    public static final double SMALLEST_DISCOUNT = 1e-15;

    public static final double LARGEST_DISCOUNT = 1e15;

    private PricingLimits() {}

    /// Whether [Black76#value] has an answer; callers whose numbers may be unknown (NaN) or absurd
    /// ask first.
    public static boolean hold(double forward, double strike, double years, double volatility, double discount) {
        return isPrice(forward)
                && isPrice(strike)
                && isYears(years)
                && volatility >= 0
                && volatility <= LARGEST_VOLATILITY
                && isDiscount(discount);
    }

    static boolean isPrice(double value) {
        return isZeroOrWithin(value, SMALLEST_PRICE, LARGEST_PRICE);
    }

    static boolean isYears(double value) {
        return isZeroOrWithin(value, SMALLEST_YEARS, LARGEST_YEARS);
    }

    private static boolean isDiscount(double value) {
        return value >= SMALLEST_DISCOUNT && value <= LARGEST_DISCOUNT;
    }

    private static boolean isZeroOrWithin(double value, double smallest, double largest) {
        return value == 0 || (value >= smallest && value <= largest);
    }

    static void check(double forward, double strike, double years, double volatility) {
        require(isPrice(forward), "forward", "0 or from 1e-30 to 1e30", forward);
        require(isPrice(strike), "strike", "0 or from 1e-30 to 1e30", strike);
        years(years);
        require(volatility >= 0 && volatility <= LARGEST_VOLATILITY, "volatility", "from 0 to 1e6", volatility);
    }

    /// The same number.
    static double years(double years) {
        require(isYears(years), "years", "0 or from 1e-30 to 10000", years);
        return years;
    }

    static void checkDiscount(double discount) {
        require(isDiscount(discount), "discount", "from 1e-15 to 1e15", discount);
    }

    private static void require(boolean holds, String name, String expected, double value) {
        if (!holds) {
            throw new IllegalArgumentException(refusal(name, expected, value));
        }
    }

    static String refusal(String name, String expected, double value) {
        return name + " must be " + expected + ": " + value;
    }
}
