package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.OptionRule;
import plimsoll.model.parameter.OptionRule.OutOfTheMoney;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Standard margin of an option by itself; a long option needs none.
///
/// Short, for one coin: initial = max(a − OTM/R, b)·f·S + m, maintenance = c·f·S + m; a put's
/// maintenance is at least putMarkRate·f·m + m and its initial at least its maintenance. S is the
/// index, R index or forward, m the mark, f the venue's factor; inverse options leave out the S. Source: Deribit
/// standard margin as agreed by several third
/// parties; the venue's page names "index" since September 2026, "underlying mark price" before; OKX "Option
/// Margin", 2026-05-01.
record OptionMargin(OptionRule rule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "short: initial = (max(a − OTM/R, b)·f·S + mark) × size; "
            + "maintenance = (c·f·S + mark) × size; inverse options without S; long: none";

    @Override
    public Charge charge(Leg leg) {
        if (leg.quantity() >= 0 || !(leg.instrument() instanceof Option option)) {
            return Charge.NOTHING;
        }
        double unit = option.terms().payoff() == Payoff.INVERSE ? 1 : leg.index();
        double size = -leg.quantity() * option.terms().contractSize();
        double initial = initialRate(option, reference(leg)) * rule.factor() * unit + leg.mark();
        double maintenance = maintenance(option.type(), unit, leg.mark());
        return new Charge(Math.max(initial, floor(option.type(), maintenance)) * size, maintenance * size, 0);
    }

    private double reference(Leg leg) {
        boolean forward = rule.outOfTheMoney() == OutOfTheMoney.FORWARD;
        return forward ? leg.option().orElseThrow().totalForward() : leg.index();
    }

    private double initialRate(Option option, double reference) {
        double outOfTheMoney = option.type().intrinsic(option.strike(), reference) / reference;
        return Math.max(rule.initialRate() - outOfTheMoney, rule.minimumInitialRate());
    }

    private double maintenance(OptionType type, double unit, double mark) {
        double base = rule.maintenanceRate() * unit;
        boolean markFloor = type == OptionType.PUT && !Double.isNaN(rule.putMarkRate());
        return (markFloor ? Math.max(base, rule.putMarkRate() * mark) : base) * rule.factor() + mark;
    }

    private static double floor(OptionType type, double maintenance) {
        return type == OptionType.PUT ? maintenance : 0;
    }

    @Override
    public void check(Leg leg, String path, List<Problem> problems) {
        if (leg.quantity() < 0 && Double.isNaN(rule.factor())) {
            problems.add(new Problem.MissingParameter(
                    path,
                    parameters.venue(),
                    "option margin factor of " + leg.instrument().id()));
        }
    }

    @Override
    public Requirement explain(Leg leg) {
        return charge(leg).of(leg).explained(FORMULA, inputs(leg));
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
                new Input("c", rule.maintenanceRate(), "fraction", table),
                new Input("f (factor)", rule.factor(), "", table)));
        if (leg.instrument() instanceof Option o) {
            inputs.add(new Input("strike", o.strike(), "USD", "instrument"));
            inputs.add(new Input(
                    "R (" + rule.outOfTheMoney().name().toLowerCase(Locale.ROOT) + ")",
                    reference(leg),
                    "USD",
                    "market"));
            inputs.add(new Input("OTM", o.type().intrinsic(o.strike(), reference(leg)), "USD", "strike, R"));
        }
        return inputs;
    }
}
