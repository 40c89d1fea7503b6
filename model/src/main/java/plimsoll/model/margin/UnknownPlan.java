package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// A method we do not have: equity is known, no requirement is.
record UnknownPlan(VenueParameters parameters, String method) implements PoolPlan {
    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        problems.add(new Problem.NotModelled(account.account().id().name(), "the margin rule " + method));
        CollateralRates rates =
                new CollateralRates(account, parameters, StandardPlan.Pooling.BY_SETTLE_ASSET, problems);
        PoolDraft pool = new AccountPool(account, parameters, rates)
                .pool(account.legs(), account.unresolved(), new UnknownRule());
        return List.of(isEmpty(account) ? pool : pool.with(Requirement.unknown("account", method + ": not modelled")));
    }

    /// Nothing needs no margin under any rule.
    private static boolean isEmpty(ValuedAccount account) {
        return account.account().positions().isEmpty() && account.cash().isEmpty();
    }

    private record UnknownRule() implements PoolRule {
        @Override
        public String group(Leg leg) {
            return leg.position().id().name();
        }

        @Override
        public double equity(Leg leg) {
            return leg.equity() * leg.settlePrice();
        }

        @Override
        public double maintenance(List<Leg> group) {
            return Double.NaN;
        }

        @Override
        public List<Requirement> requirements(List<Leg> group) {
            return group.stream()
                    .filter(l -> !l.isSpot())
                    .map(l -> Requirement.unknown(
                            "position/" + l.position().id(), l.instrument().id() + ": not modelled"))
                    .toList();
        }
    }
}
