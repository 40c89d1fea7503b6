package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Binance COIN-M futures: isolated positions alone, cross by coin; brackets in coin. Words as in
/// [BinanceUsdm].
final class BinanceCoinm implements VenueRules {
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
        return VenueRules.standard(account, "single", parameters, Pooling.BY_SETTLE_ASSET);
    }
}
