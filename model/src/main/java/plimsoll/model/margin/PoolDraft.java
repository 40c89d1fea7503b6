package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.valuation.Leg;

/// A pool before it is margined: who is in it, and by which rule.
///
/// @param indexPrice reporting currency for one unit of `currency`
/// @param cash money in it that no price moves, pool currency; NaN when unknown
/// @param legs positions, and coin balances as spot legs
/// @param fixed requirements that no price moves
record PoolDraft(
        String id,
        Scope scope,
        Asset currency,
        double indexPrice,
        double cash,
        List<CollateralLine> collateral,
        List<Leg> legs,
        PoolRule rule,
        List<Requirement> fixed,
        MaintenanceAt maintenanceAt,
        double liquidationRatio,
        Reported reported) {
    Map<String, List<Leg>> groups() {
        Map<String, List<Leg>> groups = new LinkedHashMap<>();
        legs.forEach(leg ->
                groups.computeIfAbsent(rule.group(leg), _ -> new ArrayList<>()).add(leg));
        return groups;
    }

    /// With one more requirement that no price moves.
    PoolDraft with(Requirement more) {
        List<Requirement> all = new ArrayList<>(fixed);
        all.add(more);
        return new PoolDraft(
                id,
                scope,
                currency,
                indexPrice,
                cash,
                collateral,
                legs,
                rule,
                all,
                maintenanceAt,
                liquidationRatio,
                reported);
    }

    double equity() {
        return cash + groups().values().stream().mapToDouble(rule::equity).sum();
    }

    /// Positive while the pool is safe. Without maintenance there is nothing to liquidate, whatever the
    /// equity.
    double excess(double someEquity, double maintenance) {
        double excess = someEquity - maintenance / liquidationRatio;
        return maintenance == 0 ? Math.max(excess, Double.MIN_NORMAL) : excess;
    }

    Totals totals() {
        return totals(equity(), maintenance(), indexPrice);
    }

    /// @param price reporting currency for one unit of the pool's currency
    Totals totals(double someEquity, double maintenance, double price) {
        return new Totals(someEquity * price, maintenance * price, excess(someEquity, maintenance) * price);
    }

    Margins margins() {
        Margins sum = Margins.of(fixed);
        for (List<Leg> group : groups().values()) {
            sum = sum.plus(rule.margins(group));
        }
        return sum;
    }

    double maintenance() {
        double sum = fixed.stream().mapToDouble(Requirement::maintenance).sum();
        for (List<Leg> group : groups().values()) {
            sum += rule.maintenance(group);
        }
        return sum;
    }

    /// The pool after a share of every position of an underlying was closed at its mark.
    PoolDraft cut(UnderlyingId underlying, double share) {
        double received = 0;
        List<Leg> left = new ArrayList<>();
        List<Leg> gone = new ArrayList<>();
        for (Leg leg : legs) {
            boolean closed = leg.underlying().equals(underlying) && !leg.isSpot();
            received += closed ? share * rule.worth(leg) : 0;
            left.add(closed ? leg.withPosition(leg.position().scaled(1 - share)) : leg);
            if (closed) {
                gone.add(leg.withPosition(leg.position().scaled(share)));
            }
        }
        return new PoolDraft(
                id,
                scope,
                currency,
                indexPrice,
                cash + received,
                collateral,
                left,
                rule.after(gone),
                fixed,
                maintenanceAt,
                liquidationRatio,
                reported);
    }

    MarginPool margined(List<Liquidation> liquidations) {
        List<Requirement> requirements = new ArrayList<>();
        groups().values().forEach(group -> requirements.addAll(rule.requirements(group)));
        requirements.addAll(fixed);
        return new MarginPool(
                id,
                scope,
                currency,
                indexPrice,
                equity(),
                collateral,
                requirements,
                liquidationRatio,
                liquidations,
                reported);
    }
}
