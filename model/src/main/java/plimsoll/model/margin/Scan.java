package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.LegValues;
import plimsoll.model.kernel.RiskMatrix;
import plimsoll.model.kernel.RiskMatrix.RiskArray;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.valuation.Leg;

/// Legs of one underlying, or some of them, under a set of scenarios: what they are worth, and their
/// profit in each scenario before any damping. For one thread at a time.
final class Scan {
    /// What the legs are worth before the scenarios, and a profit for each scenario. Without an entry price the
    /// former is unknown, the latter where the profit so far is in a coin that moves.
    static final class Profits {
        private final double value;
        private final double[] amounts;

        Profits(double value, double[] amounts) {
            this.value = value;
            this.amounts = amounts;
        }

        double value() {
            return value;
        }

        double[] amounts() {
            return amounts;
        }
    }

    /// What one instrument contributes to the profits.
    static final class Part {
        private final InstrumentId instrument;
        private final double[] amounts;

        Part(InstrumentId instrument, double[] amounts) {
            this.instrument = instrument;
            this.amounts = amounts;
        }

        InstrumentId instrument() {
            return instrument;
        }

        double[] amounts() {
            return amounts;
        }
    }

    private static final double NOTHING = 1e-13;

    private final ScenarioSet set;
    private final RiskMatrix matrix;
    private final LegValues values;
    private final Leg first;
    /// Whether amounts are in the settle asset.
    private final boolean settled;
    /// Where each scenario is in its row.
    private final int[] places;

    private final int still;
    /// 0, or NaN where an entry price is missing.
    private final double gap;

    private Scan(ScenarioSet set, List<Leg> legs, boolean settled) {
        this.set = set;
        this.first = legs.getFirst();
        this.settled = settled;
        this.places = new int[set.points().size()];
        this.still = set.still();
        this.gap = legs.stream().allMatch(Scan::hasEntry) ? 0 : Double.NaN;
        this.matrix = RiskMatrix.of(
                legs.stream().map(l -> withEntry(l, settled)).toList(),
                set.shocks().stream().map(ScenarioSet.Shock::rule).toList(),
                nodes());
        this.values = matrix;
    }

    private Scan(Scan exact) {
        this.set = exact.set;
        this.first = exact.first;
        this.settled = exact.settled;
        this.places = exact.places;
        this.still = exact.still;
        this.gap = exact.gap;
        this.matrix = exact.matrix;
        this.values = exact.matrix.rough();
    }

    /// Amounts in the reporting currency, profits at the prices of the scenario.
    ///
    /// @param legs at least one
    static Scan of(List<Leg> legs, ScenarioSet set) {
        return new Scan(set, legs, false);
    }

    /// Amounts in the settle asset.
    ///
    /// @param legs at least one, all settled in one asset
    static Scan settled(List<Leg> legs, ScenarioSet set) {
        return new Scan(set, legs, true);
    }

    /// Reporting currency for what amounts are counted in.
    ///
    /// @param node what the scenario multiplies the underlying's price by
    private double unit(ToDoubleFunction<UnderlyingId> base, double node) {
        if (!settled) {
            return 1;
        }
        double price =
                first.settlePrice() * base.applyAsDouble(first.terms().settle().underlying());
        return isCoin(first) ? price * node : price;
    }

    private static boolean isCoin(Leg leg) {
        return leg.terms().settle().underlying().equals(leg.underlying());
    }

    private static boolean hasEntry(Leg leg) {
        return leg.isOption() || leg.isSpot() || !Double.isNaN(leg.position().entryPrice());
    }

    /// The profit so far matters where its coin moves too.
    private static Leg withEntry(Leg leg, boolean settled) {
        return hasEntry(leg) || (isCoin(leg) && !settled)
                ? leg
                : leg.withPosition(
                        leg.position().reopenedAt(leg.mark(), leg.position().mode()));
    }

    private double[][] nodes() {
        double[][] nodes = new double[set.shocks().size()][];
        for (int shock = 0; shock < nodes.length; shock++) {
            nodes[shock] = nodes(shock);
        }
        return nodes;
    }

    private double[] nodes(int shock) {
        List<Double> moves = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            ScenarioSet.Point point = set.points().get(i);
            if (point.shock() == shock) {
                places[i] = moves.size();
                moves.add(1 + point.move());
            }
        }
        return moves.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// About the same, faster where it is asked often.
    Scan rough() {
        return new Scan(this);
    }

    Profits now() {
        return at(_ -> 1);
    }

    /// From other prices.
    Profits at(ToDoubleFunction<UnderlyingId> factors) {
        Profits found = profits(values.from(factors), factors);
        return new Profits(found.value() + gap, found.amounts());
    }

    /// The profits of `now`, instrument by instrument.
    List<Part> parts() {
        return matrix.arrays().stream().map(this::part).toList();
    }

    private Part part(RiskArray array) {
        return new Part(array.instrument(), profits(array.values(), _ -> 1).amounts());
    }

    private Profits profits(double[][] values, ToDoubleFunction<UnderlyingId> factors) {
        double[] amounts = new double[places.length];
        Arrays.setAll(amounts, i -> {
            ScenarioSet.Point point = set.points().get(i);
            return values[point.shock()][places[i]] / unit(factors, 1 + point.move());
        });
        double now = amounts[still];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = gained(amounts[i], now);
        }
        return new Profits(now, amounts);
    }

    /// A difference of equal values is nothing, not 1e-16.
    private static double gained(double then, double now) {
        double gained = then - now;
        return Math.abs(gained) <= NOTHING * Math.abs(now) ? 0 : gained;
    }
}
