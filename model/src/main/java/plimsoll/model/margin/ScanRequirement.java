package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.ScenarioSet;

/// The worst scenario and, below it, what each instrument loses in it.
final class ScanRequirement {
    private final ScenarioSet set;
    private final ScenarioVector profits;

    /// @param amounts a profit for each scenario, before damping
    ScanRequirement(ScenarioSet set, double[] amounts) {
        this(set, ScenarioVector.damped(set, amounts));
    }

    private ScanRequirement(ScenarioSet set, ScenarioVector profits) {
        this.set = set;
        this.profits = profits;
    }

    /// @param counted a profit for each scenario, as the venue counts it
    static ScanRequirement ofCounted(ScenarioSet set, double[] counted) {
        return new ScanRequirement(set, ScenarioVector.of(set, counted));
    }

    /// As the profit counts.
    double damped(int scenario) {
        return profits.profit(scenario);
    }

    /// The scenario with the largest loss, of equal ones one in which volatility stays; the one without a move
    /// where none loses.
    int worst() {
        int worst = set.still();
        for (int i = 0; i < profits.size(); i++) {
            boolean calmer = damped(i) == damped(worst) && damped(i) < 0 && nominal(i) == 0 && nominal(worst) != 0;
            worst = damped(i) < damped(worst) || calmer ? i : worst;
        }
        return worst;
    }

    private double nominal(int scenario) {
        return set.shocks().get(set.points().get(scenario).shock()).nominal();
    }

    /// The largest loss, never negative; NaN where one is unknown.
    double loss() {
        double loss = 0;
        for (int i = 0; i < profits.size(); i++) {
            loss = Math.max(loss, 0 - damped(i));
        }
        return loss;
    }

    /// @param maintenance share of the loss that maintenance counts
    Requirement node(String id, String name, List<Scan.Part> parts, double maintenance) {
        return node(id, name, maintenance, parts(id, parts, maintenance));
    }

    /// @param children what adds up to the loss
    Requirement node(String id, String name, double maintenance, List<Requirement> children) {
        return new Requirement(
                id, Kind.SCAN, name, loss(), loss() * maintenance, true, children, scenarios(), Optional.empty());
    }

    /// What each instrument loses in the worst scenario.
    List<Requirement> parts(String id, List<Scan.Part> parts, double maintenance) {
        int worst = worst();
        return parts.stream()
                .map(part -> part(id, set, part, worst, maintenance))
                .toList();
    }

    /// What an instrument loses in a scenario, and its profit in all of them.
    static Requirement part(String id, ScenarioSet set, Scan.Part part, int scenario, double maintenance) {
        ScenarioVector own = ScenarioVector.damped(set, part.amounts());
        Requirement bare = part(id, part.instrument().name(), 0 - own.profit(scenario), maintenance);
        return bare.withScenarios(own);
    }

    /// @param loss negative where it gains
    static Requirement part(String id, String name, double loss, double maintenance) {
        return Requirement.leaf(id + "/" + name, Kind.INSTRUMENT, name, loss, loss * maintenance);
    }

    List<ScenarioProfit> scenarios() {
        return profits;
    }
}
