package plimsoll.model.portfolio;

import plimsoll.model.instrument.Asset;

/// @param quantity wallet balance in the asset, may be negative
/// @param borrowed part of it that is owed, with the interest accrued so far; where a venue states
///     interest apart (Bybit `accruedInterest`), the sum
/// @param reserved part of it that backs nothing here (open spot orders, withdrawals)
public record Balance(Asset asset, double quantity, double borrowed, double reserved) {
    public static Balance of(Asset asset, double quantity) {
        return new Balance(asset, quantity, 0, 0);
    }

    /// What is the account's own: quantity less what is owed.
    public double owned() {
        return quantity - borrowed;
    }

    /// What can back positions: quantity less what is owed and reserved.
    public double free() {
        return quantity - borrowed - reserved;
    }

    public Balance plus(double amount) {
        return new Balance(asset, quantity + amount, borrowed, reserved);
    }
}
