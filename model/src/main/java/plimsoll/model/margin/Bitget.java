package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Bitget futures: isolated positions alone, cross by margin coin. Maintenance and closing fee of an
/// isolated position are charged at the liquidation price, of a cross one at today's mark.
///
/// Bitget's "margin" (`marginSize`) is our posted margin, `keepMarginRate` the maintenance rate,
/// "crossed" our cross.
final class Bitget implements VenueRules {
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
