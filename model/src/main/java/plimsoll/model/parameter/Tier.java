package plimsoll.model.parameter;

/// One row of a venue's leverage table; applies to sizes in [floor, cap).
///
/// @param floor in the schedule's basis
/// @param cap in the schedule's basis; +∞ for an open last row
/// @param initialRate fraction of the notional; NaN means 1 / maxLeverage
/// @param deduction settle asset, taken off maintenanceRate × notional
public record Tier(
        double floor, double cap, double maxLeverage, double initialRate, double maintenanceRate, double deduction) {
    public double minimumInitialRate() {
        return Double.isNaN(initialRate) ? 1 / maxLeverage : initialRate;
    }
}
