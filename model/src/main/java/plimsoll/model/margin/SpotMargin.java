package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.Tier;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Isolated coins on margin, quote asset: maintenance = L · mmr, fee = L · (1 + mmr) · taker on the
/// liability L. Source: OKX "Get positions" sample, OK-01 of the venue's documentation.
///
/// A long position is what is held in base, its margin included, and its posted margin is −L, the
/// quote owed; a short one is the base owed (L at the mark) and its posted margin the quote held.
/// Initial margin is unknown where something is owed.
record SpotMargin(TierSchedule schedule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA =
            "maintenance = liability × maintenance rate + liability × (1 + maintenance rate) × taker fee";

    @Override
    public Charge charge(Leg leg) {
        double liability = liability(leg);
        double rate = tier(leg).maintenanceRate();
        double fee = liability == 0 ? 0 : liability * (1 + rate) * parameters.takerFee();
        return new Charge(liability == 0 ? 0 : Double.NaN, liability * rate, fee);
    }

    private Tier tier(Leg leg) {
        return schedule.of(TierRule.size(schedule, leg));
    }

    private static double liability(Leg leg) {
        return leg.quantity() < 0 ? leg.notional() : Math.max(-ValuedAccount.posted(leg.position()), 0);
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        String id = Charge.id(leg);
        Requirement margin = Requirement.leaf(
                        id + "/margin", Requirement.Kind.POSITION, "margin", charge.initial(), charge.maintenance())
                .explained(FORMULA, inputs(leg));
        Requirement fee = Requirement.leaf(id + "/fee", Requirement.Kind.FEE, "closing fee", 0, charge.fee())
                .explained(FORMULA, inputs(leg));
        return charge.of(leg, margin, fee);
    }

    private List<Input> inputs(Leg leg) {
        String table = String.join(", ", parameters.ids());
        return List.of(
                new Input("held or owed", leg.quantity(), leg.terms().base().code(), "position"),
                new Input("mark", leg.mark(), leg.terms().quote().code(), "market"),
                new Input("liability", liability(leg), leg.terms().quote().code(), "position"),
                new Input("maintenance rate", tier(leg).maintenanceRate(), "fraction", table),
                new Input("taker fee", parameters.takerFee(), "fraction", table));
    }
}
