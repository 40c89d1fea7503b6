package plimsoll.model.parameter;

/// Deribit standard margin of a future, rule A: rate = base + increment × |size in coins|.
///
/// @param increment fraction per coin; `maintenanceIncrement` is the same unless stressed
public record IncrementRule(double initialBase, double maintenanceBase, double increment, double maintenanceIncrement) {
    public IncrementRule(double initialBase, double maintenanceBase, double increment) {
        this(initialBase, maintenanceBase, increment, increment);
    }
}
