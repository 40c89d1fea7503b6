package plimsoll.views.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import plimsoll.views.control.Heatmap.Cell;

/// Paints one heatmap onto a canvas: cells, axes, marks and the legend.
final class HeatmapPainter {
    private static final double LEFT = 64;
    private static final double RIGHT = 78;
    private static final double TOP = 4;
    private static final double BOTTOM = 36;
    private static final double AXIS_FONT = 11;
    private static final double[] CELL_FONTS = {12, 11, 10, 9};
    private static final int LEGEND_WIDTH = 14;

    private final GraphicsContext g;
    private final Heatmap map;
    private final HeatColors colors;
    private final Color ink;
    private final double cellWidth;
    private final double cellHeight;
    private final double limit;
    private final List<String> labels;
    private final String longest;

    HeatmapPainter(GraphicsContext g, Heatmap map, HeatColors colors, Color ink) {
        this.g = g;
        this.map = map;
        this.colors = colors;
        this.ink = ink;
        this.limit = map.limit();
        this.labels = map.cells().map(c -> map.label().apply(c.value())).toList();
        this.longest =
                labels.stream().max(Comparator.comparingInt(String::length)).orElse("");
        this.cellWidth =
                (g.getCanvas().getWidth() - LEFT - RIGHT) / map.columns().size();
        this.cellHeight =
                (g.getCanvas().getHeight() - TOP - BOTTOM) / map.rows().size();
    }

    void paint() {
        if (cellWidth <= 0 || cellHeight <= 0) {
            return;
        }
        g.setTextBaseline(VPos.CENTER);
        map.cells().forEach(this::fill);
        labelSize().ifPresent(size -> map.cells().forEach(c -> label(c, size)));
        paintColumnAxis();
        paintRowAxis();
        paintLegend();
        map.now().ifPresent(c -> outline(c, 1));
        map.best().ifPresent(this::dashed);
        map.worst().ifPresent(c -> outline(c, Math.clamp(cellHeight / 6, 2, 3)));
    }

    private double x(int column) {
        return Math.round(LEFT + column * cellWidth);
    }

    /// The highest row is drawn on top.
    private double y(int row) {
        return Math.round(TOP + (map.rows().size() - 1 - row) * cellHeight);
    }

    private Color color(Cell cell) {
        return colors.of(limit == 0 ? cell.value() * 0 : cell.value() / limit, map.signed());
    }

    private void fill(Cell cell) {
        double x = x(cell.column());
        double y = y(cell.row());
        double width = x(cell.column() + 1) - x;
        double height = y(cell.row() - 1) - y;
        g.setFill(color(cell));
        g.fillRect(x, y, width, height);
        if (Double.isNaN(cell.value())) {
            hatch(x, y, width, height);
        }
    }

    private void hatch(double x, double y, double width, double height) {
        g.setStroke(ink.deriveColor(0, 1, 1, 0.35));
        g.setLineWidth(1);
        double step = 6;
        for (double d = step; d < width + height; d += step) {
            double fromX = Math.min(d, width);
            double toY = Math.min(d, height);
            g.strokeLine(x + fromX, y + d - fromX, x + d - toY, y + toY);
        }
    }

    /// The largest size at which every label fits its cell; empty when none does.
    private OptionalDouble labelSize() {
        return Arrays.stream(CELL_FONTS).filter(this::labelsFit).findFirst();
    }

    private boolean labelsFit(double size) {
        return size + 2 <= cellHeight && width(longest, size) + 3 <= cellWidth;
    }

    private static double width(String text, double size) {
        Text measured = new Text(text);
        measured.setFont(Font.font(size));
        return measured.getLayoutBounds().getWidth();
    }

    private void label(Cell cell, double size) {
        g.setFont(Font.font(size));
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(Double.isNaN(cell.value()) ? ink : HeatColors.textOn(color(cell)));
        String label = labels.get(cell.row() * map.columns().size() + cell.column());
        g.fillText(label, x(cell.column()) + cellWidth / 2, y(cell.row()) + cellHeight / 2);
    }

    private void paintColumnAxis() {
        g.setFont(Font.font(AXIS_FONT));
        g.setFill(ink);
        g.setTextAlign(TextAlignment.CENTER);
        double below = y(-1) + 9;
        int every = (int) Math.ceil(44 / cellWidth);
        int middle = map.now().map(Cell::column).orElse(0);
        for (int c = 0; c < map.columns().size(); c++) {
            if ((c - middle) % every == 0) {
                g.fillText(percent(map.columns().get(c)), x(c) + cellWidth / 2, below);
            }
        }
        g.fillText(map.columnTitle(), x(0) + cellWidth * map.columns().size() / 2, below + 16);
    }

    private void paintRowAxis() {
        g.setTextAlign(TextAlignment.RIGHT);
        int every = (int) Math.ceil(17 / cellHeight);
        int middle = map.now().map(Cell::row).orElse(0);
        for (int r = 0; r < map.rows().size(); r++) {
            if ((r - middle) % every == 0) {
                g.fillText(percent(map.rows().get(r)), LEFT - 5, y(r) + cellHeight / 2);
            }
        }
        g.save();
        g.translate(8, TOP + cellHeight * map.rows().size() / 2);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(map.rowTitle(), 0, 0);
        g.restore();
    }

    private static String percent(double move) {
        double percent = Math.round(move * 1000) / 10.0;
        String number = percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
        return (percent > 0 ? "+" : "") + number + "%";
    }

    private void paintLegend() {
        double x = x(map.columns().size()) + 14;
        double height = cellHeight * map.rows().size();
        Stop[] stops = map.signed()
                ? new Stop[] {new Stop(0, colors.high()), new Stop(0.5, colors.middle()), new Stop(1, colors.low())}
                : new Stop[] {new Stop(0, colors.full()), new Stop(1, colors.empty())};
        g.setFill(new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops));
        g.fillRect(x, TOP, LEGEND_WIDTH, height);
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        double text = x + LEGEND_WIDTH + 5;
        g.fillText(map.label().apply(limit), text, TOP + 6);
        if (map.signed()) {
            g.fillText("0", text, TOP + height / 2);
        }
        g.fillText(map.label().apply(map.signed() ? -limit : 0), text, TOP + height - 6);
    }

    private void outline(Cell cell, double width) {
        g.setStroke(ink);
        g.setLineWidth(width);
        g.strokeRect(x(cell.column()) + 1, y(cell.row()) + 1, cellWidth - 2, cellHeight - 2);
    }

    private void dashed(Cell cell) {
        g.setLineDashes(4, 3);
        outline(cell, 2);
        g.setLineDashes();
    }
}
