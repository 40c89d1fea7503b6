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
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.valuation.Leg;

/// Legs under a risk matrix of which one is exchanged: every scenario's value is the sum of all legs,
/// remembered by price, less the one that goes and plus those that come.
final class MatrixExchange implements GroupExchange {
    private static final int REMEMBERED = 256;

    private final MatrixMargin margin;
    private final ScenarioSet set;
    private final List<Leg> group;
    private final Scan all;
    private final Set<UnderlyingId> prices;
    private final Map<List<Double>, Known> known = new HashMap<>();

    /// All legs at one price, reporting currency.
    private static final class Known {
        private final Scan.Profits profits;
        private final double minimum;

        Known(Scan.Profits profits, double minimum) {
            this.profits = profits;
            this.minimum = minimum;
        }
    }

    MatrixExchange(MatrixMargin margin, ScenarioSet set, List<Leg> group) {
        this.margin = margin;
        this.set = set;
        this.group = group;
        this.all = Scan.of(group, set);
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
        Scan change = Scan.of(changed, set);
        return factors -> {
            Known before = at(factors);
            double minimum =
                    before.minimum - margin.minimum(List.of(out), factors) + margin.minimum(exchange.in(), factors);
            return margin.moved(set, sum(before.profits, change.at(factors)), minimum);
        };
    }

    private Known at(ToDoubleFunction<UnderlyingId> factors) {
        List<Double> key = prices.stream().map(factors::applyAsDouble).toList();
        Known found = known.get(key);
        if (found == null) {
            found = new Known(all.at(factors), margin.minimum(group, factors));
            if (known.size() < REMEMBERED) {
                known.put(key, found);
            }
        }
        return found;
    }

    private static Scan.Profits sum(Scan.Profits some, Scan.Profits more) {
        double[] sum = some.amounts().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more.amounts()[i];
        }
        return new Scan.Profits(some.value() + more.value(), sum);
    }
}
