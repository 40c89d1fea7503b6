package plimsoll.model.surface;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.array.DoubleMatrix;

/// Where values on a grid change from above 0 to 0 or below, as straight pieces between neighbouring
/// nodes, found by linear interpolation along the grid's lines; nothing is drawn next to an unknown
/// node. Beyond the outermost nodes it goes on for half a cell, as values there would be the same.
public record ZeroLine(List<Piece> pieces) {
    static final ZeroLine NONE = new ZeroLine(List.of());

    /// Ends in units of columns and rows: 1.5 is half way between the second and the third node.
    public record Piece(double fromColumn, double fromRow, double toColumn, double toRow) {}

    /// A place where the line crosses a side of a cell.
    private record Crossing(double column, double row) {}

    public ZeroLine {
        pieces = List.copyOf(pieces);
    }

    static ZeroLine of(DoubleMatrix values) {
        List<Piece> pieces = new ArrayList<>();
        Grid grid = new Grid(values);
        for (int row = 0; values.rows() > 0 && row <= values.rows(); row++) {
            for (int column = 0; column <= values.columns(); column++) {
                pieces.addAll(grid.pieces(row, column));
            }
        }
        return new ZeroLine(pieces);
    }

    /// The values with a border of half a cell around them.
    private record Grid(DoubleMatrix values) {
        private double value(int row, int column) {
            return values.get(
                    Math.clamp(row - 1, 0, values.rows() - 1), Math.clamp(column - 1, 0, values.columns() - 1));
        }

        private static double place(int index, int size) {
            return Math.clamp(index - 1, -0.5, size - 0.5);
        }

        /// Of the square whose first corner is a node of the bordered grid.
        List<Piece> pieces(int row, int column) {
            List<Crossing> crossings = new ArrayList<>();
            cross(crossings, row, column, row, column + 1);
            cross(crossings, row, column + 1, row + 1, column + 1);
            cross(crossings, row + 1, column + 1, row + 1, column);
            cross(crossings, row + 1, column, row, column);
            boolean known = !Double.isNaN(
                    value(row, column) + value(row, column + 1) + value(row + 1, column) + value(row + 1, column + 1));
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; known && i + 1 < crossings.size(); i += 2) {
                pieces.add(piece(crossings.get(i), crossings.get(i + 1)));
            }
            return pieces;
        }

        private static Piece piece(Crossing from, Crossing to) {
            return new Piece(from.column(), from.row(), to.column(), to.row());
        }

        private void cross(List<Crossing> found, int row, int column, int toRow, int toColumn) {
            double a = value(row, column);
            double b = value(toRow, toColumn);
            if (a > 0 != b > 0) {
                double share = a / (a - b);
                found.add(new Crossing(
                        between(place(column, values.columns()), place(toColumn, values.columns()), share),
                        between(place(row, values.rows()), place(toRow, values.rows()), share)));
            }
        }

        private static double between(double from, double to, double share) {
            return from + share * (to - from);
        }
    }
}
