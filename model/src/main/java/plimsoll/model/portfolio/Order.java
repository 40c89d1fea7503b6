package plimsoll.model.portfolio;

import plimsoll.model.instrument.InstrumentId;

/// An order that waits in the book.
///
/// @param quantity contracts left to fill, positive buys
/// @param price limit, in the instrument's price asset; NaN when unknown
/// @param side the leg it changes in hedge mode
/// @param leverage a position it opens would have; NaN when unknown
public record Order(
        String id,
        InstrumentId instrument,
        double quantity,
        double price,
        boolean reduceOnly,
        Side side,
        double leverage) {
    /// In one-way mode, at the leverage of the position it changes.
    public Order(String id, InstrumentId instrument, double quantity, double price, boolean reduceOnly) {
        this(id, instrument, quantity, price, reduceOnly, Side.NET, Double.NaN);
    }

    /// The position it becomes when it fills and nothing else is held.
    public Position opened() {
        return new Position(new PositionId(id), instrument, side, quantity, price, new MarginMode.Cross(leverage), 0);
    }

    /// The same of another name of its instrument.
    public Order in(InstrumentId named) {
        return new Order(id, named, quantity, price, reduceOnly, side, leverage);
    }

    public Order withPrice(double newPrice) {
        return new Order(id, instrument, quantity, newPrice, reduceOnly, side, leverage);
    }

    public Order withQuantity(double newQuantity) {
        return new Order(id, instrument, newQuantity, price, reduceOnly, side, leverage);
    }

    public boolean changes(Position position) {
        return position.instrument().equals(instrument) && position.side() == side;
    }
}
