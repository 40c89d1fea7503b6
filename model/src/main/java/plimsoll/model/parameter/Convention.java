package plimsoll.model.parameter;

/// How a venue states a liquidation price.
///
/// @param maintenanceAt price at which maintenance (and a fee charged with it) is evaluated
/// @param equityAt whether posted margin and balance are as of entry, profit coming on top, or as of
///     mark, profit included
public record Convention(MaintenanceAt maintenanceAt, EquityAt equityAt, Fee fee) {
    public static final Convention DEFAULT = new Convention(MaintenanceAt.LIQUIDATION, EquityAt.ENTRY, Fee.NONE);

    public enum MaintenanceAt {
        LIQUIDATION,
        MARK,
        ENTRY
    }

    public enum EquityAt {
        ENTRY,
        MARK
    }

    /// Closing taker fee inside the trigger: none, on the notional maintenance is charged on, or on the
    /// notional at the price where equity is zero.
    public enum Fee {
        NONE,
        LIQUIDATION,
        BANKRUPTCY
    }
}
