package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// What share of a balance's value counts in each test: all of it, but for haircuts in the initial one.
record CollateralRates(ValuedAccount account, VenueParameters parameters, Pooling pooling, List<Problem> problems) {
    double initial(Asset asset) {
        return pooling == Pooling.ACCOUNT_WITH_INITIAL_HAIRCUTS ? 1 - haircut(asset) : 1;
    }

    private double haircut(Asset asset) {
        Double haircut = parameters.haircuts().get(asset);
        if (haircut != null || account.coinEquity(asset) <= 0) {
            return haircut == null ? 0 : haircut;
        }
        problems.add(new Problem.MissingParameter(
                account.account().id().name(), parameters.venue(), "collateral haircut of " + asset));
        return Double.NaN;
    }

    /// Haircuts that only the initial test takes, reporting currency; on all equity in the asset, profits
    /// included. Source: Deribit, "haircut_c * equity_c * usdPrice_c".
    List<Requirement> initialHaircuts(List<CollateralLine> lines) {
        return lines.stream()
                .filter(l -> l.initialRate() != l.maintenanceRate())
                .map(l -> Requirement.leaf(
                        "haircut/" + l.asset(),
                        Requirement.Kind.HAIRCUT,
                        "haircut of " + l.asset(),
                        Math.max(account.coinEquity(l.asset()), 0)
                                * l.price()
                                * (l.maintenanceRate() - l.initialRate()),
                        0))
                .toList();
    }
}
