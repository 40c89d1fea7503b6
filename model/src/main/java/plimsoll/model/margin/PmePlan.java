package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// Deribit's portfolio margin: a pool for each settle asset, or one for the whole account with haircuts in
/// the initial test.
///
/// @param crossing whether the whole account is one pool
record PmePlan(PmeRule rule, VenueParameters parameters, boolean crossing) implements PoolPlan {
    @Override
    public boolean followsPrices(ValuedAccount account) {
        return PoolPlan.isOutsideStill(account);
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        double usd = crossing ? account.price(Asset.USD) : 1;
        PmeMargin margin = new PmeMargin(rule, parameters, crossing, usd, account.market());
        List<PoolDraft> pools = crossing
                ? List.of(new AccountPool(account, parameters, Pooling.ACCOUNT_WITH_INITIAL_HAIRCUTS, problems)
                        .pool(account.legs(), account.unresolved(), margin))
                : SettlementPools.of(account, parameters, margin, problems);
        String path = account.account().id().name();
        pools.forEach(
                pool -> pool.groups().values().forEach(group -> new PmeRemarks(margin, group, path, problems).add()));
        return pools;
    }
}
