package plimsoll.model.parameter;

/// Deribit standard margin of a future, rule A: rate = base + increment × |size in coins|.
///
/// @param increment fraction per coin
public record IncrementRule(double initialBase, double maintenanceBase, double increment) {}
