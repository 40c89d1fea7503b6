package plimsoll.model.portfolio;

import java.util.Map;

/// What the venue itself said; NaN where it said nothing.
///
/// @param quantities of all positions when it said so, contracts: later edits leave them as they were;
///     empty where it said nothing
public record Reported(
        double equity,
        double initialMargin,
        double maintenanceMargin,
        double marginRatio,
        Map<PositionId, ReportedPosition> positions,
        Map<PositionId, Double> quantities) {
    public static final Reported NOTHING = new Reported(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());

    public Reported(
            double equity,
            double initialMargin,
            double maintenanceMargin,
            double marginRatio,
            Map<PositionId, ReportedPosition> positions) {
        this(equity, initialMargin, maintenanceMargin, marginRatio, positions, Map.of());
    }

    public Reported withQuantities(Map<PositionId, Double> newQuantities) {
        return new Reported(equity, initialMargin, maintenanceMargin, marginRatio, positions, newQuantities);
    }

    public record ReportedPosition(double liquidationPrice, double maintenanceMargin) {}
}
