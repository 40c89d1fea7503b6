package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Settings.AssetMode;

/// BitMEX, closed on 2026-09-23, from files only: inverse, linear and quanto contracts, isolated or
/// cross by settlement currency. Multi-asset margining is not modelled.
///
/// BitMEX's "margin balance" is our equity, `posMargin` our posted margin, `posMaint` our maintenance
/// margin (its `maintMargin` is posted margin plus profit), "risk limit" our tiers, `posCost` the
/// notional at entry.
final class Bitmex implements VenueRules {
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
        return account.settings().assetMode() == AssetMode.MULTI
                ? Method.unknown(parameters, "bitmex multi-asset margining")
                : VenueRules.standard(account, "cross", parameters, Pooling.BY_SETTLE_ASSET);
    }
}
