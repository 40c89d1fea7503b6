package plimsoll.model.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.valuation.ValuedAccount;

/// A situation at a later date, nothing having moved but time.
final class Ageing {
    private Ageing() {}

    static Situation until(Situation s, Instant date) {
        Duration elapsed = Duration.between(s.market().asOf(), date);
        if (elapsed.isNegative() || elapsed.isZero()) {
            return s;
        }
        Situation entered = s.with(each(s, s::atEntry));
        Situation settled = entered.with(each(entered, a -> settled(entered, a, date)));
        Situation then = new Situation(
                settled.book(), s.market().changed(m -> aged(m, date)), s.excluded(), s.tags(), s.statedAtMark());
        return then.with(each(then, then::atMark));
    }

    private static Scenario until(MarketSnapshot market, Instant date) {
        return Scenario.NONE.withElapsed(Duration.between(market.asOf(), date));
    }

    private static Book each(Situation s, UnaryOperator<Account> change) {
        return new Book(s.book().accounts().stream().map(change).toList());
    }

    /// What is excluded stays in the book, and so does what the market cannot value.
    private static Account settled(Situation s, Account account, Instant date) {
        List<Position> counted = new ArrayList<>(account.positions());
        counted.removeIf(p -> s.excluded().contains(new PositionKey(account.id(), p.id())));
        ValuedAccount valued = ValuedAccount.of(account.withPositions(counted), s.market(), Asset.USD);
        ValuedAccount moved = valued.moved(until(valued.market(), date));
        Set<PositionId> left =
                moved.account().positions().stream().map(Position::id).collect(Collectors.toSet());
        Set<PositionId> gone = counted.stream()
                .map(Position::id)
                .filter(id -> !left.contains(id))
                .collect(Collectors.toSet());
        Account after = account.balances().isEmpty()
                ? account
                : account.withBalances(moved.account().balances());
        return after.withPositions(account.positions().stream()
                        .filter(p -> !gone.contains(p.id()))
                        .toList())
                .withOrders(alive(account.orders(), s.market(), date));
    }

    private static List<Order> alive(List<Order> orders, MarketSnapshot market, Instant date) {
        return orders.stream()
                .filter(o -> expiry(market, o.instrument()).isAfter(date))
                .toList();
    }

    private static Instant expiry(MarketSnapshot market, InstrumentId id) {
        Instrument instrument = market.instruments().get(id);
        return instrument == null ? Instant.MAX : instrument.expiryTime().orElse(Instant.MAX);
    }

    private static MarketSnapshot aged(MarketSnapshot market, Instant date) {
        Scenario scenario = until(market, date);
        Contracts contracts = new Contracts(market);
        Map<InstrumentId, Quote> quotes = new HashMap<>(market.quotes());
        quotes.replaceAll((id, quote) -> MarketMoves.requoted(contracts, id, quote, scenario));
        Map<ExpiryKey, ExpiryCurve> curves = new HashMap<>(market.expiries());
        curves.replaceAll((key, curve) -> aged(market, key, curve, scenario));
        return market.withQuotes(quotes).withExpiries(curves).at(date);
    }

    /// A forward whose settlement average has begun has no basis left to roll.
    private static ExpiryCurve aged(MarketSnapshot market, ExpiryKey key, ExpiryCurve curve, Scenario scenario) {
        double index = market.index(key.underlying()).map(IndexQuote::price).orElse(Double.NaN);
        double years = market.years(key.expiry());
        boolean rolls = curve.forwardFixed() == 0 && index > 0;
        return rolls ? curve.withForward(curve.forward() * scenario.roll(curve.forward() / index, years)) : curve;
    }
}
