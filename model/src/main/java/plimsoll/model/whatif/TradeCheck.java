package plimsoll.model.whatif;

import static plimsoll.model.whatif.EditCheck.first;
import static plimsoll.model.whatif.EditCheck.refused;
import static plimsoll.model.whatif.EditCheck.when;

import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Settings.PositionMode;
import plimsoll.model.portfolio.Side;

/// Whether something can be bought or sold.
record TradeCheck(Situation now, MarginCheck margin) {
    Optional<Refusal> resize(PositionKey key, Position p, double quantity) {
        return first(
                () -> tradable(key, p, quantity),
                () -> size(p, quantity),
                () -> leg(p, quantity),
                () -> margin.grown(key.account(), p, quantity));
    }

    /// A trade of a position that is there.
    private Optional<Refusal> tradable(PositionKey key, Position p, double quantity) {
        boolean closes = p.quantity() * (quantity - p.quantity()) < 0;
        return first(
                () -> when(now.excluded().contains(key), "excluded; include it first"),
                () -> EditCheck.instrument(now, p.instrument(), _ -> marked(p.instrument())),
                () -> when(
                        closes && isFuture(p.instrument()) && Double.isNaN(p.entryPrice()),
                        "no entry price, so what closing pays is unknown; correct the entry first"),
                () -> when(EditCheck.isUnknown(p.mode()), "its posted margin is unknown; state it first"));
    }

    private boolean isFuture(InstrumentId id) {
        return now.instrument(id)
                .filter(i -> i instanceof Instrument.Perpetual || i instanceof Instrument.Future)
                .isPresent();
    }

    Optional<Refusal> marked(InstrumentId id) {
        return when(now.mark(id).isEmpty(), "no mark price of " + id);
    }

    Optional<Refusal> size(Position p, double quantity) {
        return now.instrument(p.instrument()).flatMap(i -> size(i, quantity));
    }

    private static Optional<Refusal> size(Instrument instrument, double quantity) {
        double lot = instrument.terms().lotSize();
        String steps = "multiples of " + Numbers.quantity(lot);
        return first(
                () -> when(!(Math.abs(quantity) <= EditCheck.LARGEST), "no size: " + quantity),
                () -> lot > 0 && quantity != 0 && Math.abs(quantity) < lot && !Lots.isMultiple(quantity, lot)
                        ? refused("size " + Numbers.quantity(quantity) + " is below the lot", steps)
                        : Optional.empty(),
                () -> Lots.isMultiple(quantity, lot)
                        ? Optional.empty()
                        : refused("size " + Numbers.quantity(quantity) + " is no multiple of the lot", steps));
    }

    /// A leg of hedge mode has one sign.
    Optional<Refusal> leg(Position p, double quantity) {
        return leg(p.side(), quantity);
    }

    private static Optional<Refusal> leg(Side side, double quantity) {
        return switch (side) {
            case NET -> Optional.empty();
            case LONG -> quantity < 0 ? refused("a long leg cannot be short", "0 or more") : Optional.empty();
            case SHORT -> quantity > 0 ? refused("a short leg cannot be long", "0 or less") : Optional.empty();
        };
    }

    Optional<Refusal> roll(Edit.Roll e, Position p) {
        return first(
                () -> when(e.to().equals(p.instrument()), "already in " + e.to()),
                () -> resize(e.key(), p, 0),
                () -> EditCheck.instrument(
                        now,
                        e.to(),
                        i -> first(
                                () -> marked(e.to()),
                                () -> when(i instanceof Instrument.Spot, "spot is no position to roll into"),
                                () -> when(
                                        Trading.rolledSize(now, e.key(), e.to()).orElse(Double.NaN) == 0,
                                        "less than one lot of " + e.to()))));
    }

    Optional<Refusal> trade(Edit.Trade e, Account account, Instrument instrument) {
        Optional<Position> held = Trading.held(account, e);
        double after = held.map(Position::quantity).orElse(0.0) + e.quantity();
        boolean hedges = account.settings().positionMode() == PositionMode.HEDGE;
        return first(
                () -> when(e.side() != Side.NET && !hedges, "the account is not in hedge mode"),
                () -> size(instrument, e.quantity()),
                () -> leg(e.side(), after),
                () -> held.isPresent()
                        ? held.flatMap(p -> first(
                                () -> tradable(new PositionKey(account.id(), p.id()), p, after),
                                () -> margin.grown(account.id(), p, after)))
                        : opened(e, account, instrument));
    }

    private Optional<Refusal> opened(Edit.Trade e, Account account, Instrument instrument) {
        if (instrument instanceof Instrument.Spot) {
            return when(e.mode() instanceof MarginMode.Isolated, "spot that is not held is exchanged, not isolated");
        }
        PositionKey key = Trading.opened(account, e);
        Position position = new Position(key.position(), e.instrument(), e.side(), e.quantity(), 1, e.mode(), 0);
        return first(
                () -> margin.mode(account.id(), position, e.mode()),
                () -> Double.isNaN(e.mode().leverage())
                        ? Optional.empty()
                        : margin.leverage(account.id(), position, e.mode().leverage()));
    }
}
