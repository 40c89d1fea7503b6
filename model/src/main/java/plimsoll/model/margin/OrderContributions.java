package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.portfolio.Order;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What open orders hold back of a pool's initial margin, instrument by instrument, as the method's own
/// plan charges an account of that instrument alone.
final class OrderContributions {
    private final PoolPlan plan;
    private final ValuedAccount account;
    private final Map<InstrumentId, List<Order>> orders;

    OrderContributions(PoolPlan plan, ValuedAccount account) {
        this.plan = plan;
        this.account = account;
        this.orders = account.account().orders().stream()
                .collect(Collectors.groupingBy(Order::instrument, LinkedHashMap::new, Collectors.toList()));
    }

    /// What an exchange of a position changes, pool currency.
    double change(String pool, Exchange exchange) {
        InstrumentId instrument = exchange.out().instrument().id();
        List<Order> own = orders.getOrDefault(instrument, List.of());
        if (own.isEmpty()) {
            return 0;
        }
        List<Leg> legs = legs(instrument);
        return initial(pool, exchange.applied(legs), own) - initial(pool, legs, own);
    }

    private List<Leg> legs(InstrumentId instrument) {
        return account.legs().stream()
                .filter(l -> l.instrument().id().equals(instrument))
                .toList();
    }

    private double initial(String pool, List<Leg> legs, List<Order> some) {
        ValuedAccount alone =
                Reopened.withLegs(account.withAccount(account.account().withOrders(some)), legs, List.of());
        return plan.pools(alone, new ArrayList<>()).stream()
                .filter(draft -> draft.id().equals(pool))
                .flatMap(draft -> draft.fixed().stream())
                .filter(r -> r.kind() == Requirement.Kind.ORDERS)
                .mapToDouble(Requirement::initial)
                .sum();
    }

    /// Orders that hold something back in the pool.
    Stream<Contribution> of(PoolDraft pool) {
        return orders.values().stream()
                .flatMap(own -> own.stream().map(o -> of(pool, o, own)))
                .filter(c -> c.removal().initialMargin() != 0 || c.percent().initialMargin() != 0);
    }

    private Contribution of(PoolDraft pool, Order order, List<Order> own) {
        List<Leg> legs = legs(order.instrument());
        double now = initial(pool.id(), legs, own);
        double less = initial(pool.id(), legs, scaled(own, order, 1 - Crossed.SHARE));
        double more = initial(pool.id(), legs, scaled(own, order, 1 + Crossed.SHARE));
        List<Order> others = own.stream().filter(o -> !o.equals(order)).toList();
        return new Contribution(
                Kind.ORDER,
                order.id(),
                pool.id(),
                pool.currency(),
                pool.indexPrice(),
                legs.stream().findFirst().map(Leg::underlying),
                new Change(0, initial(pool.id(), legs, others) - now + 0.0, 0),
                new Change(0, Crossed.percent(less, more), 0),
                List.of(),
                Double.NaN);
    }

    private static List<Order> scaled(List<Order> all, Order order, double factor) {
        return all.stream()
                .map(o -> o.equals(order) ? o.withQuantity(factor * o.quantity()) : o)
                .toList();
    }
}
