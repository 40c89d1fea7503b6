package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Settings.AssetMode;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Binance beyond a single futures wallet: `portfolio` is classic portfolio margin of USDⓈ-M, COIN-M and
/// margin loans, `option` an account of European options.
///
/// Classic portfolio margin nets collateral, not risk: `accountEquity` is our equity, every position
/// keeps its bracket, and uniMMR, equity ÷ maintenance, is one over our margin ratio; liquidation at
/// 105 %. Source: Binance FAQ "Portfolio Margin" 2025-02-06. Portfolio margin pro charges by scenarios
/// nobody published. What the seller of an option needs is inferred from the names of the parameters in
/// `/eapi/v1/exchangeInfo`, and said to be so. Words otherwise as in [BinanceUsdm].
final class Binance implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("portfolio", "option");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().equals("portfolio")
                ? new Method("binance/portfolio", new Unified(parameters), true)
                : cross(account, parameters);
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return standard("binance/isolated", parameters);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        if (account.model().equals("option")) {
            return standard("binance/option", parameters);
        }
        return account.settings().assetMode() == AssetMode.MULTI
                ? new Method("binance/multi", new Estimated(BinanceUsdm.multi(parameters)), true)
                : standard("binance/single", parameters);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return account.model().equals("portfolio") ? Optional.of(held(account, parameters)) : Optional.empty();
    }

    private static Method standard(String name, VenueParameters parameters) {
        return new Method(name, new Estimated(new StandardPlan(parameters, Pooling.BY_SETTLE_ASSET)), true);
    }

    /// Says that the charge of sold options is an estimate.
    private record Estimated(PoolPlan pooled) implements PoolPlan {
        @Override
        public boolean isolates() {
            return pooled.isolates();
        }

        @Override
        public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
            if (account.legs().stream().anyMatch(l -> l.isOption() && l.quantity() < 0)) {
                problems.add(new Problem.Suspicious(
                        account.account().id().name(),
                        "margin of sold options is an estimate: Binance does not publish its formula, compare with the "
                                + "account's own maintMargin"));
            }
            return pooled.pools(account, problems);
        }
    }

    /// One pool of all assets, whatever the positions say of isolation: there is none.
    private record Unified(VenueParameters parameters) implements PoolPlan {
        @Override
        public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
            PoolPlan plan = account.legs().stream().anyMatch(Leg::isOption)
                    ? new UnknownPlan(parameters, "binance portfolio margin pro (options among futures)")
                    : new CollateralPlan(parameters, AssetRates.By.STEPS_AND_LOANS, CollateralRule.Options.OUTSIDE);
            return plan.pools(account, problems);
        }
    }
}
