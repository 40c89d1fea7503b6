package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.surface.ZeroLine.Piece;

class ZeroLineTest {
    @Test
    void aPlaneIsCutAlongItsStraightLine() {
        ZeroLine line = ZeroLine.of(DoubleMatrix.of(4, 5, (row, column) -> 2.25 - column - 0.5 * row));
        assertThat(line.pieces()).isNotEmpty().allSatisfy(p -> {
            assertOn(p.fromColumn(), p.fromRow());
            assertOn(p.toColumn(), p.toRow());
        });
    }

    /// Beyond the outermost nodes the line goes on at right angles to the edge.
    private static void assertOn(double column, double row) {
        double inside = Math.clamp(row, 0, 3);
        assertThat(column).isCloseTo(2.25 - 0.5 * inside, within(1e-12));
    }

    @Test
    void itReachesBothEdgesOfTheOutermostCells() {
        ZeroLine line = ZeroLine.of(DoubleMatrix.of(2, 2, (_, column) -> column == 0 ? 3 : -1));
        assertThat(line.pieces())
                .containsExactlyInAnyOrder(
                        new Piece(0.75, -0.5, 0.75, 0), new Piece(0.75, 0, 0.75, 1), new Piece(0.75, 1, 0.75, 1.5));
    }

    @Test
    void aLonelyNodeIsSurrounded() {
        ZeroLine line = ZeroLine.of(DoubleMatrix.of(3, 3, (row, column) -> row == 1 && column == 1 ? -1 : 1));
        assertThat(line.pieces())
                .hasSize(4)
                .allSatisfy(p -> assertThat(Math.abs(p.fromColumn() - 1) + Math.abs(p.fromRow() - 1))
                        .isEqualTo(0.5));
    }

    @Test
    void zeroItselfIsBeyondTheLine() {
        ZeroLine line = ZeroLine.of(DoubleMatrix.of(1, 3, (_, column) -> 1 - column));
        assertThat(line.pieces())
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.fromColumn()).isEqualTo(1));
    }

    @Test
    void nothingIsDrawnNextToAnUnknownNodeNorWithoutASign() {
        assertThat(ZeroLine.of(DoubleMatrix.of(2, 2, (row, column) -> row == column ? Double.NaN : row - 0.5))
                        .pieces())
                .isEmpty();
        assertThat(ZeroLine.of(DoubleMatrix.of(2, 2, (_, _) -> 1)).pieces()).isEmpty();
        assertThat(ZeroLine.of(DoubleMatrix.of(0, 0, (_, _) -> 1))).isEqualTo(new ZeroLine(List.of()));
    }
}
