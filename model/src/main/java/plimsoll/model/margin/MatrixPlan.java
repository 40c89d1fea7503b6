package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.MatrixRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// Everything in one pool under a risk matrix; collateral counts whole.
record MatrixPlan(MatrixRule rule, VenueParameters parameters) implements PoolPlan {
    @Override
    public boolean followsPrices(ValuedAccount account) {
        return PoolPlan.isOutsideStill(account);
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        for (UnderlyingId underlying : account.underlyings()) {
            if (Double.isNaN(rule.range(underlying))) {
                problems.add(new Problem.MissingParameter(
                        account.account().id().name(), parameters.venue(), "price range of " + underlying));
            }
        }
        CollateralRates rates =
                new CollateralRates(account, parameters, StandardPlan.Pooling.BY_SETTLE_ASSET, problems);
        return List.of(new AccountPool(account, parameters, rates)
                .pool(new ArrayList<>(account.legs()), account.unresolved(), new MatrixMargin(rule, parameters)));
    }
}
