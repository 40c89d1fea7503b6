package plimsoll.model.pricing;

/// How venues state theta per day, and gamma, of one long option.
///
/// Found from figures the venues published: with the venue's own inputs they come back to the digits
/// that forward and volatility are printed with. A day is the 365th part of a year. For an option
/// that lives longer than a day and costs more than a day's decay all conventions agree. Value it
/// with a discount factor of 1, as these venues do.
public enum DayConvention {
    /// The yearly rate ÷ 365 whatever the option's life: what Plimsoll itself shows.
    PLAIN,

    /// Theta of a day or of the life that is left, whichever is shorter, and never more than the
    /// option's value; gamma plain. Source: bottama/Deribit-Option-Data cc23ec3b, where theta of
    /// BTC-12FEB21-36000-P and BTC-13FEB21-55000-C, −12.69237 and −0.84646 USD, is their price.
    DERIBIT,

    /// Theta and gamma both times the days left where less than one is left; theta may exceed the
    /// value. Source: hirokisan/bybit 0b13a302, the 8MAR23 rows (0.9627 days) of its ticker sample
    /// and BTC-6JAN23-17500-C (0.862 days) of its websocket sample.
    BYBIT;

    private static final double DAY = 1 / 365.0;

    /// What the option loses in a day, in the unit of its price; 0 or less without interest.
    ///
    /// @param years to expiry, as the option was valued with
    /// @throws IllegalArgumentException if years are outside [PricingLimits]
    public double theta(Black76.Valuation option, double years) {
        double yearly = option.greeks().theta();
        double lived = Math.min(PricingLimits.years(years), DAY);
        return switch (this) {
            case PLAIN -> yearly * DAY;
            case DERIBIT -> Math.max(yearly * lived, -option.price());
            case BYBIT -> yearly * lived;
        };
    }

    /// ∂²price/∂forward² as the venue states it.
    ///
    /// @param years to expiry, as the option was valued with
    /// @throws IllegalArgumentException if years are outside [PricingLimits]
    public double gamma(Black76.Valuation option, double years) {
        double days = PricingLimits.years(years) / DAY;
        double plain = option.greeks().gamma();
        return switch (this) {
            case PLAIN, DERIBIT -> plain;
            case BYBIT -> plain * Math.min(days, 1);
        };
    }
}
