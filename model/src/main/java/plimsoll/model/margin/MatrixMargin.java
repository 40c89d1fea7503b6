package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.MatrixRule;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// A risk matrix: the worst loss of all legs of an underlying over price × volatility moves, coin
/// collateral netted inside it; worst losses of different underlyings add up.
///
/// Requirement of an underlying = max(worst loss, minimum of its short options); equity counts
/// options at their mark. Amounts in the reporting currency, profits at shocked prices. Source: a
/// portfolio file's `matrix`, or README, `house-matrix/1`.
final class MatrixMargin implements PoolRule {
    private static final String FORMULA =
            "initial = max(worst scenario loss, minimum per short option); maintenance = factor × initial";

    private final MatrixRule rule;
    private final VenueParameters parameters;
    private final IdentityHashMap<Leg, double[]> profits = new IdentityHashMap<>();

    MatrixMargin(MatrixRule rule, VenueParameters parameters) {
        this.rule = rule;
        this.parameters = parameters;
    }

    @Override
    public String group(Leg leg) {
        return leg.underlying().name();
    }

    @Override
    public double equity(Leg leg) {
        return leg.equity() * leg.settlePrice();
    }

    @Override
    public boolean modelsInstrumentMove(Leg leg) {
        return !leg.isOption();
    }

    @Override
    public Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.FINE.where(moving);
    }

    @Override
    public double maintenance(List<Leg> group) {
        return margins(group).maintenance();
    }

    /// The fixed legs' profits are summed once.
    @Override
    public ToDoubleFunction<List<Leg>> varying(List<Leg> fixed) {
        if (fixed.isEmpty()) {
            return this::maintenance;
        }
        ScenarioSet set = set(fixed);
        double[] base = total(set, fixed);
        double fixedMinimum = minimum(fixed);
        return varied -> {
            double[] sum = base.clone();
            varied.forEach(leg -> add(sum, new LegScan(set).profits(leg)));
            return maintenance(set, sum, fixedMinimum + minimum(varied));
        };
    }

    /// Equity and every scenario of all legs at once, by the kernel.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        ScenarioSet set = set(legs);
        return new Moving(legs, set, Scan.of(legs, set));
    }

    private final class Moving implements MovingGroup {
        private final List<Leg> legs;
        private final ScenarioSet set;
        private final Scan scan;

        Moving(List<Leg> legs, ScenarioSet set, Scan scan) {
            this.legs = legs;
            this.set = set;
            this.scan = scan;
        }

        @Override
        public Moved at(ToDoubleFunction<UnderlyingId> factors) {
            return moved(set, scan.at(factors), minimum(legs, factors));
        }

        @Override
        public MovingGroup rough() {
            return new Moving(legs, set, scan.rough());
        }
    }

    /// Profits of legs that stay are worked out once.
    @Override
    public Margins margins(List<Leg> group) {
        if (group.isEmpty()) {
            return Margins.NOTHING;
        }
        ScenarioSet set = set(group);
        double initial = Math.max(new ScanRequirement(set, total(set, group)).loss(), minimum(group));
        return new Margins(initial, rule.maintenanceFactor() * initial);
    }

    /// The other legs' values are worked out once for each price.
    @Override
    public GroupExchange exchanging(List<Leg> group) {
        return new MatrixExchange(this, set(group), group);
    }

    MovingGroup.Moved moved(ScenarioSet set, Scan.Profits profits, double minimum) {
        return new MovingGroup.Moved(profits.value(), maintenance(set, profits.amounts(), minimum));
    }

    private double maintenance(ScenarioSet set, double[] profits, double minimum) {
        return rule.maintenanceFactor() * Math.max(new ScanRequirement(set, profits).loss(), minimum);
    }

    private double[] total(ScenarioSet set, List<Leg> group) {
        double[] sum = new double[set.points().size()];
        group.forEach(leg -> add(sum, remembered(set, leg)));
        return sum;
    }

    private ScenarioSet set(List<Leg> group) {
        return rule.scenarios(rule.range(group.getFirst().underlying()));
    }

    private double[] remembered(ScenarioSet set, Leg leg) {
        double[] known = profits.get(leg);
        if (known == null) {
            known = new LegScan(set).profits(leg);
            profits.put(leg, known);
        }
        return known;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private double minimum(List<Leg> group) {
        return minimum(group, _ -> 1);
    }

    double minimum(List<Leg> group, ToDoubleFunction<UnderlyingId> factors) {
        double sum = 0;
        for (Leg leg : group) {
            if (leg.isOption() && leg.quantity() < 0) {
                sum -= leg.quantity() * leg.terms().contractSize() * coin(leg, factors) * rule.minimumShortOption();
            }
        }
        return sum;
    }

    /// The index in the reporting currency.
    private static double coin(Leg leg, ToDoubleFunction<UnderlyingId> factors) {
        double settle =
                leg.settlePrice() * factors.applyAsDouble(leg.terms().settle().underlying());
        boolean inverse = leg.terms().payoff() == Payoff.INVERSE;
        return inverse ? settle : leg.index() * factors.applyAsDouble(leg.underlying()) * settle;
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        Scan scan = Scan.of(group, set(group));
        ScanRequirement risk = new ScanRequirement(set(group), scan.now().amounts());
        double minimum = minimum(group);
        boolean scanWins = !(risk.loss() < minimum);
        String id = "underlying/" + group(group.getFirst());
        Requirement worst = risk.node(id + "/scan", "worst scenario", scan.parts(), rule.maintenanceFactor());
        Requirement least = Requirement.leaf(
                id + "/minimum", Kind.MINIMUM, "minimum of short options", minimum, rule.maintenanceFactor() * minimum);
        return List.of(Requirement.sum(
                        id,
                        Kind.UNDERLYING,
                        group(group.getFirst()),
                        List.of(worst.counting(scanWins, scanWins), least.counting(!scanWins, !scanWins)))
                .explained(FORMULA, inputs(group)));
    }

    private List<Input> inputs(List<Leg> group) {
        String table = String.join(", ", parameters.ids());
        List<Input> inputs = new ArrayList<>(List.of(
                new Input("price range", rule.range(group.getFirst().underlying()), "fraction", table),
                new Input("volatility up", rule.volatilityUp(), "fraction", table),
                new Input("volatility down", rule.volatilityDown(), "fraction", table),
                new Input("maintenance factor", rule.maintenanceFactor(), "fraction", table),
                new Input("minimum per short option", rule.minimumShortOption(), "fraction of index", table)));
        long options =
                group.stream().filter(l -> l.instrument() instanceof Option).count();
        inputs.add(new Input("legs", group.size(), "", "positions and coin balances"));
        inputs.add(new Input("options among them", options, "", "positions"));
        return inputs;
    }
}
