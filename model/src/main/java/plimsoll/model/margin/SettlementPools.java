package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Pools of all cross positions that settle in one asset, in that asset.
///
/// @param rule in the settle asset
/// @param reported what the venue said of the pool; of several, it says nothing of each
record SettlementPools(
        ValuedAccount account,
        VenueParameters parameters,
        Reported reported,
        PoolRule rule,
        OrderMargin orders,
        List<Problem> problems) {
    /// All pools of an account without isolated positions.
    static List<PoolDraft> of(
            ValuedAccount account, VenueParameters parameters, PoolRule rule, List<Problem> problems) {
        return of(account, parameters, rule, account.legs(), account.unresolved(), problems);
    }

    static List<PoolDraft> of(
            ValuedAccount account,
            VenueParameters parameters,
            PoolRule rule,
            List<Leg> legs,
            List<Position> unresolved,
            List<Problem> problems) {
        TreeSet<Asset> assets = new TreeSet<>();
        legs.forEach(l -> assets.add(l.terms().settle()));
        OrderMargin orders = new OrderMargin(account, parameters, problems);
        assets.addAll(orders.assets());
        if (assets.isEmpty()) {
            return List.of(
                    new AccountPool(account, parameters, Pooling.BY_SETTLE_ASSET, problems).pool(legs, unresolved));
        }
        account.account().outside().ifPresent(o -> assets.add(o.asset()));
        Reported reported =
                assets.size() > 1 ? Reported.NOTHING : account.account().reported();
        SettlementPools pools = new SettlementPools(account, parameters, reported, rule, orders, problems);
        return assets.stream()
                .map(asset -> pools.pool(asset, settledIn(asset, legs), unresolved))
                .toList();
    }

    private static List<Leg> settledIn(Asset asset, List<Leg> legs) {
        return legs.stream().filter(l -> l.terms().settle().equals(asset)).toList();
    }

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
                rule,
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
