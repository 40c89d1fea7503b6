package plimsoll.model.margin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.OrderRule;
import plimsoll.model.parameter.OrderRule.Charging;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Initial margin of one order by itself, settle asset.
///
/// Futures and, at Deribit, sold options: initial margin of the position it would open, futures at
/// the limit. OKX, "Option Margin", 2026-05-01: a sold option max(initial − limit, minimum) and the
/// fee; a bought one its premium and the fee.
///
/// @param held the position the order changes
record OrderCharge(OrderRule rule, StandardRule charges, VenueParameters parameters, List<Leg> held) {
    static final String FORMULA = "each order: initial margin of the position it would open, futures at the limit; a "
            + "bought option its premium, a sold one less its premium where the venue says so; with the fee to open "
            + "where it is held back";

    /// @param order as the position it would open, entered at its limit
    Requirement explain(Leg order) {
        String id = "order/" + order.position().id();
        String settle = order.terms().settle().code();
        String table = String.join(", ", parameters.ids());
        return Requirement.leaf(id, Kind.ORDERS, order.position().id().name(), initial(order) + fee(order), 0)
                .explained(
                        FORMULA,
                        List.of(
                                new Input("quantity", order.quantity(), "contracts", "order"),
                                new Input(
                                        "limit",
                                        limit(order),
                                        order.terms().priceAsset().code(),
                                        "order"),
                                new Input("value", OrderMargin.atLimit(order), settle, "quantity, limit"),
                                new Input("initial margin", initial(order), settle, table),
                                new Input("fee to open", fee(order), settle, table)));
    }

    private static double limit(Leg order) {
        return order.position().entryPrice();
    }

    private double initial(Leg order) {
        if (!order.isOption()) {
            return charges(order).charge(order.withMark(limit(order))).initial();
        }
        return order.quantity() > 0 ? OrderMargin.atLimit(order) : sold(order);
    }

    /// Where orders are in the tier, the table holds them already: the position instead of the order.
    private StandardRule charges(Leg order) {
        Optional<TierSchedule> table = parameters.tiers(order.terms());
        if (!rule.inTier() || table.isEmpty()) {
            return charges;
        }
        double own = OrderTiers.size(table.get(), order);
        double position =
                held.stream().mapToDouble(l -> TierRule.size(table.get(), l)).sum();
        Map<String, TierSchedule> tiers = new TreeMap<>(parameters.tiers());
        tiers.put(order.instrument().id().symbol(), table.get().beside(position - own));
        return new StandardRule(parameters.withTiers(tiers), false);
    }

    private double sold(Leg order) {
        double initial = charges.charge(order).initial();
        return rule.options() == Charging.LESS_PREMIUM
                ? Math.max(initial - OrderMargin.atLimit(order), rule.minimumSold() * size(order))
                : initial;
    }

    /// Value of the option's underlying at the index.
    private static double size(Leg order) {
        double coins = Math.abs(order.quantity()) * order.terms().contractSize();
        return order.terms().payoff() == Payoff.INVERSE ? coins : coins * order.index();
    }

    private double fee(Leg order) {
        if (order.isOption()) {
            return rule.options() == Charging.LESS_PREMIUM ? rule.optionFee() * size(order) : 0;
        }
        return rule.openingFee() ? parameters.takerFee() * OrderMargin.atLimit(order) : 0;
    }
}
