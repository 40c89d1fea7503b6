package plimsoll.model.instrument;

/// How profit depends on price.
public enum Payoff {
    /// Profit in the quote asset, proportional to the price change.
    LINEAR,
    /// Profit in the coin, proportional to the change of 1/price.
    INVERSE,
    /// Profit in a third asset at a fixed rate for a quote point.
    QUANTO
}
