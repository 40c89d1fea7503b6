package plimsoll.model.parameter;

/// Standard margin of a short option, fractions of the index per unit of base coin:
/// initial = max(initialRate − OTM/S, minimumInitialRate)·factor·S + premium,
/// maintenance = rate·factor·S + mark, see [Maintenance].
///
/// @param factor grows with the size held where the venue says so (OKX `optMgnFactor`),
///     else 1; NaN where the file leaves it open
/// @param premium added to initial margin
public record OptionRule(
        double initialRate,
        double minimumInitialRate,
        Maintenance maintenance,
        double factor,
        OutOfTheMoney outOfTheMoney,
        Premium premium) {
    /// Price that says how far the strike is out of the money.
    public enum OutOfTheMoney {
        INDEX,
        FORWARD
    }

    public enum Premium {
        MARK,
        /// The higher of mark and entry price (Bybit).
        MARK_OR_ENTRY
    }

    /// @param minimumRate what is left at least of the rate where the strike is out of the money, by which
    ///     it falls; NaN where it does not fall
    /// @param callMarkRate a call's maintenance is at least this fraction of its mark, times the factor,
    ///     plus the mark, and its initial at least its maintenance; NaN where the venue has no such floor
    /// @param putMarkRate the same for puts
    /// @param liquidationFee fraction of the index held to close the option, on top
    public record Maintenance(
            double rate, double minimumRate, double callMarkRate, double putMarkRate, double liquidationFee) {}
}
