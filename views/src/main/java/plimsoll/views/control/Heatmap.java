package plimsoll.views.control;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.surface.ZeroLine;

/// What a heatmap shows: values over moves away from now.
///
/// @param signed whether zero is the middle of the colours
/// @param highIsBad whether the largest value is the worst
/// @param label a value in a few characters
/// @param coarse likewise in fewer, for cells that are too narrow for labels
/// @param exact a cell and where it lies, in full
/// @param clip the value at which colours are full; empty for the largest one
/// @param line drawn over the cells, in units of rows and columns
public record Heatmap(
        HeatmapSide columns,
        HeatmapSide rows,
        DoubleMatrix values,
        boolean signed,
        boolean highIsBad,
        DoubleFunction<String> label,
        DoubleFunction<String> coarse,
        Function<Cell, String> exact,
        OptionalDouble clip,
        ZeroLine line) {
    private static final Messages TEXT = Messages.of("control");

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
        return cells().filter(c ->
                        columns.moves().get(c.column()) == 0 && rows.moves().get(c.row()) == 0)
                .findFirst();
    }

    Cell cell(int row, int column) {
        return new Cell(row, column, values.get(row, column));
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
                .flatMap(r -> IntStream.range(0, columns.size()).mapToObj(c -> cell(r, c)));
    }

    /// The value at which colours are full.
    double limit() {
        return clip.orElseGet(this::largest);
    }

    /// Whether a value is beyond the full colour.
    boolean isClipped() {
        return clip.isPresent() && largest() > clip.getAsDouble();
    }

    /// In words: its extremes.
    String summary() {
        return TEXT.text(
                "worstBest",
                worst().map(exact).orElse(TEXT.text("unknown")),
                best().map(exact).orElse(TEXT.text("unknown")));
    }

    private double largest() {
        return values.stream()
                .filter(v -> !Double.isNaN(v))
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
