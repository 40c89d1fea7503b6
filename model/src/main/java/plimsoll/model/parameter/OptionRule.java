package plimsoll.model.parameter;

/// Standard margin of a short option, fractions of the index per unit of base coin:
/// initial = max(initialRate − OTM/S, minimumInitialRate)·S + mark, maintenance = maintenanceRate·S + mark.
///
/// @param putMarkRate a put's maintenance is at least this fraction of its mark, plus the mark; NaN
///     where the venue has no such floor
public record OptionRule(double initialRate, double minimumInitialRate, double maintenanceRate, double putMarkRate) {}
