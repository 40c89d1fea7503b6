package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Settings.AssetMode;

/// Binance USDⓈ-M futures: isolated positions alone, cross by settle asset ("single-asset mode") or
/// all assets together ("multi-assets mode").
///
/// Binance's "margin balance" is our equity, `cum` our deduction, `isolatedWallet` our posted margin.
final class BinanceUsdm implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("single", "multi");
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "isolated", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        boolean multi = account.model().equals("multi") || account.settings().assetMode() == AssetMode.MULTI;
        return multi
                ? new Method("binance-usdm/multi", multi(parameters), true)
                : VenueRules.standard(account, "single", parameters, Pooling.BY_SETTLE_ASSET);
    }

    static PoolPlan multi(VenueParameters parameters) {
        return new CollateralPlan(parameters, AssetRates.By.BID_AND_ASK, CollateralRule.Options.OUTSIDE);
    }
}
