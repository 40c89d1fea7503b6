package plimsoll.model.parameter;

/// How a venue states a liquidation price.
///
/// @param maintenanceAt price at which maintenance (and a fee charged with it) is evaluated
/// @param crossMaintenanceAt the same for positions that share a pool
/// @param equityAt whether posted margin and balance are as of entry, profit coming on top, or as of
///     mark, profit included
/// @param marginOn what initial and maintenance rates are a fraction of
/// @param crossMarginOn the same for positions that share a pool
/// @param triggerRatio equity ÷ maintenance at which the venue liquidates a pool in which assets back
///     each other
public record Convention(
        MaintenanceAt maintenanceAt,
        MaintenanceAt crossMaintenanceAt,
        EquityAt equityAt,
        Fee fee,
        MarginOn marginOn,
        MarginOn crossMarginOn,
        double triggerRatio) {
    public static final Convention DEFAULT = new Convention(MaintenanceAt.LIQUIDATION, EquityAt.ENTRY, Fee.NONE);

    public Convention(MaintenanceAt maintenanceAt, EquityAt equityAt, Fee fee) {
        this(maintenanceAt, maintenanceAt, equityAt, fee, MarginOn.VALUE, MarginOn.VALUE, 1);
    }

    /// Maintenance ÷ equity at which the venue liquidates.
    public double liquidationRatio() {
        return 1 / triggerRatio;
    }

    public enum MaintenanceAt {
        LIQUIDATION,
        MARK,
        ENTRY
    }

    public enum EquityAt {
        ENTRY,
        MARK
    }

    /// Closing taker fee inside the trigger: none, on the notional maintenance is charged on, on the
    /// notional at the price where equity is zero, or reserved: the last, held back inside initial and
    /// posted margin as well (Bybit).
    public enum Fee {
        NONE,
        LIQUIDATION,
        BANKRUPTCY,
        RESERVED
    }

    /// Value at the mark, or cost at entry. On cost, maintenance also holds the fee to close at
    /// bankruptcy and the next funding where this side pays it (BitMEX and KuCoin `posMaint`). At a rate
    /// of its own, on value, with the closing fee on it: where the venue states the rate of a size only
    /// on request (KuCoin cross).
    public enum MarginOn {
        VALUE,
        COST,
        RATE
    }
}
