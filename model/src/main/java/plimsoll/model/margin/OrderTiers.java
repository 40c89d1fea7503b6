package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Tables in which open orders count towards a position's tier, at their limits.
///
/// Source: BitMEX "Risk Limits", position value + open order value; Bybit margin parameters, position
/// value "positions + orders".
record OrderTiers(VenueParameters parameters, ValuedAccount account) {
    static VenueParameters of(VenueParameters parameters, ValuedAccount account) {
        return parameters.orders().inTier() && !account.account().orders().isEmpty()
                ? new OrderTiers(parameters, account).raised()
                : parameters;
    }

    private VenueParameters raised() {
        Map<String, TierSchedule> tiers = new TreeMap<>(parameters.tiers());
        account.account().orders().stream()
                .filter(o -> !o.reduceOnly())
                .flatMap(o -> account.leg(o, new ArrayList<>()).stream())
                .forEach(order -> raise(tiers, order));
        return parameters.withTiers(tiers);
    }

    private void raise(Map<String, TierSchedule> tiers, Leg order) {
        String name = order.instrument().id().symbol();
        parameters
                .tiers(order.terms())
                .ifPresent(own -> tiers.merge(
                        name, own.beside(size(own, order)), (known, _) -> known.beside(size(known, order))));
    }

    /// In the basis of the table; at the mark where the limit is not known.
    static double size(TierSchedule schedule, Leg order) {
        double limit = order.position().entryPrice();
        return TierRule.size(schedule, limit > 0 ? order.withMark(limit) : order);
    }
}
