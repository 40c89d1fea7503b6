package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// KuCoin futures: isolated positions, margined on cost like BitMEX; cross positions by settle asset, on
/// value, at rates that the venue states on request. Its "risk rate" is our margin ratio in cross.
///
/// KuCoin's `posMargin` is our posted margin, `posMaint` our maintenance margin (its `maintMargin` is
/// posted margin plus profit), "risk limit level" our tier, `multiplier` our contract size.
final class Kucoin implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of();
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "isolated", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "cross", parameters, Pooling.BY_SETTLE_ASSET);
    }
}
