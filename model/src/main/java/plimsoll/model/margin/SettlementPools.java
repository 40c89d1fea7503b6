package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Pools of all cross positions that settle in one asset, in that asset.
///
/// @param reported what the venue said of the pool; of several, it says nothing of each
record SettlementPools(
        ValuedAccount account,
        VenueParameters parameters,
        Reported reported,
        OrderMargin orders,
        List<Problem> problems) {
    PoolDraft pool(Asset asset, List<Leg> legs, List<Position> unresolved) {
        double balance = balance(asset);
        List<Requirement> fixed = new ArrayList<>(PoolParts.fixed(account, unresolved));
        List<Outside> outside = account.account().outside().stream()
                .filter(o -> o.asset().equals(asset))
                .toList();
        outside.forEach(o -> fixed.add(PoolParts.outside(o, 1)));
        fixed.addAll(orders.settledIn(asset));
        double elsewhere =
                outside.stream().mapToDouble(Outside::unrealisedProfit).sum();
        return new PoolDraft(
                "settlement/" + asset,
                new Scope.Settlement(asset),
                asset,
                account.price(asset),
                balance + elsewhere + PoolParts.gap(account, unresolved),
                List.of(new CollateralLine(asset, balance, 1, 1, 1)),
                legs,
                new StandardRule(parameters, false),
                fixed,
                parameters.convention().crossMaintenanceAt(),
                1,
                reported);
    }

    private double balance(Asset asset) {
        boolean listed =
                account.account().balances().stream().anyMatch(b -> b.asset().equals(asset));
        String path = account.account().id().name();
        if (!listed && account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(path, "every balance, and with it the equity of the cross pool,"));
            return Double.NaN;
        }
        if (!listed) {
            problems.add(new Problem.Assumed(path, "no balance of " + asset + " among the listed ones: none is held"));
        }
        return account.balance(asset);
    }
}
