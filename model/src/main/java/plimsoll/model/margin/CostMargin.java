package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.Tier;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Margin as a fraction of what the position cost, which no price moves.
///
/// posInit = posCost · IMR, posComm = taker · posCost · (1 + IMR), posMaint = posCost · MMR + posComm +
/// posCost · funding where this side pays it; initial = posInit + posComm ("posMargin" without what
/// was added), maintenance = posMaint. IMR = max(1/leverage, the tier's) of an isolated position, the
/// tier's of a cross one. Amounts are not rounded to the venue's smallest unit.
/// Source: BitMEX "Isolated Margin" and "Risk Limits"; KuCoin positions carry the same fields.
record CostMargin(TierSchedule schedule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "initial = cost × initial rate; "
            + "maintenance = cost × (maintenance rate + funding rate where this side pays)";
    private static final String FEE_FORMULA = "fee = taker × cost × (1 + initial rate), charged in both tests";

    @Override
    public Charge charge(Leg leg) {
        double cost = cost(leg);
        double fee = fee(leg);
        Tier tier = tier(leg);
        return new Charge(cost * initialRate(leg) + fee, cost * (tier.maintenanceRate() + funding(leg)), fee);
    }

    /// Settle asset, never negative; NaN when the entry price is unknown.
    private static double cost(Leg leg) {
        return leg.instrument().notional(leg.quantity(), leg.position().entryPrice());
    }

    private Tier tier(Leg leg) {
        return schedule.of(TierRule.size(schedule, leg.withMark(leg.position().entryPrice())));
    }

    private double initialRate(Leg leg) {
        return leg.position().isIsolated()
                ? TierRule.initialRate(leg.position(), tier(leg))
                : tier(leg).minimumInitialRate();
    }

    private double fee(Leg leg) {
        return parameters.takerFee() * cost(leg) * (1 + initialRate(leg));
    }

    /// The next funding as a fraction of the cost; 0 where the other side pays it.
    private static double funding(Leg leg) {
        return Math.max(0, Math.signum(leg.quantity()) * leg.fundingRate());
    }

    @Override
    public void check(Leg leg, String path, List<Problem> problems) {
        if (Double.isNaN(leg.fundingRate())) {
            problems.add(new Problem.MissingData(path, "the funding rate, and with it the maintenance margin,"));
        }
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        String id = Charge.id(leg);
        return charge.of(leg, margin(leg, charge, id), closingFee(leg, charge, id));
    }

    private Requirement margin(Leg leg, Charge charge, String id) {
        double initial = charge.initial() - charge.fee();
        return Requirement.leaf(id + "/margin", Requirement.Kind.POSITION, "margin", initial, charge.maintenance())
                .explained(FORMULA, inputs(leg));
    }

    private Requirement closingFee(Leg leg, Charge charge, String id) {
        return Requirement.leaf(id + "/fee", Requirement.Kind.FEE, "closing fee", charge.fee(), charge.fee())
                .explained(
                        FEE_FORMULA,
                        List.of(
                                new Input("taker fee", parameters.takerFee(), "fraction", table()),
                                new Input(
                                        "cost", cost(leg), leg.terms().settle().code(), "quantity, entry"),
                                new Input("initial rate", initialRate(leg), "fraction", table())));
    }

    private List<Input> inputs(Leg leg) {
        Tier tier = tier(leg);
        return List.of(
                new Input("quantity", leg.quantity(), "contracts", "position"),
                new Input("contract size", leg.terms().contractSize(), "", "instrument"),
                new Input(
                        "entry",
                        leg.position().entryPrice(),
                        leg.terms().priceAsset().code(),
                        "position"),
                new Input("cost", cost(leg), leg.terms().settle().code(), "quantity, entry"),
                new Input("leverage", leg.position().mode().leverage(), "", "position"),
                new Input("tier initial rate", tier.minimumInitialRate(), "fraction", table()),
                new Input("maintenance rate", tier.maintenanceRate(), "fraction", table()),
                new Input("funding rate", leg.fundingRate(), "fraction", "market"));
    }

    private String table() {
        return String.join(", ", parameters.ids());
    }
}
