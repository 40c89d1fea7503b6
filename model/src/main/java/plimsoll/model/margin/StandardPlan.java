package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Isolated positions stand alone; cross positions share a pool by settle asset, or one for the whole
/// account in the reporting currency.
record StandardPlan(VenueParameters parameters, Pooling pooling) implements PoolPlan {
    enum Pooling {
        BY_SETTLE_ASSET,
        /// Balances count whole; haircuts are an initial-only requirement (Deribit X:SM).
        ACCOUNT_WITH_INITIAL_HAIRCUTS
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        new StandardChecks(parameters, problems).check(account);
        List<PoolDraft> pools =
                new ArrayList<>(new IsolatedPools(account, parameters, new StandardRule(parameters, false)).all());
        pools.addAll(cross(account, problems));
        return pools;
    }

    @Override
    public boolean isolates() {
        return true;
    }

    private List<PoolDraft> cross(ValuedAccount account, List<Problem> problems) {
        List<Leg> legs =
                account.legs().stream().filter(l -> !l.position().isIsolated()).toList();
        List<Position> unresolved =
                account.unresolved().stream().filter(p -> !p.isIsolated()).toList();
        if (legs.isEmpty()
                && unresolved.isEmpty()
                && account.account().unread().isEmpty()
                && account.account().outside().isEmpty()
                && account.account().orders().isEmpty()) {
            return List.of();
        }
        if (pooling != Pooling.BY_SETTLE_ASSET) {
            return List.of(new AccountPool(account, parameters, pooling, problems).pool(legs, unresolved));
        }
        return bySettleAsset(account, legs, unresolved, problems);
    }

    private List<PoolDraft> bySettleAsset(
            ValuedAccount account, List<Leg> legs, List<Position> unresolved, List<Problem> problems) {
        TreeSet<Asset> assets = new TreeSet<>();
        legs.forEach(l -> assets.add(l.terms().settle()));
        OrderMargin orders = new OrderMargin(account, parameters, problems);
        assets.addAll(orders.assets());
        if (assets.isEmpty()) {
            return List.of(new AccountPool(account, parameters, pooling, problems).pool(legs, unresolved));
        }
        account.account().outside().ifPresent(o -> assets.add(o.asset()));
        Reported reported =
                assets.size() > 1 ? Reported.NOTHING : account.account().reported();
        SettlementPools pools = new SettlementPools(account, parameters, reported, orders, problems);
        List<PoolDraft> found = new ArrayList<>();
        for (Asset asset : assets) {
            List<Leg> own =
                    legs.stream().filter(l -> l.terms().settle().equals(asset)).toList();
            found.add(pools.pool(asset, own, unresolved));
        }
        return found;
    }
}
