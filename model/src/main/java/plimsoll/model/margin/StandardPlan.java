package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Position;
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
        return SettlementPools.of(account, parameters, new StandardRule(parameters, false), legs, unresolved, problems);
    }
}
