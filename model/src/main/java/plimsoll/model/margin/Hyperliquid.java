package plimsoll.model.margin;

import java.util.Set;
import java.util.function.Predicate;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;

/// Hyperliquid perpetuals: isolated positions alone, the others in one pool of the collateral token
/// (USDC); portfolio margin not modelled.
///
/// `accountValue` is our equity, `maxLeverage` of a margin tier gives maintenance rate 1/(2 ·
/// maxLeverage), `szi` our quantity, `onlyIsolated` and `noCross` our `isolatedOnly`. Isolated
/// `marginUsed` is posted margin as of mark (`equityAt` mark). Builder-deployed exchanges (names
/// `dex:COIN`) are clearing houses of their own: one account each. Initial margin is that of opening;
/// withdrawals need 10 % of all notional besides. Source: Hyperliquid docs, trading/margining,
/// trading/liquidations, trading/margin-tiers.
final class Hyperliquid implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("default", "portfolio");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().equals("portfolio")
                ? Method.unknown(parameters, "hyperliquid portfolio")
                : pooled(account, parameters, p -> !p.isIsolated());
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "isolated", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return pooled(account, parameters, p -> !parameters.isIsolatedOnly(p.instrument()));
    }

    private static Method pooled(Account account, VenueParameters parameters, Predicate<Position> shares) {
        long houses = account.positions().stream()
                .filter(shares)
                .map(Hyperliquid::clearingHouse)
                .distinct()
                .count();
        return houses > 1
                ? Method.unknown(parameters, "hyperliquid cross over several clearing houses: one account each")
                : VenueRules.standard(account, "default", parameters, Pooling.BY_SETTLE_ASSET);
    }

    /// The builder's name of `builder:COIN`; empty for the venue's own.
    private static String clearingHouse(Position position) {
        String name = position.instrument().symbol();
        return name.substring(0, Math.max(name.indexOf(':'), 0));
    }
}
