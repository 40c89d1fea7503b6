package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.List;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;

/// What multiplies one underlying's price at each node of a row, with logarithms and reciprocals;
/// padded with ones.
final class Factors {
    final double[] values;
    final double[] logs;
    final double[] reciprocals;

    /// To be filled and derived.
    Factors(int nodes) {
        int length = Strip.padded(nodes);
        values = new double[length];
        logs = new double[length];
        reciprocals = new double[length];
    }

    static Factors of(UnderlyingId underlying, List<Scenario> nodes) {
        Factors factors = new Factors(nodes.size());
        Arrays.setAll(factors.values, i -> i < nodes.size() ? nodes.get(i).factor(underlying) : 1);
        factors.derive();
        return factors;
    }

    /// Logarithms and reciprocals of the values as they are now.
    void derive() {
        Arrays.setAll(logs, i -> Math.log(values[i]));
        Arrays.setAll(reciprocals, i -> 1 / values[i]);
    }
}
