package plimsoll.model.margin;

/// What one leg is charged, settle asset.
record Charge(double initial, double maintenance, double fee) {
    static final Charge UNKNOWN = new Charge(Double.NaN, Double.NaN, 0);
    static final Charge NOTHING = new Charge(0, 0, 0);
}
