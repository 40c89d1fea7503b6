package plimsoll.model.portfolio;

import plimsoll.model.instrument.InstrumentId;

/// @param quantity contracts; positive is long, negative is short
/// @param entryPrice average entry in the instrument's price asset; NaN when unknown
/// @param fundingOwed settle asset; positive when the account owes it
public record Position(
        PositionId id,
        InstrumentId instrument,
        Side side,
        double quantity,
        double entryPrice,
        MarginMode mode,
        double fundingOwed) {
    public Position {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("quantity of position " + id + " must be a number: " + quantity);
        }
    }

    /// The same of another name of its instrument.
    public Position in(InstrumentId named) {
        return new Position(id, named, side, quantity, entryPrice, mode, fundingOwed);
    }

    public Position withQuantity(double newQuantity) {
        return new Position(id, instrument, side, newQuantity, entryPrice, mode, fundingOwed);
    }

    public Position withEntryPrice(double newPrice) {
        return new Position(id, instrument, side, quantity, newPrice, mode, fundingOwed);
    }

    /// A share of it, with that share of what is owed.
    public Position scaled(double share) {
        return new Position(id, instrument, side, quantity * share, entryPrice, mode, fundingOwed * share);
    }

    public Position withMode(MarginMode newMode) {
        return new Position(id, instrument, side, quantity, entryPrice, newMode, fundingOwed);
    }

    /// @param funding settle asset; positive when the account owes it
    public Position owing(double funding) {
        return new Position(id, instrument, side, quantity, entryPrice, mode, funding);
    }

    /// The same size as if opened now, with nothing owed.
    public Position reopenedAt(double price, MarginMode newMode) {
        return new Position(id, instrument, side, quantity, price, newMode, 0);
    }

    public boolean isIsolated() {
        return mode instanceof MarginMode.Isolated;
    }
}
