package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.OptionRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Standard margin of an option by itself; a long option needs none.
///
/// Short, for one coin: initial = max(a − OTM/S, b)·S + m, maintenance = c·S + m; a put's maintenance
/// is at least putMarkRate·m + m and its initial at least its maintenance. S is the index, m the
/// mark; inverse options leave out the S. Source: Deribit standard margin as agreed by several third
/// parties; the venue's page names "index" since September 2026, "underlying mark price" before.
record OptionMargin(OptionRule rule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "short: initial = (max(a − OTM/S, b)·S + mark) × size; "
            + "maintenance = (c·S + mark) × size; inverse options without S; long: none";

    @Override
    public Charge charge(Leg leg) {
        if (leg.quantity() >= 0 || !(leg.instrument() instanceof Option option)) {
            return Charge.NOTHING;
        }
        double unit = option.terms().payoff() == Payoff.INVERSE ? 1 : leg.index();
        double size = -leg.quantity() * option.terms().contractSize();
        double initial = initialRate(option, leg.index()) * unit + leg.mark();
        double maintenance = maintenance(option.type(), unit, leg.mark());
        return new Charge(Math.max(initial, floor(option.type(), maintenance)) * size, maintenance * size, 0);
    }

    private double initialRate(Option option, double index) {
        double outOfTheMoney = option.type().intrinsic(option.strike(), index) / index;
        return Math.max(rule.initialRate() - outOfTheMoney, rule.minimumInitialRate());
    }

    private double maintenance(OptionType type, double unit, double mark) {
        double base = rule.maintenanceRate() * unit;
        boolean markFloor = type == OptionType.PUT && !Double.isNaN(rule.putMarkRate());
        return (markFloor ? Math.max(base, rule.putMarkRate() * mark) : base) + mark;
    }

    private static double floor(OptionType type, double maintenance) {
        return type == OptionType.PUT ? maintenance : 0;
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        return Requirement.leaf(
                        "position/" + leg.position().id(),
                        Requirement.Kind.POSITION,
                        leg.instrument().id().name(),
                        charge.initial(),
                        charge.maintenance())
                .explained(FORMULA, inputs(leg));
    }

    private List<Input> inputs(Leg leg) {
        String table = String.join(", ", parameters.ids());
        List<Input> inputs = new ArrayList<>(List.of(
                new Input(
                        "size",
                        leg.quantity() * leg.terms().contractSize(),
                        leg.terms().base().code(),
                        "position"),
                new Input("mark", leg.mark(), leg.terms().priceAsset().code(), "market"),
                new Input("S (index)", leg.index(), "USD", "market"),
                new Input("a", rule.initialRate(), "fraction", table),
                new Input("b", rule.minimumInitialRate(), "fraction", table),
                new Input("c", rule.maintenanceRate(), "fraction", table)));
        if (leg.instrument() instanceof Option o) {
            inputs.add(new Input("strike", o.strike(), "USD", "instrument"));
            inputs.add(new Input("OTM", o.type().intrinsic(o.strike(), leg.index()), "USD", "strike, S"));
        }
        return inputs;
    }
}
