package plimsoll.model.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubleMatrixTest {
    @Test
    void cellsStandWhereTheyWereAsked() {
        DoubleMatrix matrix = DoubleMatrix.of(2, 3, (row, column) -> 10 * row + column);
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.get(1, 2)).isEqualTo(12);
        assertThat(matrix.stream()).containsExactly(0.0, 1.0, 2.0, 10.0, 11.0, 12.0);
    }

    @Test
    void equalsByValueAndShape() {
        DoubleMatrix wide = DoubleMatrix.of(2, 3, (_, _) -> 1);
        assertThat(wide).isEqualTo(DoubleMatrix.of(2, 3, (_, _) -> 1));
        assertThat(wide).hasSameHashCodeAs(DoubleMatrix.of(2, 3, (_, _) -> 1));
        assertThat(wide).isNotEqualTo(DoubleMatrix.of(3, 2, (_, _) -> 1));
    }

    @Test
    void withoutColumnsThereAreNoRows() {
        assertThat(DoubleMatrix.of(0, 0, (_, _) -> 1).rows()).isZero();
    }
}
