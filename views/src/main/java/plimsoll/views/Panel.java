package plimsoll.views;

/// The panels of which one is in front.
enum Panel {
    HEATMAP,
    LIQUIDATION,
    GREEKS,
    PROBLEMS,
    PROFILE,
    RECONCILIATION,
    CONTRIBUTIONS,
    ORDERS,
    STRESS
}
