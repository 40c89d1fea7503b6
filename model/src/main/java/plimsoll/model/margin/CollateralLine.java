package plimsoll.model.margin;

import plimsoll.model.instrument.Asset;

/// One asset that backs a pool.
///
/// @param price pool currency for one unit, before any discount
/// @param initialRate share of the value the initial test counts; maintenanceRate likewise
public record CollateralLine(Asset asset, double quantity, double price, double initialRate, double maintenanceRate) {
    double maintenanceValue() {
        return quantity == 0 ? 0 : quantity * price * maintenanceRate;
    }
}
