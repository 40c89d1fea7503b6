package plimsoll.model.margin;

import java.util.Optional;
import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.OrderRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Deribit: `segregated_sm` one pool per currency, `cross_sm` one for all; no isolated mode, a
/// sub-account instead; `segregated_pm` and `cross_pm` likewise under portfolio margin. Deribit's "margin
/// balance" is our equity.
final class Deribit implements VenueRules {
    @Override
    public boolean hasModes() {
        return false;
    }

    @Override
    public Set<String> models() {
        return Set.of("segregated_sm", "cross_sm", "segregated_pm", "cross_pm");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().endsWith("_pm")
                ? matrix(account, parameters).orElseGet(() -> Method.unknown(parameters, "deribit " + account.model()))
                : cross(account, parameters);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return matrix(account, parameters);
    }

    /// How open orders count under portfolio margin is unpublished.
    private static Optional<Method> matrix(Account account, VenueParameters parameters) {
        boolean crossing = account.model().startsWith("cross");
        return parameters
                .pme()
                .map(rule -> new Method(
                        crossing ? "deribit/cross_pm" : "deribit/segregated_pm",
                        new PmePlan(rule, parameters.withOrders(OrderRule.UNKNOWN), crossing),
                        true));
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "segregated_sm, a sub-account each", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return account.model().startsWith("cross")
                ? VenueRules.standard(account, "cross_sm", parameters, Pooling.ACCOUNT_WITH_INITIAL_HAIRCUTS)
                : VenueRules.standard(account, "segregated_sm", parameters, Pooling.BY_SETTLE_ASSET);
    }
}
