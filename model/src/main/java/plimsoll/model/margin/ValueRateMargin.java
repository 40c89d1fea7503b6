package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Margin on value at the mark: initial = value / leverage, maintenance = value × a rate that the venue
/// states for the position's size, plus the taker fee to close at the mark.
/// Source: KuCoin "Risk Rate of Cross Margin Mode" (support 35233217061785) and "Cross Margin"
/// (support 35084093025049). How the rate changes with the size is not published: it is held.
///
/// @param rate maintenance, fraction
record ValueRateMargin(double rate, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "initial = value / leverage; maintenance = value × maintenance rate";
    private static final String FEE_FORMULA = "fee = taker × value";

    @Override
    public Charge charge(Leg leg) {
        double value = leg.notional();
        return new Charge(value / leg.position().mode().leverage(), value * rate, parameters.takerFee() * value);
    }

    @Override
    public void check(Leg leg, String path, List<Problem> problems) {
        problems.add(new Problem.Assumed(
                path, "the maintenance rate of " + leg.instrument().id() + " is the file's and held at every size"));
        if (Double.isNaN(leg.position().mode().leverage())) {
            problems.add(new Problem.MissingData(path, "the leverage, and with it the initial margin,"));
        }
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        String id = Charge.id(leg);
        Requirement margin = Requirement.leaf(
                        id + "/margin", Requirement.Kind.POSITION, "margin", charge.initial(), charge.maintenance())
                .explained(FORMULA, inputs(leg));
        Requirement fee = Requirement.leaf(id + "/fee", Requirement.Kind.FEE, "closing fee", 0, charge.fee())
                .explained(FEE_FORMULA, List.of(new Input("taker fee", parameters.takerFee(), "fraction", table())));
        return charge.of(leg, margin, fee);
    }

    private List<Input> inputs(Leg leg) {
        return List.of(
                new Input("mark", leg.mark(), leg.terms().priceAsset().code(), "market"),
                new Input("value", leg.notional(), leg.terms().settle().code(), "quantity, mark"),
                new Input("leverage", leg.position().mode().leverage(), "", "position"),
                new Input("maintenance rate", rate, "fraction", table()));
    }

    private String table() {
        return String.join(", ", parameters.ids());
    }
}
