package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.OrderOutcome.Subset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Order;
import plimsoll.model.valuation.ValuedAccount;

/// What an account's open orders lead to, at today's marks.
///
/// A limit that is better than the mark fills at the mark: the market has not been there, and its
/// profit is nobody's yet. One that is worse fills at itself, one without a limit at the mark; orders
/// of instruments that cannot be valued never fill.
final class OrderOutcomes {
    private final Assessor assessor;
    private final Account account;
    private final MarketSnapshot market;
    private final List<Order> orders;

    OrderOutcomes(Assessor assessor, Account account, MarketSnapshot market) {
        this.assessor = assessor;
        this.account = account;
        this.market = market;
        ValuedAccount valued = ValuedAccount.of(account, market, assessor.currency());
        this.orders = account.orders().stream()
                .flatMap(o -> valued.leg(o, new ArrayList<>()).stream().map(l -> atMarket(o, l.mark())))
                .toList();
    }

    private static Order atMarket(Order order, double mark) {
        double limit = Double.isNaN(order.price()) ? mark : order.price();
        return order.withPrice(order.quantity() > 0 ? Math.max(limit, mark) : Math.min(limit, mark));
    }

    /// None, all, all buys, all sells, and the worst.
    List<OrderOutcome> all() {
        List<OrderOutcome> outcomes = new ArrayList<>();
        outcomes.add(outcome(Subset.NONE, List.of()));
        if (!orders.isEmpty()) {
            outcomes.add(outcome(Subset.ALL, orders));
            outcomes.add(outcome(Subset.BUYS, with(orders, q -> q > 0)));
            outcomes.add(outcome(Subset.SELLS, with(orders, q -> q < 0)));
            outcomes.add(worst(outcomes));
        }
        return outcomes;
    }

    private static List<Order> with(List<Order> some, Predicate<Double> quantity) {
        return some.stream().filter(o -> quantity.test(o.quantity())).toList();
    }

    private OrderOutcome outcome(Subset subset, List<Order> filled) {
        Account after = Fills.of(account, filled, market.instruments());
        return new OrderOutcome(subset, filled, assessor.assess(after, market, AsIf.HELD, Searches.UNDERLYING));
    }

    private double excess(List<Order> filled) {
        Account after = Fills.of(account, filled, market.instruments());
        MarginResult result = assessor.assess(after, market, AsIf.HELD, Searches.NONE);
        return unknownFirst(result);
    }

    /// An unknown excess is as bad as none.
    private static double unknownFirst(MarginResult result) {
        double excess = result.initialExcess();
        return Double.isNaN(excess) ? Double.NEGATIVE_INFINITY : excess;
    }

    private OrderOutcome worst(List<OrderOutcome> others) {
        Map<InstrumentId, List<Order>> byInstrument = orders.stream()
                .collect(Collectors.groupingBy(Order::instrument, LinkedHashMap::new, Collectors.toList()));
        List<Order> each = byInstrument.values().stream()
                .flatMap(own -> worstOf(own).stream())
                .toList();
        OrderOutcome combined = outcome(Subset.WORST, each);
        OrderOutcome worst = Stream.concat(others.stream(), Stream.of(combined))
                .min(Comparator.<OrderOutcome>comparingDouble(o -> unknownFirst(o.result()))
                        .thenComparingDouble(o -> o.result().maintenanceExcess()))
                .orElse(combined);
        return new OrderOutcome(Subset.WORST, worst.filled(), worst.result());
    }

    private List<Order> worstOf(List<Order> own) {
        return Stream.of(List.<Order>of(), own, with(own, q -> q > 0), with(own, q -> q < 0))
                .min(Comparator.comparingDouble(this::excess))
                .orElse(own);
    }
}
