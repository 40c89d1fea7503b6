package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Balances of a Derive sub-account, USD: USDC is cash at face value and may be owed, the others are
/// collateral at the factor of their market.
///
/// @param cash what no price moves, discounted
/// @param coins collateral that moves with an index, as spot legs
/// @param fixed haircuts of collateral without an index
record SrmCollateral(double cash, List<CollateralLine> lines, List<Leg> coins, List<Requirement> fixed) {
    static SrmCollateral of(ValuedAccount account, SrmMargin margin, List<Problem> problems) {
        Sum sum = new Sum(account, margin, problems);
        account.account().balances().forEach(sum::add);
        if (account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(
                    account.account().id().name(), "every balance, and with it the equity of the pool,"));
            sum.cash = Double.NaN;
        }
        return new SrmCollateral(sum.cash, sum.lines, sum.coins, sum.fixed);
    }

    private static final class Sum {
        private final ValuedAccount account;
        private final SrmMargin margin;
        private final List<Problem> problems;
        private final List<CollateralLine> lines = new ArrayList<>();
        private final List<Leg> coins = new ArrayList<>();
        private final List<Requirement> fixed = new ArrayList<>();
        private double cash;

        Sum(ValuedAccount account, SrmMargin margin, List<Problem> problems) {
            this.account = account;
            this.margin = margin;
            this.problems = problems;
        }

        void add(Balance balance) {
            Asset asset = balance.asset();
            double price = account.price(asset) / account.price(Asset.USD);
            if (asset.equals(SrmFeeds.CASH)) {
                cash += balance.free();
                lines.add(new CollateralLine(asset, balance.free(), price, 1 / price, 1 / price));
            } else if (balance.free() != 0) {
                addCollateral(asset, balance.free(), price);
            }
        }

        private void addCollateral(Asset asset, double quantity, double price) {
            SrmRule.Collateral rates = rates(asset, quantity);
            lines.add(
                    new CollateralLine(asset, quantity, price, rates.factor() * rates.initialScale(), rates.factor()));
            UnderlyingId index = account.coins().get(asset);
            if (index != null && Double.isFinite(quantity * rates.factor())) {
                coins.add(Holdings.leg(asset, index, quantity, price, 1, Asset.USD));
            } else {
                cash += quantity * price * rates.factor();
                fixed.addAll(margin.ofCollateral(asset.code(), quantity, price));
            }
        }

        /// A debt in anything but cash is no rule of the venue.
        private SrmRule.Collateral rates(Asset asset, double quantity) {
            SrmRule.Collateral unknown = new SrmRule.Collateral(Double.NaN, Double.NaN);
            String path = account.account().id().name();
            if (quantity < 0) {
                problems.add(new Problem.NotModelled(path, "a debt in " + asset));
                return unknown;
            }
            return margin.rule().base(asset.code()).orElseGet(() -> {
                problems.add(new Problem.MissingParameter(path, "derive", "collateral factor of " + asset));
                return unknown;
            });
        }
    }
}
