package plimsoll.model.whatif;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.Fills;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

/// Edits that buy and sell.
final class Trading {
    private Trading() {}

    /// What a trade needs to know.
    private record Terms(Position held, Instrument instrument, double price) {}

    private static Optional<Terms> terms(Situation s, PositionKey key, InstrumentId traded) {
        OptionalDouble mark = s.mark(traded);
        return s.position(key)
                .filter(_ -> mark.isPresent())
                .flatMap(p -> s.instrument(traded).map(i -> new Terms(p, i, mark.orElseThrow())));
    }

    private static Optional<Terms> terms(Situation s, PositionKey key) {
        return s.position(key).flatMap(p -> terms(s, key, p.instrument()));
    }

    static Situation resize(Situation s, PositionKey key, double quantity) {
        return terms(s, key)
                .map(t -> s.trading(key.account(), a -> resized(a, t, quantity)))
                .orElse(s);
    }

    private static Account resized(Account account, Terms terms, double quantity) {
        Position held = current(account, terms.held());
        Account after = Fills.traded(account, held, quantity - held.quantity(), terms.price(), terms.instrument());
        return quantity == 0
                ? without(after, held.id(), terms.instrument())
                : after.replacing(held.id(), p -> p.withQuantity(quantity));
    }

    /// The position as the account states it now, which may be as of entry.
    private static Position current(Account account, Position position) {
        return account.positions().stream()
                .filter(p -> p.id().equals(position.id()))
                .findFirst()
                .orElse(position);
    }

    /// With a closed position gone and what it owed paid.
    private static Account without(Account account, PositionId id, Instrument instrument) {
        Position closed = account.positions().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
        Account left = account.withPositions(
                account.positions().stream().filter(p -> !p.equals(closed)).toList());
        return closed.fundingOwed() == 0
                ? left
                : left.receiving(Map.of(instrument.terms().settle(), -closed.fundingOwed()));
    }

    static Situation flip(Situation s, PositionKey key) {
        Optional<Position> held = s.position(key);
        if (held.isEmpty() || terms(s, key).isEmpty()) {
            return s;
        }
        Position p = held.get();
        if (p.side() == Side.NET) {
            return resize(s, key, -p.quantity());
        }
        Side other = p.side() == Side.LONG ? Side.SHORT : Side.LONG;
        Edit.Trade opened =
                new Edit.Trade(key.account(), p.instrument(), other, -p.quantity(), Double.NaN, reopened(p));
        return trade(resize(s, key, 0), opened);
    }

    /// The mode of a position that takes the place of another: what that posted, where no leverage says.
    private static MarginMode reopened(Position p) {
        return p.mode() instanceof MarginMode.Isolated i && !Double.isNaN(i.leverage())
                ? new MarginMode.Isolated(i.leverage(), Double.NaN)
                : p.mode();
    }

    static Situation roll(Situation s, PositionKey key, InstrumentId to) {
        Optional<Double> size = rolledSize(s, key, to).filter(q -> q != 0);
        if (size.isEmpty() || terms(s, key).isEmpty()) {
            return s;
        }
        Position p = s.required(key);
        return trade(
                resize(s, key, 0), new Edit.Trade(key.account(), to, p.side(), size.get(), Double.NaN, reopened(p)));
    }

    /// As many coins in another contract, whole lots of it; empty where a mark is missing.
    static Optional<Double> rolledSize(Situation s, PositionKey key, InstrumentId to) {
        return s.position(key)
                .flatMap(p -> s.contract(p.instrument())
                        .flatMap(from -> s.contract(to)
                                .map(next -> Lots.within(
                                        p.quantity() * from.baseQuantity() / next.baseQuantity(),
                                        next.terms().lotSize()))));
    }

    static Situation trade(Situation s, Edit.Trade trade) {
        OptionalDouble mark =
                Double.isNaN(trade.price()) ? s.mark(trade.instrument()) : OptionalDouble.of(trade.price());
        Optional<Instrument> instrument = s.instrument(trade.instrument());
        return mark.isEmpty() || instrument.isEmpty()
                ? s
                : s.trading(trade.account(), a -> traded(a, trade, mark.getAsDouble(), instrument.get()));
    }

    private static Account traded(Account account, Edit.Trade trade, double price, Instrument instrument) {
        Optional<Position> held = held(account, trade);
        if (held.isPresent()) {
            double after = held.get().quantity() + trade.quantity();
            Terms terms = new Terms(held.get(), instrument, price);
            return resized(
                    account, terms, Lots.snapped(after, instrument.terms().lotSize()));
        }
        if (instrument instanceof Instrument.Spot spot) {
            return Fills.exchanged(account, trade.quantity(), price, spot);
        }
        Position opened = new Position(
                unused(account, trade),
                trade.instrument(),
                trade.side(),
                trade.quantity(),
                price,
                mode(trade, price, instrument),
                0);
        return Fills.opened(account, opened, instrument);
    }

    /// The position that a trade adds to.
    static Optional<Position> held(Account account, Edit.Trade trade) {
        boolean isolated = trade.mode() instanceof MarginMode.Isolated;
        return account.positions().stream()
                .filter(p -> p.instrument().equals(trade.instrument()) && p.side() == trade.side())
                .filter(p -> p.isIsolated() == isolated)
                .findFirst();
    }

    private static MarginMode mode(Edit.Trade trade, double price, Instrument instrument) {
        return trade.mode() instanceof MarginMode.Isolated i && Double.isNaN(i.posted())
                ? new MarginMode.Isolated(i.leverage(), instrument.notional(trade.quantity(), price) / i.leverage())
                : trade.mode();
    }

    /// What a new position of a trade is called: after its instrument and, in hedge mode, its leg.
    static PositionKey opened(Account account, Edit.Trade trade) {
        return new PositionKey(account.id(), unused(account, trade));
    }

    private static PositionId unused(Account account, Edit.Trade trade) {
        String name = trade.side() == Side.NET ? trade.instrument().name() : trade.instrument() + "-" + trade.side();
        PositionId id = new PositionId(name);
        for (int i = 2; isTaken(account, id); i++) {
            id = new PositionId(name + " #" + i);
        }
        return id;
    }

    private static boolean isTaken(Account account, PositionId id) {
        return account.positions().stream().anyMatch(p -> p.id().equals(id));
    }
}
