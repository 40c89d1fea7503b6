package plimsoll.model.margin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
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
        PmeMargin margin = new PmeMargin(rule, parameters, crossing, usd, withoutForward(account));
        List<PoolDraft> pools = crossing
                ? List.of(new AccountPool(account, parameters, Pooling.ACCOUNT_WITH_INITIAL_HAIRCUTS, problems)
                        .pool(account.legs(), account.unresolved(), margin))
                : SettlementPools.of(account, parameters, margin, problems);
        String path = account.account().id().name();
        margin.lacking()
                .forEach(key -> problems.add(
                        new Problem.MissingData(path, "the forward of " + key.underlying() + " for " + key.expiry())));
        pools.forEach(
                pool -> pool.groups().values().forEach(group -> new PmeRemarks(margin, group, path, problems).add()));
        return pools;
    }

    /// Expiries of options for which the market states no forward and no future.
    private static Set<ExpiryKey> withoutForward(ValuedAccount account) {
        Set<ExpiryKey> expiries = new TreeSet<>();
        for (Leg leg : account.legs()) {
            if (leg.instrument() instanceof Instrument.Option o) {
                expiries.add(new ExpiryKey(leg.underlying(), o.expiry()));
            }
        }
        expiries.removeIf(key -> hasForward(account.market(), key));
        return expiries;
    }

    private static boolean hasForward(MarketSnapshot market, ExpiryKey key) {
        return market.curve(key.underlying(), key.expiry())
                        .filter(c -> c.forward() + c.forwardFixed() > 0)
                        .isPresent()
                || market.instruments().values().stream().anyMatch(i -> isFuture(market, i, key));
    }

    private static boolean isFuture(MarketSnapshot market, Instrument instrument, ExpiryKey key) {
        return instrument instanceof Instrument.Future f
                && f.expiry().equals(key.expiry())
                && f.terms().underlying().equals(key.underlying())
                && market.quote(f.id()).map(Quote::mark).orElse(Double.NaN) > 0;
    }
}
