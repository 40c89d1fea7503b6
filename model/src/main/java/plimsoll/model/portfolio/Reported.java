package plimsoll.model.portfolio;

import java.util.Map;

/// What the venue itself said; NaN where it said nothing.
public record Reported(
        double equity,
        double initialMargin,
        double maintenanceMargin,
        double marginRatio,
        Map<PositionId, ReportedPosition> positions) {
    public static final Reported NOTHING = new Reported(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());

    public record ReportedPosition(double liquidationPrice, double maintenanceMargin) {}
}
