package plimsoll.model.valuation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Scenario;

/// An account once an expiry has settled while no price, volatility or time of anything else moved:
/// options of it are their intrinsic value at the index, futures their profit up to it, both as cash of
/// the settle asset, posted margin with it. Open orders of what expired are gone.
///
/// @param after the account then
public record Settlement(Instant expiry, ValuedAccount after) {
    private static final Duration INSTANT = Duration.ofMillis(1);

    /// The next expiry of a position; empty when nothing expires.
    public static Optional<Settlement> next(ValuedAccount account) {
        return account.legs().stream()
                .filter(leg -> leg.years() > 0)
                .flatMap(leg -> leg.instrument().expiryTime().stream())
                .min(Comparator.naturalOrder())
                .map(expiry -> new Settlement(expiry, settled(account, expiry)));
    }

    private static ValuedAccount settled(ValuedAccount valued, Instant expiry) {
        Duration left = Duration.between(valued.market().asOf(), expiry).plus(INSTANT);
        Scenario atExpiry = Scenario.NONE.withElapsed(left);
        List<Leg> alive = new ArrayList<>();
        Map<Asset, Double> cash = new TreeMap<>();
        for (Leg leg : valued.legs()) {
            if (expires(leg.instrument(), expiry)) {
                Leg then = leg.moved(atExpiry, valued.smiles());
                cash.merge(leg.terms().settle(), then.equity() + ValuedAccount.posted(leg.position()), Double::sum);
            } else {
                alive.add(leg);
            }
        }
        List<Position> positions =
                new ArrayList<>(alive.stream().map(Leg::position).toList());
        positions.addAll(valued.unresolved());
        Account account = valued.account();
        Account after = account.settled(cash, positions).withOrders(orders(valued, expiry));
        return valued.with(after, alive, valued.unresolved());
    }

    private static List<Order> orders(ValuedAccount valued, Instant expiry) {
        Map<InstrumentId, Instrument> instruments = valued.market().instruments();
        return valued.account().orders().stream()
                .filter(order -> Optional.ofNullable(instruments.get(order.instrument()))
                        .filter(instrument -> expires(instrument, expiry))
                        .isEmpty())
                .toList();
    }

    private static boolean expires(Instrument instrument, Instant expiry) {
        return instrument.expiryTime().filter(time -> !time.isAfter(expiry)).isPresent();
    }
}
