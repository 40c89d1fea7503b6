package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// Requirements that no price moves, common to every plan.
final class PoolParts {
    private PoolParts() {}

    static List<Requirement> unknown(List<Position> unresolved) {
        return unresolved.stream()
                .map(p -> Requirement.unknown("position/" + p.id(), p.instrument() + ": not valued"))
                .toList();
    }

    static Requirement outside(Outside outside, double price) {
        return Requirement.leaf(
                "outside",
                Requirement.Kind.OUTSIDE,
                "positions outside the file",
                outside.initialMargin() * price,
                outside.maintenanceMargin() * price);
    }

    /// Order margin is not modelled: initial unknown, maintenance none.
    static List<Requirement> orders(Account account) {
        return account.orders().isEmpty()
                ? List.of()
                : List.of(Requirement.leaf("orders", Requirement.Kind.ORDERS, "open orders", Double.NaN, 0));
    }

    static List<Requirement> fixed(ValuedAccount account, List<Position> unresolved) {
        List<Requirement> fixed = new ArrayList<>(unknown(unresolved));
        fixed.addAll(orders(account.account()));
        return fixed;
    }
}
