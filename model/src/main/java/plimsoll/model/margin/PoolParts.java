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

    /// Rows of the account that could not be read.
    private static List<Requirement> unread(Account account) {
        return account.unread().stream()
                .map(path -> Requirement.unknown("unread/" + path, "not read: " + path))
                .toList();
    }

    /// 0, or NaN when the pool lacks somebody: whoever adds it up does not know the sum.
    static double gap(ValuedAccount account, List<Position> unresolved) {
        return unresolved.isEmpty() && account.account().unread().isEmpty() ? 0 : Double.NaN;
    }

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

    static List<Requirement> fixed(ValuedAccount account, List<Position> unresolved) {
        List<Requirement> fixed = new ArrayList<>(unknown(unresolved));
        fixed.addAll(unread(account.account()));
        return fixed;
    }
}
