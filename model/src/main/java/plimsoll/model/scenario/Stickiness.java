package plimsoll.model.scenario;

/// What stays with an option's volatility when the price moves.
public enum Stickiness {
    /// Each strike keeps its volatility.
    STRIKE,
    /// Each moneyness, strike over forward, keeps its volatility: the smile moves with the price. The
    /// change is read off the expiry's smile and added to the option's own volatility.
    MONEYNESS
}
