package plimsoll.model.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;

/// A risk matrix along curves of its underlying's price, one for each volatility. What curves do not suit is
/// valued as ever: options about to expire, and all where other prices move too.
final class RoughMatrix implements LegValues {
    private final RiskMatrix exact;
    private final UnderlyingId underlying;
    private final double[][] nodes;
    private final Set<UnderlyingId> others;
    private final Optional<RiskMatrix> sharp;
    private final List<Curve> curves = new ArrayList<>();
    private final double[][] values;

    /// @param exact of the legs
    RoughMatrix(RiskMatrix exact, List<Leg> legs, List<VolatilityShock> volatilities, double[][] nodes) {
        this.exact = exact;
        this.underlying = legs.getFirst().underlying();
        this.nodes = nodes;
        List<Leg> bent = legs.stream().filter(leg -> !Curve.suits(leg)).toList();
        this.sharp = bent.isEmpty() ? Optional.empty() : Optional.of(RiskMatrix.of(bent, volatilities, nodes));
        AccountBook book = AccountBook.of(legs.stream().filter(Curve::suits).toList());
        this.others = new TreeSet<>(book.underlyings());
        others.remove(underlying);
        volatilities.forEach(shock -> curves.add(curve(book.atVolatilities(shock))));
        this.values = Arrays.stream(nodes).map(double[]::clone).toArray(double[][]::new);
    }

    private Curve curve(AccountBook book) {
        RiskLine line = new RiskLine(book, underlying, Curve.nodes());
        return new Curve(from -> {
            double[] sums = new double[line.length()];
            line.addValues(moving -> moving.equals(underlying) ? from : 1, sums);
            return sums;
        });
    }

    @Override
    public double[][] from(ToDoubleFunction<UnderlyingId> base) {
        for (UnderlyingId other : others) {
            if (base.applyAsDouble(other) != 1) {
                return exact.from(base);
            }
        }
        double[][] bent = sharp.map(matrix -> matrix.from(base)).orElse(new double[0][]);
        double price = base.applyAsDouble(underlying);
        for (int row = 0; row < values.length; row++) {
            for (int i = 0; i < values[row].length; i++) {
                double smooth = curves.get(row).at(price * nodes[row][i]);
                values[row][i] = bent.length == 0 ? smooth : smooth + bent[row][i];
            }
        }
        return values;
    }
}
