package plimsoll.views.control;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;

/// What a heatmap shows: values over relative moves.
///
/// @param columns moves of the horizontal axis; rows likewise, drawn from below
/// @param signed whether zero is the middle of the colours
/// @param highIsBad whether the largest value is the worst
/// @param label a value in a few characters
public record Heatmap(
        String columnTitle,
        String rowTitle,
        DoubleArray columns,
        DoubleArray rows,
        DoubleMatrix values,
        boolean signed,
        boolean highIsBad,
        DoubleFunction<String> label) {
    /// A place in the grid and its value.
    public record Cell(int row, int column, double value) {}

    /// Unknown cells are neither worst nor best.
    public Optional<Cell> worst() {
        return extreme(highIsBad ? Heatmap::larger : Heatmap::smaller);
    }

    public Optional<Cell> best() {
        return extreme(highIsBad ? Heatmap::smaller : Heatmap::larger);
    }

    /// Where nothing moves; empty when the grid leaves that point out.
    public Optional<Cell> now() {
        return cells().filter(c -> columns.get(c.column()) == 0 && rows.get(c.row()) == 0)
                .findFirst();
    }

    private Optional<Cell> extreme(BinaryOperator<Cell> choose) {
        return cells().filter(c -> !Double.isNaN(c.value())).reduce(choose);
    }

    private static Cell larger(Cell a, Cell b) {
        return b.value() > a.value() ? b : a;
    }

    private static Cell smaller(Cell a, Cell b) {
        return b.value() < a.value() ? b : a;
    }

    Stream<Cell> cells() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(r -> IntStream.range(0, columns.size()).mapToObj(c -> new Cell(r, c, values.get(r, c))));
    }

    /// The value at which colours are full.
    double limit() {
        return values.stream()
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
