package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Isolated positions stand alone; everything else is one account-wide pool at collateral value
/// (Bybit cross, OKX multi-currency, Binance multi-assets). The pool is there without positions too.
record CollateralPlan(VenueParameters parameters, AssetRates.By by, CollateralRule.Options options)
        implements PoolPlan {
    @Override
    public boolean isolates() {
        return true;
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        StandardChecks checks = new StandardChecks(parameters, problems);
        checks.checkCharges(account);
        if (by == AssetRates.By.BID_AND_ASK) {
            checks.checkSwitches(account);
        }
        List<PoolDraft> pools =
                new ArrayList<>(new IsolatedPools(account, parameters, new StandardRule(parameters, false)).all());
        List<Leg> legs =
                account.legs().stream().filter(l -> !l.position().isIsolated()).toList();
        List<Position> unresolved =
                account.unresolved().stream().filter(p -> !p.isIsolated()).toList();
        if (pools.isEmpty() || !legs.isEmpty() || !unresolved.isEmpty() || hasMore(account.account())) {
            AssetRates rates = AssetRates.of(by, account, parameters, problems);
            PoolRule charges = new StandardRule(parameters, true);
            pools.add(new CollateralPool(account, parameters, rates, problems)
                    .draft(legs, unresolved, assets -> new CollateralRule(charges, assets, options), rule -> rule));
        }
        return pools;
    }

    private static boolean hasMore(Account account) {
        return !account.unread().isEmpty()
                || account.outside().isPresent()
                || !account.orders().isEmpty();
    }
}
