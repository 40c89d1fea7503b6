package plimsoll.model.array;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// Immutable numbers in rows and columns, with value equality.
public final class DoubleMatrix {
    private final int columns;
    private final double[] values;

    private DoubleMatrix(int columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /// What stands at a row and a column.
    public interface Cell {
        double at(int row, int column);
    }

    public static DoubleMatrix of(int rows, int columns, Cell cell) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> cell.at(i / columns, i % columns));
        return new DoubleMatrix(columns, values);
    }

    public int rows() {
        return columns == 0 ? 0 : values.length / columns;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }

    public DoubleMatrix map(DoubleUnaryOperator f) {
        return new DoubleMatrix(columns, stream().map(f).toArray());
    }

    public DoubleMatrix transposed() {
        return of(columns, rows(), (row, column) -> get(column, row));
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleMatrix that && columns == that.columns && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }
}
