package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.margin.UnitScan.Hedge;
import plimsoll.model.parameter.RiskUnitRule;
import plimsoll.model.parameter.RiskUnitRule.Unit;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;

/// OKX portfolio margin of a risk unit: maintenance = max(max(MR1, MR2, MR6) + MR4, MR7), initial 1.3
/// of it.
///
/// MR1 worst of 21 moves of price and volatility; MR2 loss of value in 24 hours; MR4 basis, a rate of
/// the dollar delta of a unit of perpetuals; MR6 half the loss at extreme moves; MR7 minimum, a rate of
/// the dollar delta of each instrument in steps. MR3 (vega between expiries), MR5 (interest rates), MR9
/// (depeg) and MR4 with expiries are unpublished. Source: OKX announcements 2024-11-25 and 2025-01-02,
/// help "Portfolio margin mode: cross-margin trading (Risk Unit Merge)" 2025-12-04.
record OkxUnits(RiskUnitRule rule, VenueParameters parameters) implements UnitCharges {
    private static final String FORMULA = "maintenance = max(max(MR1, MR2, MR6) + MR4, MR7); initial = factor × it";

    private record Amounts(double mr1, double mr2, double mr4, double mr6, double mr7) {
        double risk() {
            return Math.max(Math.max(mr1, mr2), mr6);
        }

        double maintenance() {
            return Math.max(risk() + mr4, mr7);
        }
    }

    @Override
    public double initialFactor() {
        return rule.initialFactor();
    }

    @Override
    public Charged of(RiskUnit unit) {
        Optional<Unit> known = rule.unit(unit.coin());
        return known.isPresent() ? new Laid(unit, known.get()) : new UnitCharges.Unknown(unit);
    }

    private final class Laid implements Charged {
        private final RiskUnit unit;
        private final Unit rates;
        private final UnitScan scan;
        private final UnitScan extremes;
        private Optional<Amounts> today = Optional.empty();

        Laid(RiskUnit unit, Unit rates) {
            this(
                    unit,
                    rates,
                    new UnitScan(unit, rule.scenarios(rates), Hedge.BOTH_WAYS),
                    new UnitScan(unit, rule.extremes(rates), Hedge.BOTH_WAYS));
        }

        private Laid(RiskUnit unit, Unit rates, UnitScan scan, UnitScan extremes) {
            this.unit = unit;
            this.rates = rates;
            this.scan = scan;
            this.extremes = extremes;
        }

        @Override
        public Charged rough() {
            return new Laid(unit, rates, scan.rough(), extremes.rough());
        }

        @Override
        public double maintenance(UnitFigures now, ToDoubleFunction<UnderlyingId> factors) {
            return amounts(now, factors).maintenance();
        }

        @Override
        public double marked(double delta, double gross) {
            if (today.isEmpty()) {
                today = Optional.of(amounts(unit, _ -> 1));
            }
            Amounts a = today.get();
            return new Amounts(a.mr1, a.mr2, basis(unit, delta), a.mr6, minimum(unit, gross)).maintenance();
        }

        private double basis(UnitFigures now, double delta) {
            return now.hasOnlyPerpetuals() ? rates.basisRate() * Math.abs(delta) : 0;
        }

        private double minimum(UnitFigures now, double gross) {
            return rates.minimum(rates.minimumRate() * gross / now.usd()) * now.usd();
        }

        private Amounts amounts(UnitFigures now, ToDoubleFunction<UnderlyingId> factors) {
            return new Amounts(
                    scan.at(now, factors).loss(),
                    now.decay(),
                    basis(now, now.cashDelta()),
                    extremes.at(now, factors).loss(),
                    minimum(now, now.grossDelta()));
        }

        @Override
        public Requirement explain() {
            Amounts a = amounts(unit, _ -> 1);
            String id = "underlying/" + unit.coin();
            double factor = initialFactor();
            boolean risk = !(a.mr7() > a.risk() + a.mr4());
            boolean extreme = a.mr6() > Math.max(a.mr1(), a.mr2());
            boolean decay = !extreme && a.mr2() > a.mr1();
            List<Requirement> children = List.of(
                    counting(scan.node(id + "/MR1", "worst move (MR1)", factor), risk && !extreme && !decay),
                    counting(leaf(id + "/MR2", Kind.CONTINGENCY, "a day's decay (MR2)", a.mr2()), risk && decay),
                    counting(leaf(id + "/MR4", Kind.BASIS, "basis (MR4)", a.mr4()), risk),
                    counting(extremes.node(id + "/MR6", "extreme move (MR6)", factor), risk && extreme),
                    counting(leaf(id + "/MR7", Kind.MINIMUM, "minimum charge (MR7)", a.mr7()), !risk));
            return Requirement.sum(id, Kind.UNDERLYING, unit.coin().name(), children)
                    .explained(FORMULA, inputs(unit, rates));
        }
    }

    private static Requirement counting(Requirement part, boolean counts) {
        return part.counting(counts, counts);
    }

    private Requirement leaf(String id, Kind kind, String name, double amount) {
        return Requirement.leaf(id, kind, name, initialFactor() * amount, amount);
    }

    private List<Input> inputs(RiskUnit unit, Unit rates) {
        String table = String.join(", ", parameters.ids());
        return List.of(
                new Input("delta", unit.cashDelta(), "", "positions, marks"),
                new Input("sum of |delta|", unit.grossDelta(), "", "positions, marks"),
                new Input("spot that hedges", unit.hedge(), unit.coin().name(), "balance, delta"),
                new Input("index", unit.index(), "", "market"),
                new Input("basis rate", rates.basisRate(), "fraction", table),
                new Input("minimum rate", rates.minimumRate(), "fraction", table),
                new Input("extreme move", rates.extremeMove(), "fraction", table),
                new Input("extreme share", rule.extremeShare(), "fraction", table),
                new Input("initial factor", rule.initialFactor(), "", table));
    }

    @Override
    public void check(RiskUnit unit, String path, List<Problem> problems) {
        rule.unit(unit.coin()).ifPresent(rates -> checkRates(unit, rates, path, problems));
        List<String> missing = new ArrayList<>();
        if (!unit.hasOnlyPerpetuals()) {
            missing.add("basis across expiries (MR4)");
        }
        if (unit.hasOptions()) {
            missing.add("interest rates (MR5)");
            missing.add("the options' part of the minimum charge (MR7)");
        }
        if (unit.optionExpiries() > 1) {
            missing.add("vega across expiries (MR3)");
        }
        if (unit.isHedgedAcrossDollars(_ -> true)) {
            missing.add("depeg between settlement dollars (MR9)");
        }
        if (!missing.isEmpty()) {
            problems.add(new Problem.NotModelled(path, String.join(", ", missing) + ": margin is understated"));
        }
    }

    private void checkRates(RiskUnit unit, Unit rates, String path, List<Problem> problems) {
        if (unit.hasOnlyPerpetuals() && Double.isNaN(rates.basisRate())) {
            problems.add(missing(path, "basis rate (MR4) of " + unit.coin()));
        }
        if (Double.isNaN(rates.minimumRate())) {
            problems.add(missing(path, "minimum rate (MR7) of " + unit.coin()));
        }
        if (Double.isNaN(rates.extremeMove() * rule.extremeShare())) {
            problems.add(missing(path, "extreme move (MR6) of " + unit.coin()));
        }
    }

    private Problem missing(String path, String what) {
        return new Problem.MissingParameter(path, parameters.venue(), what);
    }
}
