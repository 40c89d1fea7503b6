package plimsoll.model.venue;

/// What of an account a reply is about.
enum Part {
    POSITIONS,
    BALANCES,
    ORDERS,
    /// Settings, rates, instruments or the market.
    TERMS
}
