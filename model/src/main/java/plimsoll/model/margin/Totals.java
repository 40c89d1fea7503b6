package plimsoll.model.margin;

/// Sums over an account's pools, reporting currency; NaN when unknown.
///
/// @param leastExcess the least of any pool's equity − maintenance ÷ liquidation ratio: not above 0
///     exactly where a pool can be liquidated, however the others stand; infinite without a pool
public record Totals(double equity, double maintenanceMargin, double leastExcess) {
    static final Totals NOTHING = new Totals(0, 0, Double.POSITIVE_INFINITY);

    /// Maintenance ÷ equity; NaN when equity is not positive.
    public double marginRatio() {
        return Ratios.marginRatio(maintenanceMargin, equity);
    }

    /// Whether a pool can be liquidated.
    public boolean isLiquidatable() {
        return leastExcess <= 0;
    }

    Totals plus(Totals more) {
        return new Totals(
                equity + more.equity, maintenanceMargin + more.maintenanceMargin, least(leastExcess, more.leastExcess));
    }

    /// A pool to be liquidated outranks an unknown one.
    private static double least(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return a <= 0 || b <= 0 ? Math.min(Double.isNaN(a) ? b : a, Double.isNaN(b) ? a : b) : Double.NaN;
        }
        return Math.min(a, b);
    }
}
