package plimsoll.model.reconcile;

/// What a venue reports of an account or of one of its positions.
enum Figure {
    EQUITY("equity"),
    INITIAL_MARGIN("initial margin"),
    MAINTENANCE_MARGIN("maintenance margin"),
    MARGIN_RATIO("margin ratio"),
    LIQUIDATION_PRICE("liquidation price");

    private final String words;

    Figure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
