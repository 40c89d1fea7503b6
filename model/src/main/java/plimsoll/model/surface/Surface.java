package plimsoll.model.surface;

import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.scenario.Axis;

/// One measure over two kinds of moves; unknown cells are NaN.
///
/// @param underlying whose price moves, or `all`
/// @param unit asset, `ratio`, or what the measure's own comment says
/// @param values a row for each move of `rows`, a column for each move of `columns`
public record Surface(Measure measure, String underlying, String unit, Axis columns, Axis rows, DoubleMatrix values) {
    /// Every cell with the same amount on top.
    public Surface plus(double amount) {
        return new Surface(measure, underlying, unit, columns, rows, values.map(v -> v + amount));
    }
}
