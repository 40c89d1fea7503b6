package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.OrderRule;
import plimsoll.model.parameter.OrderRule.Charging;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What the open orders of an account add to initial margin; maintenance they leave alone but for the
/// tier they may raise ([OrderTiers]). They are backed by what positions share, also where they change
/// an isolated one.
///
/// Worse side: what is held at the mark, with all buys or with all sells at their limits, whichever
/// needs more, less what the position needs. Source: Binance, "How to Calculate the Margin
/// Requirement on Binance Futures Trading", 2022-12-06. Each by itself: initial margin at the limit
/// and, where held back, the fee to open. Source: BitMEX order margin; Bybit order cost.
final class OrderMargin {
    private static final String WORSE_SIDE = "initial of max(|position + buys|, |position − sells|) − initial of the "
            + "position; position at the mark, orders at their limits";

    private final ValuedAccount account;
    private final OrderRule rule;
    private final VenueParameters parameters;
    private final StandardRule charges;
    private final List<Problem> problems;
    private final List<Group> groups = new ArrayList<>();

    private record Place(InstrumentId instrument, Side side) {}

    /// Orders that change one position.
    ///
    /// @param orders as the positions they would open, entered at their limits; none that only reduces
    /// @param held the position
    private record Group(Place place, List<Leg> orders, List<Leg> held, boolean valued) {
        Leg any() {
            return orders.getFirst();
        }

        String id() {
            return "orders/" + place.instrument() + (place.side() == Side.NET ? "" : "/" + place.side());
        }

        double quantity() {
            return held.stream().mapToDouble(Leg::quantity).sum();
        }

        /// Settle asset at the limits, never negative.
        double value(DoublePredicate direction) {
            return orders.stream()
                    .filter(l -> direction.test(l.quantity()))
                    .mapToDouble(OrderMargin::atLimit)
                    .sum();
        }
    }

    OrderMargin(ValuedAccount account, VenueParameters parameters, List<Problem> problems) {
        this.account = account;
        this.rule = parameters.orders();
        this.parameters = parameters;
        this.charges = new StandardRule(parameters, false);
        this.problems = problems;
        Map<Place, List<Order>> places = account.account().orders().stream()
                .collect(Collectors.groupingBy(
                        o -> new Place(o.instrument(), o.side()), LinkedHashMap::new, Collectors.toList()));
        places.forEach(this::add);
    }

    private void add(Place place, List<Order> orders) {
        List<Leg> held = account.legs().stream()
                .filter(l -> orders.getFirst().changes(l.position()))
                .toList();
        List<Order> opening = orders.stream().filter(o -> !o.reduceOnly()).toList();
        List<Leg> legs = opening.stream()
                .flatMap(o -> account.leg(o, problems).stream())
                .map(l -> likeHeld(l, held))
                .toList();
        if (!opening.isEmpty()) {
            boolean priced = opening.stream().allMatch(this::isPriced);
            groups.add(new Group(place, legs, held, priced && legs.size() == opening.size()));
            checkLeverage(legs);
        }
    }

    /// Without a limit nobody knows what an order holds back.
    private boolean isPriced(Order order) {
        boolean priced = order.price() > 0;
        if (!priced) {
            problems.add(new Problem.MissingData(account.account().id() + "/" + order.id(), "the limit of the order"));
        }
        return priced;
    }

    private void checkLeverage(List<Leg> legs) {
        legs.stream()
                .filter(l -> parameters.tiers(l.terms()).isPresent()
                        && Double.isNaN(l.position().mode().leverage()))
                .findFirst()
                .ifPresent(l -> problems.add(new Problem.Assumed(
                        account.account().id() + "/" + l.position().id(),
                        "no leverage given: the order's initial margin at the tier's maximum")));
    }

