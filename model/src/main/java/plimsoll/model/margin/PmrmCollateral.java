package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Balances of a Derive sub-account under portfolio margin: USDC is cash at face value and may be owed, the
/// others are collateral, in units of cash.
///
/// @param cash what no price moves
/// @param coins collateral that moves with an index, or with the market because its risk cancels
/// @param fixed haircuts of the rest
record PmrmCollateral(double cash, List<CollateralLine> lines, List<Leg> coins, List<Requirement> fixed) {
    /// @param spot USD price of the market's coin
    static PmrmCollateral of(ValuedAccount account, PmrmMargin margin, double spot, List<Problem> problems) {
        Sum sum = new Sum(account, margin, spot, problems);
        account.account().balances().forEach(sum::add);
        if (account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(
                    account.account().id().name(), "every balance, and with it the equity of the pool,"));
            sum.cash = Double.NaN;
        }
        return new PmrmCollateral(sum.cash, sum.lines, sum.coins, sum.fixed);
    }

    private static final class Sum {
        private final ValuedAccount account;
        private final PmrmMargin margin;
        private final double spot;
        private final List<Problem> problems;
        private final List<CollateralLine> lines = new ArrayList<>();
        private final List<Leg> coins = new ArrayList<>();
        private final List<Requirement> fixed = new ArrayList<>();
        private double cash;

        Sum(ValuedAccount account, PmrmMargin margin, double spot, List<Problem> problems) {
            this.account = account;
            this.margin = margin;
            this.spot = spot;
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
            double units = 1 / margin.feeds().stable();
            lines.add(new CollateralLine(asset, quantity, price, units, units));
            Optional<PmrmRates.Collateral> charge =
                    margin.rates().collateral(asset.code(), margin.market().name());
            if (!isAccepted(asset, quantity, charge)) {
                cash += quantity * price * units;
                fixed.add(Requirement.unknown("haircut/" + asset, asset + ": no haircut"));
                return;
            }
            UnderlyingId own = account.coins().get(asset);
            if (charge.orElseThrow().riskCancelling()) {
                coins.add(coin(asset, margin.market(), quantity, own == null ? withMarket(price) : price, spot));
            } else if (own != null) {
                coins.add(coin(asset, own, quantity, price, price));
            } else {
                cash += quantity * price * units;
                fixed.addAll(margin.ofCollateral(asset, quantity * price * units));
            }
        }

        /// A price without an index of its own follows the market's in a scenario.
        private double withMarket(double price) {
            return account.market()
                    .index(margin.market())
                    .map(today -> spot == today.price() ? price : price * (spot / today.price()))
                    .orElse(price);
        }

        private Leg coin(Asset asset, UnderlyingId moving, double quantity, double price, double index) {
            Leg leg = Holdings.leg(
                    asset, moving, quantity, price, 1 / margin.feeds().stable(), Asset.USD);
            return new Leg(
                    leg.position(),
                    leg.instrument(),
                    leg.mark(),
                    index,
                    leg.settlePrice(),
                    leg.years(),
                    leg.fundingRate(),
                    leg.option(),
                    leg.openInterest());
        }

        /// A debt in anything but cash is no rule of the venue.
        private boolean isAccepted(Asset asset, double quantity, Optional<PmrmRates.Collateral> charge) {
            String path = account.account().id().name();
            if (quantity < 0) {
                problems.add(new Problem.NotModelled(path, "a debt in " + asset));
            } else if (charge.isEmpty()) {
                problems.add(new Problem.MissingParameter(
                        path, "derive", "portfolio margin haircut of " + asset + " in the market " + margin.market()));
            }
            return quantity >= 0 && charge.isPresent();
        }
    }
}
