package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.parameter.Tier;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.valuation.Leg;

/// Tiered margin that holds back the fee to close at the bankruptcy price, in initial, maintenance and
/// posted margin alike, so that without extra margin the fee does not move the liquidation price.
///
/// IM = value/leverage + fee, MM = value · mmr − mmDeduction + fee, fee = taker · entry value ·
/// (1 ∓ 1/leverage), or what the posted margin beyond the fee leaves. Value is at mark, in isolated
/// initial margin at entry; under a convention that evaluates maintenance at entry it is at entry
/// throughout. Inverse contracts the same in coin. Source: Bybit, "The New Margin Calculation:
/// Adjustments and Implications" (2025-09-18), "Liquidation Price Calculation under Isolated Mode
/// (UTA)" (2026-05-27): extra margin EM counts EM/(1 ± taker).
record ReservedFeeMargin(TierSchedule schedule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "initial = value × max(1/leverage, tier initial rate); "
            + "maintenance = value × maintenance rate − deduction";
    private static final String FEE = "taker fee × value at the price where the margin is lost";

    @Override
    public Charge charge(Leg leg) {
        return new Charge(initial(leg) + openedFee(leg), maintenance(leg), fee(leg));
    }

    private double initial(Leg leg) {
        Leg at = leg.position().isIsolated() ? atEntry(leg) : valued(leg);
        return at.notional() * rate(leg);
    }

    private double maintenance(Leg leg) {
        Tier tier = tier(leg);
        return Math.max(valued(leg).notional() * tier.maintenanceRate() - tier.deduction(), 0);
    }

    private Tier tier(Leg leg) {
        return schedule.of(TierRule.size(schedule, valued(leg)));
    }

    private double rate(Leg leg) {
        return TierRule.initialRate(leg.position(), tier(leg));
    }

    private Leg valued(Leg leg) {
        return parameters.convention().maintenanceAt() == MaintenanceAt.ENTRY ? atEntry(leg) : leg;
    }

    private static Leg atEntry(Leg leg) {
        return leg.withMark(leg.position().entryPrice());
    }

    /// Fee as reserved when the position was opened.
    private double openedFee(Leg leg) {
        return parameters.takerFee() * Math.max(atEntry(leg).notional() * (1 + growth(leg) * rate(leg)), 0);
    }

    /// Fee out of what is posted now: posted = margin + fee on (entry value ± margin).
    private double fee(Leg leg) {
        return leg.position().mode() instanceof MarginMode.Isolated i ? fee(leg, i.posted()) : openedFee(leg);
    }

    private double fee(Leg leg, double posted) {
        double taker = parameters.takerFee();
        double growth = growth(leg);
        double atBankruptcy = (atEntry(leg).notional() + growth * posted) / (1 + growth * taker);
        return taker * Math.max(atBankruptcy, 0);
    }

    /// Whether a loss makes the value grow, 1, or shrink, −1.
    private static double growth(Leg leg) {
        return Math.signum(leg.quantity()) * (leg.terms().payoff() == Payoff.INVERSE ? 1 : -1);
    }

    @Override
    public DoubleStream jumps(Leg leg) {
        return parameters.convention().maintenanceAt() == MaintenanceAt.ENTRY
                ? DoubleStream.empty()
                : new TierRule(schedule, parameters).jumps(leg);
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        String id = Charge.id(leg);
        Requirement margin = Requirement.leaf(
                        id + "/margin", Requirement.Kind.POSITION, "margin", initial(leg), charge.maintenance())
                .explained(FORMULA, inputs(leg));
        Requirement fee = Requirement.leaf(
                        id + "/fee", Requirement.Kind.FEE, "closing fee", openedFee(leg), charge.fee())
                .explained(FEE, feeInputs(leg));
        return charge.of(leg, margin, fee);
    }

    private List<Input> inputs(Leg leg) {
        List<Input> inputs = new ArrayList<>(new TierRule(schedule, parameters).inputs(valued(leg)));
        inputs.add(entry(leg));
        return inputs;
    }

    private static Input entry(Leg leg) {
        return new Input(
                "entry", leg.position().entryPrice(), leg.terms().priceAsset().code(), "position");
    }

    private List<Input> feeInputs(Leg leg) {
        String settle = leg.terms().settle().code();
        List<Input> inputs = new ArrayList<>(List.of(
                entry(leg),
                new Input("entry value", atEntry(leg).notional(), settle, "quantity, entry"),
                new Input("initial rate", rate(leg), "fraction", "leverage, tier"),
                new Input("taker fee", parameters.takerFee(), "fraction", String.join(", ", parameters.ids()))));
        if (leg.position().mode() instanceof MarginMode.Isolated i) {
            inputs.add(new Input("posted", i.posted(), settle, "position"));
        }
        return inputs;
    }
}
