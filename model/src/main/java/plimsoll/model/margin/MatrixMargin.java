package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.MatrixRule;
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
    public double maintenance(List<Leg> group) {
        return rule.maintenanceFactor() * Math.max(worstLoss(total(group)), minimum(group));
    }

    /// The fixed legs' profits are summed once.
    @Override
    public ToDoubleFunction<List<Leg>> varying(List<Leg> fixed) {
        double[] base = new MatrixScenarios(rule, range(fixed)).zero();
        fixed.forEach(leg -> add(base, remembered(leg)));
        double fixedMinimum = minimum(fixed);
        return varied -> {
            double[] sum = base.clone();
            varied.forEach(leg -> add(sum, profits(leg)));
            return rule.maintenanceFactor() * Math.max(worstLoss(sum), fixedMinimum + minimum(varied));
        };
    }

    /// Equity and every scenario of all legs at once, by the kernel.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        MatrixScenarios scenarios = new MatrixScenarios(rule, range(legs));
        RiskMatrix matrix = scenarios.matrix(legs);
        return factors -> {
            double[][] values = matrix.from(factors);
            return moved(scenarios, values, minimum(legs, factors));
        };
    }

    /// Profits of legs that stay are worked out once.
    @Override
    public Margins margins(List<Leg> group) {
        double[] sum = new MatrixScenarios(rule, range(group)).zero();
        group.forEach(leg -> add(sum, remembered(leg)));
        double initial = Math.max(worstLoss(sum), minimum(group));
        return new Margins(initial, rule.maintenanceFactor() * initial);
    }

    /// The other legs' values are worked out once for each price.
    @Override
    public GroupExchange exchanging(List<Leg> group) {
        MatrixScenarios scenarios = new MatrixScenarios(rule, range(group));
        return new MatrixExchange(this, scenarios, group);
    }

    /// @param values every scenario's, see [MatrixScenarios]
    MovingGroup.Moved moved(MatrixScenarios scenarios, double[][] values, double minimum) {
        double initial = Math.max(worstLoss(scenarios.profits(values)), minimum);
        return new MovingGroup.Moved(scenarios.now(values), rule.maintenanceFactor() * initial);
    }

    private double[] total(List<Leg> group) {
        double[] sum = new MatrixScenarios(rule, range(group)).zero();
        for (Leg leg : group) {
            add(sum, profits(leg));
        }
        return sum;
    }

    private double range(List<Leg> group) {
        return group.isEmpty() ? 0 : rule.range(group.getFirst().underlying());
    }

    private double[] profits(Leg leg) {
        return new MatrixScenarios(rule, rule.range(leg.underlying())).profits(leg);
    }

    private double[] remembered(Leg leg) {
        double[] known = profits.get(leg);
        if (known == null) {
            known = profits(leg);
            profits.put(leg, known);
        }
        return known;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static double worstLoss(double[] profits) {
        double worst = 0;
        for (double profit : profits) {
            worst = Math.min(worst, profit);
        }
        return 0 - worst;
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
        double[] profit = total(group);
        double scan = worstLoss(profit);
        double minimum = minimum(group);
        double initial = Math.max(scan, minimum);
        String id = "underlying/" + group(group.getFirst());
        boolean scanWins = !(scan < minimum);
        List<ScenarioProfit> scenarios = new MatrixScenarios(rule, range(group)).describe(profit);
        List<Requirement> children = List.of(
                child(id + "/scan", Kind.SCAN, "worst scenario", scan, scanWins, scenarios),
                child(id + "/minimum", Kind.MINIMUM, "minimum of short options", minimum, !scanWins, List.of()));
        return List.of(new Requirement(
                        id,
                        Kind.UNDERLYING,
                        group(group.getFirst()),
                        initial,
                        rule.maintenanceFactor() * initial,
                        true,
                        children,
                        List.of(),
                        Optional.empty())
                .explained(FORMULA, inputs(group)));
    }

    private Requirement child(
            String id, Kind kind, String name, double amount, boolean binding, List<ScenarioProfit> scenarios) {
        return new Requirement(
                id,
                kind,
                name,
                amount,
                rule.maintenanceFactor() * amount,
                binding,
                List.of(),
                scenarios,
                Optional.empty());
    }

    private List<Input> inputs(List<Leg> group) {
        String table = String.join(", ", parameters.ids());
        List<Input> inputs = new ArrayList<>(List.of(
                new Input("price range", range(group), "fraction", table),
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
