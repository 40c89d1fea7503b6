package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.ScenarioSet;

/// The worst scenario and, below it, what each instrument loses in it.
final class ScanRequirement {
    private final ScenarioSet set;
    private final double[] amounts;

    /// @param amounts a profit for each scenario, before damping
    ScanRequirement(ScenarioSet set, double[] amounts) {
        this.set = set;
        this.amounts = amounts;
    }

    /// As profits count.
    double damped(int scenario) {
        return amounts[scenario] == 0
                ? 0
                : amounts[scenario] * set.points().get(scenario).damping();
    }

    /// The scenario with the largest loss, of equal ones the first; the one without a move where none loses.
    int worst() {
        int worst = set.still();
        for (int i = 0; i < amounts.length; i++) {
            worst = damped(i) < damped(worst) ? i : worst;
        }
        return worst;
    }

    /// The largest loss, never negative; NaN where one is unknown.
    double loss() {
        double loss = 0;
        for (int i = 0; i < amounts.length; i++) {
            loss = Math.max(loss, 0 - damped(i));
        }
        return loss;
    }

    /// @param maintenance share of the loss that maintenance counts
    Requirement node(String id, String name, List<Scan.Part> parts, double maintenance) {
        int worst = worst();
        double damping = set.points().get(worst).damping();
        List<Requirement> children = new ArrayList<>();
        for (Scan.Part part : parts) {
            double loss = 0 - part.amounts()[worst] * damping;
            children.add(Requirement.leaf(
                    id + "/" + part.instrument(),
                    Kind.INSTRUMENT,
                    part.instrument() + " in the worst scenario",
                    loss,
                    loss * maintenance));
        }
        return new Requirement(
                id, Kind.SCAN, name, loss(), loss() * maintenance, true, children, scenarios(), Optional.empty());
    }

    List<ScenarioProfit> scenarios() {
        List<ScenarioProfit> found = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            ScenarioSet.Point point = set.points().get(i);
            found.add(new ScenarioProfit(
                    point.move(), set.shocks().get(point.shock()).nominal(), point.damping(), damped(i)));
        }
        return found;
    }
}
