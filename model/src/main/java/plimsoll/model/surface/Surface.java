package plimsoll.model.surface;

import java.util.Optional;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.scenario.Axis;

/// One measure over two kinds of moves; unknown cells are NaN.
///
/// @param underlying whose price moves, or `all`
/// @param unit asset, `ratio`, or what the measure's own comment says
/// @param values a row for each move of `rows`, a column for each move of `columns`
/// @param leastExcess of margin and ratio: what the pool nearest to its liquidation has left at each
///     node, see `Totals.leastExcess`; it is liquidated where this is not above 0
public record Surface(
        Measure measure,
        String underlying,
        String unit,
        Axis columns,
        Axis rows,
        DoubleMatrix values,
        Optional<DoubleMatrix> leastExcess) {
    /// Every cell with the same amount on top.
    public Surface plus(double amount) {
        return new Surface(measure, underlying, unit, columns, rows, values.map(v -> v + amount), leastExcess);
    }

    /// Whether a pool can be liquidated there; false where the measure does not say.
    public boolean isLiquidatable(int row, int column) {
        return leastExcess.filter(excess -> excess.get(row, column) <= 0).isPresent();
    }

    /// Where that begins.
    public ZeroLine liquidationLine() {
        return leastExcess.map(ZeroLine::of).orElse(ZeroLine.NONE);
    }
}
