package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.surface.ZeroLine;
import plimsoll.views.control.Heatmap.Cell;

final class HeatmapTest {
    private static final double[][] VALUES = {{-4, 0, Double.NaN}, {1, 2, 3}};

    static Heatmap heatmap(boolean highIsBad) {
        return heatmap(highIsBad, false);
    }

    static Heatmap heatmap(boolean highIsBad, boolean rowsFromTop) {
        return new Heatmap(
                side("Price", DoubleArray.range(-0.1, 0.1, 0.1), false),
                side("Volatility", DoubleArray.range(0, 0.5, 0.5), rowsFromTop),
                DoubleMatrix.of(2, 3, (r, c) -> VALUES[r][c]),
                true,
                highIsBad,
                String::valueOf,
                String::valueOf,
                cell -> cell.value() + " at " + cell.row() + ", " + cell.column(),
                OptionalDouble.empty(),
                new ZeroLine(List.of(new ZeroLine.Piece(0.5, -0.5, 0.5, 1.5))));
    }

    private static HeatmapSide side(String title, DoubleArray moves, boolean fromTop) {
        return new HeatmapSide(
                title, moves, moves.stream().mapToObj(Moves::percent).toList(), List.of(), fromTop);
    }

    @Test
    void findsItsExtremesAndIgnoresUnknownCells() {
        assertThat(heatmap(false).worst()).contains(new Cell(0, 0, -4));
        assertThat(heatmap(false).best()).contains(new Cell(1, 2, 3));
        assertThat(heatmap(true).worst()).contains(new Cell(1, 2, 3));
    }

    @Test
    void knowsWhereNothingMoves() {
        assertThat(heatmap(false).now()).contains(new Cell(0, 1, 0));
    }

    @Test
    void coloursAreFullAtTheLargestSize() {
        assertThat(heatmap(false).limit()).isEqualTo(4);
    }
}
