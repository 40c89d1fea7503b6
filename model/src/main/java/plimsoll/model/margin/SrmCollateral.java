package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// Collateral under standard margin: at the factor of its market.
final class SrmCollateral extends DeriveBalances {
    private final SrmMargin margin;

    SrmCollateral(ValuedAccount account, SrmMargin margin, List<Problem> problems) {
        super(account, problems);
        this.margin = margin;
    }

    @Override
    void addCollateral(Asset asset, double quantity, double price) {
        SrmRule.Collateral rates = rates(asset, quantity);
        lines.add(new CollateralLine(asset, quantity, price, rates.factor() * rates.initialScale(), rates.factor()));
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
