package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;

/// An account after orders filled at their limits, without fees.
///
/// What adds to a position averages its entry; what reduces one is paid out; options and spot are
/// paid for. An isolated position posts the order's value over its leverage, and gives back a share
/// of what it posted with what is closed. An order that only reduces stops at nothing held.
public final class Fills {
    private final Map<InstrumentId, Instrument> instruments;
    private Account account;

    private Fills(Account account, Map<InstrumentId, Instrument> instruments) {
        this.account = account;
        this.instruments = instruments;
    }

    /// @param filled orders of the account, of instruments the market knows; the account's others are
    ///     left out
    static Account of(Account account, List<Order> filled, Map<InstrumentId, Instrument> instruments) {
        Fills fills = new Fills(account.withoutOrders(), instruments);
        filled.forEach(fills::fill);
        return fills.account;
    }

    /// The account after a trade of one of its positions; its orders stay.
    ///
    /// @param quantity contracts, negative sells
    /// @param price price asset
    public static Account traded(Account account, Position held, double quantity, double price, Instrument instrument) {
        Fills fills = new Fills(account, Map.of(instrument.id(), instrument));
        Order order = new Order(held.id().name(), instrument.id(), quantity, price, false, held.side(), Double.NaN);
        fills.change(held, order, instrument);
        return fills.account;
    }

    /// The account after a position was opened at its entry price; what it posts comes from the balance.
    public static Account opened(Account account, Position position, Instrument instrument) {
        Fills fills = new Fills(account, Map.of(instrument.id(), instrument));
        List<Position> positions = new ArrayList<>(account.positions());
        positions.add(position);
        fills.account = account.withPositions(positions);
        fills.pay(instrument, position.quantity(), position.entryPrice());
        if (position.mode() instanceof MarginMode.Isolated isolated) {
            fills.receive(instrument.terms().settle(), -isolated.posted());
        }
        return fills.account;
    }

    /// The account after spot was bought that it holds as a balance.
    public static Account exchanged(Account account, double quantity, double price, Instrument.Spot spot) {
        Fills fills = new Fills(account, Map.of(spot.id(), spot));
        fills.exchange(new Order("spot", spot.id(), quantity, price, false), spot);
        return fills.account;
    }

    private void fill(Order order) {
        Instrument instrument = instruments.get(order.instrument());
        if (instrument == null) {
            throw new IllegalArgumentException("order " + order.id() + ": no instrument " + order.instrument());
        }
        List<Position> held =
                account.positions().stream().filter(order::changes).toList();
        if (instrument instanceof Instrument.Spot && held.isEmpty()) {
            exchange(order, instrument);
        } else if (held.isEmpty()) {
            open(order, instrument);
        } else {
            change(held.getFirst(), order, instrument);
        }
    }

    private void exchange(Order order, Instrument spot) {
        double bought = order.quantity() * spot.terms().contractSize();
        receive(spot.terms().base(), bought);
        receive(spot.terms().quote(), -bought * order.price());
    }

    private void open(Order order, Instrument instrument) {
        if (order.reduceOnly()) {
            return;
        }
        List<Position> positions = new ArrayList<>(account.positions());
        Position opened = order.opened();
        positions.add(new Position(
                unused(order),
                opened.instrument(),
                opened.side(),
                opened.quantity(),
                opened.entryPrice(),
                opened.mode(),
                0));
        account = account.withPositions(positions);
        pay(instrument, order.quantity(), order.price());
    }

    private PositionId unused(Order order) {
        PositionId id = new PositionId(order.instrument().name());
        boolean taken = account.positions().stream().anyMatch(p -> p.id().equals(id));
        return taken ? new PositionId("order " + order.id()) : id;
    }

    private void change(Position held, Order order, Instrument instrument) {
        double before = held.quantity();
        double filled = order.reduceOnly() ? reducing(before, order.quantity()) : order.quantity();
        double closed = -reducing(before, filled);
        double opened = filled + closed;
        double kept = before - closed;
        double entry =
                opened == 0 ? held.entryPrice() : average(instrument, kept, held.entryPrice(), opened, order.price());
        if (isPaid(instrument)) {
            pay(instrument, filled, order.price());
        } else if (closed != 0) {
            receive(instrument.terms().settle(), instrument.profit(closed, held.entryPrice(), order.price()));
        }
        MarginMode mode = posted(held, instrument, before == 0 ? 1 : kept / before, opened, order.price());
        account = account.replacing(
                held.id(),
                p -> new Position(p.id(), p.instrument(), p.side(), before + filled, entry, mode, p.fundingOwed()));
    }

    /// The part of `change` that brings `quantity` nearer to zero; signed like `change`.
    private static double reducing(double quantity, double change) {
        return quantity * change < 0 ? Math.signum(change) * Math.min(Math.abs(change), Math.abs(quantity)) : 0;
    }

    private static double average(Instrument instrument, double kept, double entry, double opened, double price) {
        return kept == 0
                ? price
                : instrument.averagePrice(kept + opened, instrument.cost(kept, entry) + instrument.cost(opened, price));
    }

    private static boolean isPaid(Instrument instrument) {
        return instrument instanceof Instrument.Option || instrument instanceof Instrument.Spot;
    }

    private void pay(Instrument instrument, double quantity, double price) {
        if (isPaid(instrument)) {
            receive(instrument.terms().settle(), -quantity * instrument.terms().contractSize() * price);
        }
    }

    /// @param keptShare of what was held
    private MarginMode posted(Position held, Instrument instrument, double keptShare, double opened, double price) {
        if (!(held.mode() instanceof MarginMode.Isolated isolated)) {
            return held.mode();
        }
        double added = opened == 0 ? 0 : posted(held, isolated, instrument, opened, price);
        double posted = isolated.posted() * keptShare + added;
        receive(instrument.terms().settle(), isolated.posted() - posted);
        return new MarginMode.Isolated(isolated.leverage(), posted);
    }

    /// By the leverage, else as much for a contract as is posted now.
    private static double posted(
            Position held, MarginMode.Isolated isolated, Instrument instrument, double opened, double price) {
        return Double.isNaN(isolated.leverage()) && held.quantity() != 0
                ? isolated.posted() * Math.abs(opened / held.quantity())
                : instrument.notional(opened, price) / isolated.leverage();
    }

    private void receive(Asset asset, double amount) {
        account = account.receiving(Map.of(asset, amount));
    }
}
