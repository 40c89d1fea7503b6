package plimsoll.model.margin;

import java.util.AbstractList;
import java.util.RandomAccess;
import plimsoll.model.parameter.ScenarioSet;

/// Profits in every scenario of a set, each one an object only when it is looked at. Never changes.
final class ScenarioVector extends AbstractList<ScenarioProfit> implements RandomAccess {
    private final ScenarioSet set;
    private final double[] counted;

    private ScenarioVector(ScenarioSet set, double[] counted) {
        this.set = set;
        this.counted = counted;
    }

    /// @param counted a profit for each scenario, as it counts
    static ScenarioVector of(ScenarioSet set, double[] counted) {
        return new ScenarioVector(set, counted.clone());
    }

    /// @param profits a profit for each scenario, before damping
    static ScenarioVector damped(ScenarioSet set, double[] profits) {
        double[] counted = profits.clone();
        for (int i = 0; i < counted.length; i++) {
            counted[i] = counted[i] == 0 ? 0 : counted[i] * set.points().get(i).damping();
        }
        return new ScenarioVector(set, counted);
    }

    /// As it counts.
    double profit(int scenario) {
        return counted[scenario];
    }

    @Override
    public ScenarioProfit get(int scenario) {
        ScenarioSet.Point point = set.points().get(scenario);
        double volatility = set.shocks().get(point.shock()).nominal();
        return new ScenarioProfit(point.move(), volatility, point.damping(), counted[scenario]);
    }

    @Override
    public int size() {
        return counted.length;
    }
}
