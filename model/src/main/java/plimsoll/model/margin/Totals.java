package plimsoll.model.margin;

/// Sums over an account's pools, reporting currency; NaN when unknown.
public record Totals(double equity, double maintenanceMargin) {
    /// Maintenance ÷ equity; NaN when equity is not positive.
    public double marginRatio() {
        return Ratios.marginRatio(maintenanceMargin, equity);
    }
}
