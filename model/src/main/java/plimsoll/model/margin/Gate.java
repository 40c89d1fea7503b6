package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Gate perpetual futures: isolated positions alone, cross by settle asset; maintenance and closing fee
/// at the liquidation price.
///
/// Gate's `margin` is our posted margin, `maintenance_rate` the maintenance rate, "risk limit" our
/// tiers; leverage 0 means cross; `quanto_multiplier` is our contract size of a linear contract.
final class Gate implements VenueRules {
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
