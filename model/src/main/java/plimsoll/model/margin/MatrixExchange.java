package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.valuation.Leg;

/// Legs under a risk matrix of which one is exchanged: every scenario's value is the sum of all legs,
/// remembered by price, less the one that goes and plus those that come.
final class MatrixExchange implements GroupExchange {
    private static final int REMEMBERED = 256;

    private final MatrixMargin margin;
    private final MatrixScenarios scenarios;
    private final List<Leg> group;
    private final RiskMatrix all;
    private final Set<UnderlyingId> prices;
    private final Map<List<Double>, Known> known = new HashMap<>();

    /// All legs at one price, reporting currency.
    private static final class Known {
        private final double[][] values;
        private final double minimum;

        Known(double[][] values, double minimum) {
            this.values = values;
            this.minimum = minimum;
        }
    }

    MatrixExchange(MatrixMargin margin, MatrixScenarios scenarios, List<Leg> group) {
        this.margin = margin;
        this.scenarios = scenarios;
        this.group = group;
        this.all = scenarios.matrix(group);
        this.prices = group.stream()
                .flatMap(l -> Stream.of(l.underlying(), l.terms().settle().underlying()))
                .collect(Collectors.toSet());
    }

    @Override
    public MovingGroup after(Exchange exchange) {
        Leg out = exchange.out();
        List<Leg> sold = List.of(out.withPosition(out.position().scaled(-1)));
        List<Leg> changed = new ArrayList<>(sold);
        changed.addAll(exchange.in());
        RiskMatrix change = scenarios.matrix(changed);
        return factors -> {
            Known before = at(factors);
            double minimum =
                    before.minimum - margin.minimum(List.of(out), factors) + margin.minimum(exchange.in(), factors);
            return margin.moved(scenarios, sum(before.values, change.from(factors)), minimum);
        };
    }

    private Known at(ToDoubleFunction<UnderlyingId> factors) {
        List<Double> key = prices.stream().map(factors::applyAsDouble).toList();
        Known found = known.get(key);
        if (found == null) {
            found = new Known(copy(all.from(factors)), margin.minimum(group, factors));
            if (known.size() < REMEMBERED) {
                known.put(key, found);
            }
        }
        return found;
    }

    private static double[][] copy(double[][] values) {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }

    private static double[][] sum(double[][] some, double[][] more) {
        double[][] sum = copy(some);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += more[i][j];
            }
        }
        return sum;
    }
}
