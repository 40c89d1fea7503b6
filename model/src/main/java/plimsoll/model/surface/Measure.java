package plimsoll.model.surface;

/// What a surface shows of an account.
public enum Measure {
    /// Change of equity from now, reporting currency at shocked prices.
    PROFIT,
    /// Equity before haircuts, reporting currency.
    EQUITY,
    /// Maintenance margin, reporting currency.
    MARGIN,
    /// Margin ratio; NaN where equity is gone.
    RATIO,
    /// Base coin of the moving underlying, collateral included when asked for.
    DELTA,
    /// Coin per USD.
    GAMMA,
    /// USD per 1.00 of volatility.
    VEGA;

    /// Whether zero is its natural middle.
    public boolean isSigned() {
        return switch (this) {
            case PROFIT, DELTA, GAMMA, VEGA -> true;
            case EQUITY, MARGIN, RATIO -> false;
        };
    }
}
