package plimsoll.model.parameter;

/// Standard margin of a short option, fractions of the index per unit of base coin:
/// initial = max(initialRate − OTM/S, minimumInitialRate)·factor·S + mark,
/// maintenance = maintenanceRate·factor·S + mark.
///
/// @param putMarkRate a put's maintenance is at least this fraction of its mark, times the factor,
///     plus the mark; NaN where the venue has no such floor
/// @param factor grows with the size held where the venue says so (OKX `optMgnFactor`),
///     else 1; NaN where the file leaves it open
public record OptionRule(
        double initialRate,
        double minimumInitialRate,
        double maintenanceRate,
        double putMarkRate,
        double factor,
        OutOfTheMoney outOfTheMoney) {
    /// Price that says how far the strike is out of the money.
    public enum OutOfTheMoney {
        INDEX,
        FORWARD
    }
}
