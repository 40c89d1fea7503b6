package plimsoll.views.control;

import java.util.Optional;
import plimsoll.views.control.Heatmap.Cell;

/// Where the cells of a heatmap lie on its canvas, in pixels.
///
/// @param scale how much larger texts are than at 100 %
record HeatmapGeometry(Heatmap map, double left, double top, double cellWidth, double cellHeight, double scale) {
    private static final double AXIS_FONT = 11;

    private static final double LEFT = 64;
    private static final double RIGHT = 78;
    private static final double TOP = 4;
    private static final double BOTTOM = 36;
    private static final double DETAIL_LINE = 13;
    private static final double ROW_TITLE = 24;

    static HeatmapGeometry of(Heatmap map, double width, double height, double scale) {
        double left = Math.max(scale * LEFT, scale * ROW_TITLE + widestRow(map, scale));
        double bottom = scale * (BOTTOM + (map.columns().details().isEmpty() ? 0 : DETAIL_LINE));
        return new HeatmapGeometry(
                map,
                left,
                TOP,
                (width - left - scale * RIGHT) / map.columns().size(),
                (height - TOP - bottom) / map.rows().size(),
                scale);
    }

    private static double widestRow(Heatmap map, double scale) {
        double widest = 0;
        for (int row = 0; row < map.rows().size(); row++) {
            widest = Math.max(widest, TextWidth.of(map.rows().name(row), scale * AXIS_FONT));
        }
        return widest;
    }

    double axisFont() {
        return scale * AXIS_FONT;
    }

    /// Between a label and its detail.
    double detailLine() {
        return scale * DETAIL_LINE;
    }

    boolean isEmpty() {
        return cellWidth <= 0 || cellHeight <= 0;
    }

    double x(int column) {
        return Math.round(left + column * cellWidth);
    }

    /// Upper edge of a row.
    double y(int row) {
        return edge(line(row));
    }

    /// Lower edge of a row.
    double bottom(int row) {
        return edge(line(row) + 1);
    }

    /// The middle of a cell, or a place between two.
    double acrossAt(double column) {
        return left + (column + 0.5) * cellWidth;
    }

    double downAt(double row) {
        double line = map.rows().fromTop() ? row : map.rows().size() - 1 - row;
        return top + (line + 0.5) * cellHeight;
    }

    /// Below the last row.
    double foot() {
        return edge(map.rows().size());
    }

    private double edge(int line) {
        return Math.round(top + line * cellHeight);
    }

    private int line(int row) {
        return map.rows().fromTop() ? row : map.rows().size() - 1 - row;
    }

    /// The cell at a point of the canvas.
    Optional<Cell> at(double x, double y) {
        int column = (int) Math.floor((x - left) / cellWidth);
        int line = (int) Math.floor((y - top) / cellHeight);
        boolean inside = !isEmpty()
                && column >= 0
                && column < map.columns().size()
                && line >= 0
                && line < map.rows().size();
        return inside ? Optional.of(map.cell(line(line), column)) : Optional.empty();
    }
}
