package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Collateral under portfolio margin, in units of cash; what cancels the risk of the market moves with it.
final class PmrmCollateral extends DeriveBalances {
    private final PmrmMargin margin;
    private final double spot;

    /// @param spot USD price of the market's coin
    PmrmCollateral(ValuedAccount account, PmrmMargin margin, double spot, List<Problem> problems) {
        super(account, problems);
        this.margin = margin;
        this.spot = spot;
    }

    @Override
    void addCollateral(Asset asset, double quantity, double price) {
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
        Leg leg =
                Holdings.leg(asset, moving, quantity, price, 1 / margin.feeds().stable(), Asset.USD);
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
