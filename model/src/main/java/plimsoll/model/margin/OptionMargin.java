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
import plimsoll.model.parameter.OptionRule.Premium;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// Standard margin of an option by itself; a long option needs none.
///
/// Short, for one coin: initial = max(a − OTM/R, b)·f·S + m, maintenance = c·f·S + m + fee·S; where the
/// venue has a mark rate for its type, maintenance is at least rate·f·m + m + fee·S and initial at least
/// maintenance. S is the index, R index or forward, m the mark, in initial the entry where the venue takes
/// the higher, f the venue's factor; inverse options leave out the S; at Binance c falls by OTM/S. Source:
/// Deribit standard margin as agreed by several third parties, its page names "index" since September 2026,
/// "underlying mark price" before; OKX "Option Margin", 2026-05-01; Bybit "Initial and Maintenance Margin
/// Calculation (Options)", 2023-12-04; Binance inferred from the names of its parameters.
record OptionMargin(OptionRule rule, VenueParameters parameters) implements LegRule {
    private static final String FORMULA = "short: initial = (max(a − OTM/R, b)·f·S + premium) × size; "
            + "maintenance = (c·f·S + mark + fee·S) × size; inverse options without S; long: none";

    @Override
    public Charge charge(Leg leg) {
        if (leg.quantity() >= 0 || !(leg.instrument() instanceof Option option)) {
            return Charge.NOTHING;
        }
        double unit = option.terms().payoff() == Payoff.INVERSE ? 1 : leg.index();
        double size = -leg.quantity() * option.terms().contractSize();
        double outOfTheMoney = outOfTheMoney(option, reference(leg));
        double initial = reduced(rule.initialRate(), outOfTheMoney, rule.minimumInitialRate()) * rule.factor() * unit
                + premium(leg);
        double maintenance = maintenance(option.type(), outOfTheMoney, unit, leg.mark());
        return new Charge(Math.max(initial, floor(option.type(), maintenance)) * size, maintenance * size, 0);
    }

    private double premium(Leg leg) {
        boolean higher = rule.premium() == Premium.MARK_OR_ENTRY;
        return higher ? Math.max(leg.position().entryPrice(), leg.mark()) : leg.mark();
    }

    private double reference(Leg leg) {
        boolean forward = rule.outOfTheMoney() == OutOfTheMoney.FORWARD;
        return forward ? leg.option().orElseThrow().totalForward() : leg.index();
    }

    /// Fraction of the reference.
    private static double outOfTheMoney(Option option, double reference) {
        return option.type().intrinsic(option.strike(), reference) / reference;
    }

    private static double reduced(double rate, double by, double least) {
        return Math.max(rate - by, least);
    }

    private double maintenance(OptionType type, double outOfTheMoney, double unit, double mark) {
        OptionRule.Maintenance m = rule.maintenance();
        boolean falls = !Double.isNaN(m.minimumRate());
        double base = (falls ? reduced(m.rate(), outOfTheMoney, m.minimumRate()) : m.rate()) * unit;
        double markRate = markRate(type);
        double least = Double.isNaN(markRate) ? base : Math.max(base, markRate * mark);
        return least * rule.factor() + mark + m.liquidationFee() * unit;
    }

    private double markRate(OptionType type) {
        return type == OptionType.PUT
                ? rule.maintenance().putMarkRate()
                : rule.maintenance().callMarkRate();
    }

    private double floor(OptionType type, double maintenance) {
        return type == OptionType.PUT || !Double.isNaN(markRate(type)) ? maintenance : 0;
    }

    @Override
    public void check(Leg leg, String path, List<Problem> problems) {
        if (leg.quantity() < 0 && Double.isNaN(rule.factor())) {
            problems.add(new Problem.MissingParameter(
                    path,
                    parameters.venue(),
                    "option margin factor of " + leg.instrument().id()));
        }
        if (leg.quantity() < 0 && Double.isNaN(premium(leg))) {
            problems.add(new Problem.MissingData(path, "the entry price, which initial margin may hold,"));
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
                new Input("c", rule.maintenance().rate(), "fraction", table),
                new Input("f (factor)", rule.factor(), "", table)));
        if (rule.premium() == Premium.MARK_OR_ENTRY) {
            inputs.add(
                    new Input("premium", premium(leg), leg.terms().priceAsset().code(), "mark, entry"));
        }
        if (rule.maintenance().liquidationFee() != 0) {
            inputs.add(new Input("fee", rule.maintenance().liquidationFee(), "fraction", table));
        }
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
