package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// dYdX v4: an account is one subaccount, a cross pool of USDC; a position marked isolated is a
/// subaccount of its own. Prices are oracle prices.
///
/// "Net collateral" is our equity; `initialMarginFraction` our initial rate, which grows with open
/// interest between `openInterestLowerCap` and `openInterestUpperCap`; the indexer's
/// `maintenanceMarginFraction` our maintenance rate (initial fraction × maintenance fraction, free
/// of open interest); a user-set initial fraction is 1 ÷ leverage; market type `ISOLATED` our
/// `isolatedOnly`. The chain rounds requirements up to 1e-6 USDC, we do not. Liquidation when net
/// collateral is below maintenance. Source: dydxprotocol/v4-chain, `lib/margin/risk.go`,
/// `x/perpetuals/types/liquidity_tier.go`, `x/subaccounts/keeper`.
final class Dydx implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of();
    }

    @Override
    public boolean isolatesByInstrument() {
        return false;
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "a subaccount each", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "cross", parameters, Pooling.BY_SETTLE_ASSET);
    }
}
