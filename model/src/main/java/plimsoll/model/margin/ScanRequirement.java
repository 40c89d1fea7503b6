package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.ScenarioSet;

/// The worst scenario and, below it, what each instrument loses in it.
final class ScanRequirement {
    private final ScenarioSet set;
    private final double[] counted;

    /// @param amounts a profit for each scenario, before damping
    ScanRequirement(ScenarioSet set, double[] amounts) {
        this(damped(set, amounts), set);
    }

    private ScanRequirement(double[] counted, ScenarioSet set) {
        this.set = set;
        this.counted = counted;
    }

    /// @param counted a profit for each scenario, as the venue counts it
    static ScanRequirement ofCounted(ScenarioSet set, double[] counted) {
        return new ScanRequirement(counted, set);
    }

    private static double[] damped(ScenarioSet set, double[] amounts) {
        double[] damped = amounts.clone();
        for (int i = 0; i < damped.length; i++) {
            damped[i] = damped[i] == 0 ? 0 : damped[i] * set.points().get(i).damping();
        }
        return damped;
    }

    /// As the profit counts.
    double damped(int scenario) {
        return counted[scenario];
    }

    /// The scenario with the largest loss, of equal ones one in which volatility stays; the one without a move
    /// where none loses.
    int worst() {
        int worst = set.still();
        for (int i = 0; i < counted.length; i++) {
            boolean calmer = counted[i] == counted[worst] && counted[i] < 0 && nominal(i) == 0 && nominal(worst) != 0;
            worst = counted[i] < counted[worst] || calmer ? i : worst;
        }
        return worst;
    }

    private double nominal(int scenario) {
        return set.shocks().get(set.points().get(scenario).shock()).nominal();
    }

    /// The largest loss, never negative; NaN where one is unknown.
    double loss() {
        double loss = 0;
        for (int i = 0; i < counted.length; i++) {
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
        double damping = set.points().get(worst).damping();
        return parts.stream()
                .map(part -> part(
                        id,
                        part.instrument() + " in the worst scenario",
                        0 - part.amounts()[worst] * damping,
                        maintenance))
                .toList();
    }

    /// @param loss negative where it gains
    static Requirement part(String id, String name, double loss, double maintenance) {
        return Requirement.leaf(id + "/" + name, Kind.INSTRUMENT, name, loss, loss * maintenance);
    }

    List<ScenarioProfit> scenarios() {
        List<ScenarioProfit> found = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            ScenarioSet.Point point = set.points().get(i);
            found.add(new ScenarioProfit(
                    point.move(), set.shocks().get(point.shock()).nominal(), point.damping(), damped(i)));
        }
        return found;
    }
}