    /// At the leverage of the position it changes, unless it names its own.
    private static Leg likeHeld(Leg order, List<Leg> held) {
        double own = order.position().mode().leverage();
        if (!Double.isNaN(own) || held.isEmpty()) {
            return order;
        }
        double leverage = held.getFirst().position().mode().leverage();
        return order.withPosition(order.position().withMode(new MarginMode.Cross(leverage)));
    }

    static double atLimit(Leg order) {
        return order.instrument().notional(order.quantity(), order.position().entryPrice());
    }

    /// Settle assets of the orders that can be valued.
    Set<Asset> assets() {
        Set<Asset> assets = new TreeSet<>();
        groups.forEach(g -> g.orders().forEach(l -> assets.add(l.terms().settle())));
        return assets;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /// In that asset; orders nobody can value are in every asset.
    List<Requirement> settledIn(Asset asset) {
        return groups.stream()
                .filter(g -> !g.valued() || g.any().terms().settle().equals(asset))
                .map(this::charged)
                .toList();
    }

    /// In the reporting currency.
    List<Requirement> all() {
        return groups.stream()
                .map(g -> g.valued() ? charged(g).times(g.any().settlePrice()) : charged(g))
                .toList();
    }

    private Requirement charged(Group group) {
        if (!group.valued()) {
            return unknown(group);
        }
        return switch (charging(group.any())) {
            case WORSE_SIDE -> worseSide(group);
            case EACH, LESS_PREMIUM ->
                mayReduce(group) ? notModelled(group, "that may reduce a position") : each(group);
            case UNKNOWN -> notModelled(group, "on " + group.place().instrument());
        };
    }

    private Charging charging(Leg order) {
        if (order.isSpot()) {
            return Charging.UNKNOWN;
        }
        return order.isOption() ? rule.options() : rule.futures();
    }

    private Requirement notModelled(Group group, String which) {
        problems.add(new Problem.NotModelled(
                account.account().id() + "/" + group.id(), "the initial margin of open orders " + which));
        return unknown(group);
    }

    private static Requirement unknown(Group group) {
        return Requirement.leaf(group.id(), Kind.ORDERS, name(group), Double.NaN, 0);
    }

    private static String name(Group group) {
        return "open orders " + group.place().instrument();
    }

    private static boolean mayReduce(Group group) {
        double held = Math.signum(group.quantity());
        long directions = group.orders().stream()
                .map(l -> Math.signum(l.quantity()))
                .distinct()
                .count();
        return directions > 1 || held * group.any().quantity() < 0;
    }

    private Requirement worseSide(Group group) {
        Leg any = group.any();
        double held = Math.signum(group.quantity()) * any.instrument().notional(group.quantity(), any.mark());
        double buys = group.value(quantity -> quantity > 0);
        double sells = group.value(quantity -> quantity < 0);
        double worse = Math.max(Math.abs(held + buys), Math.abs(held - sells));
        double initial = initialOf(any, worse) - initialOf(any, Math.abs(held));
        String settle = any.terms().settle().code();
        return Requirement.leaf(group.id(), Kind.ORDERS, name(group), initial, 0)
                .explained(
                        WORSE_SIDE,
                        List.of(
                                new Input("position", held, settle, "position, mark"),
                                new Input("buys", buys, settle, "orders"),
                                new Input("sells", sells, settle, "orders"),
                                new Input("worse side", worse, settle, "position, orders"),
                                new Input("leverage", any.position().mode().leverage(), "", "position or order")));
    }

    /// Of that value at the mark, by the rule of the instrument.
    private double initialOf(Leg like, double value) {
        double one = like.instrument().notional(1, like.mark());
        return charges.charge(like.withPosition(like.position().withQuantity(value / one)))
                .initial();
    }

    private Requirement each(Group group) {
        OrderCharge charge = new OrderCharge(rule, charges, parameters, group.held());
        List<Requirement> children =
                group.orders().stream().map(charge::explain).toList();
        Requirement sum = Requirement.sum(group.id(), Kind.ORDERS, name(group), children);
        return sum.explained(OrderCharge.FORMULA, List.of());
    }
}
