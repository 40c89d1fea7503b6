package plimsoll.model.margin;

import plimsoll.model.instrument.Asset;

/// One asset that backs a pool.
///
/// @param price pool currency for one unit, before any discount
/// @param initialRate share of the value the initial test counts; maintenanceRate likewise
/// @param limit units beyond which nothing counts; infinite where there is no such limit
public record CollateralLine(
        Asset asset, double quantity, double price, double initialRate, double maintenanceRate, double limit) {
    CollateralLine(Asset asset, double quantity, double price, double initialRate, double maintenanceRate) {
        this(asset, quantity, price, initialRate, maintenanceRate, Double.POSITIVE_INFINITY);
    }

    /// Whether some of it counts nothing because there is too much of it.
    public boolean isLimited() {
        return quantity > limit;
    }

    double maintenanceValue() {
        return quantity == 0 ? 0 : quantity * price * maintenanceRate;
    }
}
