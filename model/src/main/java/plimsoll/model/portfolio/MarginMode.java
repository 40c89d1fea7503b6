package plimsoll.model.portfolio;

/// Whether a position shares the account's money or has its own.
public sealed interface MarginMode {
    /// At least 1; NaN when the venue's default applies or the model has none.
    double leverage();

    record Cross(double leverage) implements MarginMode {}

    /// @param posted margin set aside for the position, settle asset; NaN when unknown
    record Isolated(double leverage, double posted) implements MarginMode {}

    default MarginMode withLeverage(double newLeverage) {
        return switch (this) {
            case Cross _ -> new Cross(newLeverage);
            case Isolated i -> new Isolated(newLeverage, i.posted());
        };
    }
}
