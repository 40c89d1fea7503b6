package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;

/// KuCoin futures: isolated positions, margined on cost like BitMEX; its cross margin is not modelled.
///
/// KuCoin's `posMargin` is our posted margin, `posMaint` our maintenance margin (its `maintMargin` is
/// posted margin plus profit), "risk limit level" our tier, `multiplier` our contract size.
final class Kucoin implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of();
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.positions().stream().allMatch(Position::isIsolated)
                ? isolated(account, parameters)
                : cross(account, parameters);
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "isolated", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return Method.unknown(parameters, "kucoin cross margin");
    }
}
