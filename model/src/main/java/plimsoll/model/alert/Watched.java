package plimsoll.model.alert;

/// What a trader sets limits for, with the limits until then.
public enum Watched {
    /// Of a pool, as a share of the ratio at which the venue liquidates: 1 is liquidation.
    RATIO("Margin ratio", "%", Sense.ABOVE, 0.5, 0.8),
    /// From today's price to the pool's nearest liquidation as the underlying moves, a fraction. Below 10 %
    /// danger and below 30 % a warning is what liquidation monitors of perpetual markets show.
    DISTANCE("Distance to liquidation", "%", Sense.BELOW, 0.3, 0.1),
    /// Of the snapshot by the clock, hours. Whoever looks at a day long past knows it: never danger.
    PRICE_AGE("Age of prices", "hours", Sense.ABOVE, 1, Double.NaN),
    /// From the day parameters were last seen in force to the snapshot, days; more than 90 are stale.
    PARAMETER_AGE("Age of parameters", "days", Sense.ABOVE, 90, 365),
    /// Of an underlying over all accounts, USD.
    DOLLAR_DELTA("Dollar delta", "USD", Sense.ABOVE, Double.NaN, Double.NaN),
    /// Change of the dollar delta for 1 % of price, USD.
    GAMMA("Gamma", "USD per 1 %", Sense.ABOVE, Double.NaN, Double.NaN),
    /// USD per volatility point.
    VEGA("Vega", "USD per vol point", Sense.ABOVE, Double.NaN, Double.NaN);

    private final String words;
    private final String unit;
    private final Sense sense;
    private final double watch;
    private final double danger;

    Watched(String words, String unit, Sense sense, double watch, double danger) {
        this.words = words;
        this.unit = unit;
        this.sense = sense;
        this.watch = watch;
        this.danger = danger;
    }

    public String words() {
        return words;
    }

    /// As limits are entered and shown; a fraction is shown in percent.
    public String unit() {
        return unit;
    }

    public Sense sense() {
        return sense;
    }

    public Bands bands() {
        return new Bands(watch, danger);
    }

    /// Whether it is of the data and not of what is held.
    boolean isAge() {
        return this == PRICE_AGE || this == PARAMETER_AGE;
    }

    /// Whether every underlying has limits of its own.
    public boolean isOfUnderlying() {
        return this == DOLLAR_DELTA || this == GAMMA || this == VEGA;
    }

    /// What a value is multiplied by as it is shown.
    public double scale() {
        return this == RATIO || this == DISTANCE ? 100 : 1;
    }
}
