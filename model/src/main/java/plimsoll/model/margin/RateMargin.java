package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.FutureRate;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Margin of a future at a rate that is known for this position alone, whatever the price.
record RateMargin(FutureRate rate) implements LegRule {
    private static final String FORMULA = "margin = rate × |N|, linear × index";

    /// Settle asset, never negative: coins of an inverse contract, value at the index of a linear one.
    static double size(Leg leg) {
        double coins = Math.abs(leg.baseQuantity());
        return leg.terms().payoff() == Payoff.INVERSE ? coins : coins * leg.index();
    }

    @Override
    public Charge charge(Leg leg) {
        return new Charge(rate.initial() * size(leg), rate.maintenance() * size(leg), 0);
    }

    @Override
    public void check(Leg leg, String path, List<Problem> problems) {
        if (rate.source().startsWith(Calibration.REPORTED)) {
            problems.add(new Problem.Assumed(
                    path,
                    "the leverage curve of " + leg.instrument().id()
                            + " is not published: its rates are calibrated from the account's own figures and held"));
        }
    }

    @Override
    public Requirement explain(Leg leg) {
        return charge(leg).of(leg).explained(FORMULA, inputs(leg));
    }

    private List<Input> inputs(Leg leg) {
        return List.of(
                new Input("N", leg.baseQuantity(), leg.terms().base().code(), "quantity, mark"),
                new Input("index", leg.index(), "USD", "market"),
                new Input("initial rate", rate.initial(), "fraction", rate.source()),
                new Input("maintenance rate", rate.maintenance(), "fraction", rate.source()));
    }
}
