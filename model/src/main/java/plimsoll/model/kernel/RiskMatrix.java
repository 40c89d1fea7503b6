package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// Legs of one underlying, valued over price moves × volatility moves again and again, each time from
/// other prices: what a liquidation search asks a risk matrix for. For one thread at a time.
public final class RiskMatrix {
    private final UnderlyingId underlying;
    private final double[] nodes;
    private final List<AccountRow> rows;
    private final double[][] values;
    private final Map<UnderlyingId, Factors> factors = new HashMap<>();
    private final Row row = new Row(Scenario.NONE, List.of(), factors);

    private RiskMatrix(UnderlyingId underlying, double[] nodes, List<AccountBook> books) {
        this.underlying = underlying;
        this.nodes = nodes;
        this.rows = books.stream()
                .map(book -> new AccountRow(book, Kernels.fastest(), nodes.length))
                .toList();
        this.values = new double[books.size()][Strip.padded(nodes.length)];
        books.forEach(book -> book.underlyings().forEach(u -> factors.put(u, new Factors(nodes.length))));
    }

    /// @param legs of one underlying
    /// @param nodes what its price is multiplied by, and with it every leg settled in its coin
    /// @param volatilities one for each row: a volatility, given the one today and the days to expiry
    public static RiskMatrix of(List<Leg> legs, double[] nodes, List<DoubleBinaryOperator> volatilities) {
        return new RiskMatrix(
                legs.getFirst().underlying(),
                nodes.clone(),
                volatilities.stream().map(v -> AccountBook.of(legs, v)).toList());
    }

    /// Reporting currency, a row for each volatility move and at least as many numbers in it as nodes;
    /// overwritten by the next call.
    ///
    /// @param base what each underlying's price is multiplied by before the nodes
    public double[][] from(ToDoubleFunction<UnderlyingId> base) {
        factors.forEach((moving, target) -> {
            double from = base.applyAsDouble(moving);
            boolean own = moving.equals(underlying);
            Arrays.setAll(target.values, i -> own && i < nodes.length ? from * nodes[i] : from);
            target.derive();
        });
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(values[i], 0);
            rows.get(i).addValues(row, false, values[i]);
        }
        return values;
    }
}
