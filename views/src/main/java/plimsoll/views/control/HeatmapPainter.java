package plimsoll.views.control;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import plimsoll.model.surface.ZeroLine;
import plimsoll.views.control.Heatmap.Cell;

/// Paints one heatmap onto a canvas: cells, axes, marks and the legend.
final class HeatmapPainter {
    private static final double LABEL_GAP = 8;
    private static final double ROW_LABEL = 17;
    private static final int LEGEND_GAP = 14;
    private static final int LEGEND_WIDTH = 14;
    private static final double LINE = 2.5;
    private static final double EDGE = 5;
    private static final double RING = 6;

    private final GraphicsContext g;
    private final Heatmap map;
    private final HeatColors colors;
    private final Color ink;
    private final HeatmapGeometry place;
    private final double limit;
    private final Optional<CellLabels> labels;

    HeatmapPainter(GraphicsContext g, HeatmapGeometry place, HeatColors colors, Color ink) {
        this.g = g;
        this.place = place;
        this.map = place.map();
        this.colors = colors;
        this.ink = ink;
        this.limit = map.limit();
        this.labels = CellLabels.fitting(place);
    }

    void paint() {
        g.setTextBaseline(VPos.CENTER);
        map.cells().forEach(this::fill);
        labels.ifPresent(fitting -> fitting.cells(map).forEach(c -> label(c, fitting)));
        paintLine();
        paintColumnAxis();
        paintRowAxis();
        paintLegend();
        paintNow();
        map.best().ifPresent(this::dashed);
        map.worst().ifPresent(c -> outline(c, Math.clamp(place.cellHeight() / 6, 2, 3)));
    }

    private Color color(Cell cell) {
        return colors.of(limit == 0 ? cell.value() * 0 : cell.value() / limit, map.signed());
    }

    private void fill(Cell cell) {
        double x = place.x(cell.column());
        double y = place.y(cell.row());
        double width = place.x(cell.column() + 1) - x;
        double height = place.bottom(cell.row()) - y;
        g.setFill(color(cell));
        g.fillRect(x, y, width, height);
        if (Double.isNaN(cell.value())) {
            hatch(x, y, width, height);
        }
    }

    private void paintLine() {
        g.setLineCap(StrokeLineCap.ROUND);
        strokeLine(colors.edge(), EDGE);
        strokeLine(colors.line(), LINE);
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    private void strokeLine(Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        for (ZeroLine.Piece piece : map.line().pieces()) {
            g.strokeLine(
                    place.acrossAt(piece.fromColumn()),
                    place.downAt(piece.fromRow()),
                    place.acrossAt(piece.toColumn()),
                    place.downAt(piece.toRow()));
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

    private void label(Cell cell, CellLabels fitting) {
        g.setFont(Font.font(fitting.size()));
        g.setTextAlign(TextAlignment.CENTER);
        String label = fitting.texts().get(cell.row() * map.columns().size() + cell.column());
        if (fitting.isSparse() && !Double.isNaN(cell.value())) {
            paintPlate(cell, label, fitting.size());
        }
        g.setFill(Double.isNaN(cell.value()) ? ink : HeatColors.textOn(color(cell)));
        g.fillText(label, middle(cell.column()), center(cell.row()));
    }

    /// In the colour of the cell, where its neighbours have others.
    private void paintPlate(Cell cell, String label, double size) {
        double width = TextWidth.of(label, size) + 2;
        g.setFill(color(cell));
        g.fillRect(middle(cell.column()) - width / 2, center(cell.row()) - size / 2, width, size);
    }

    private double middle(int column) {
        return place.x(column) + place.cellWidth() / 2;
    }

    private double center(int row) {
        return place.y(row) + place.cellHeight() / 2;
    }

    /// Every so many columns are labelled that nothing overlaps, counted from now.
    private void paintColumnAxis() {
        HeatmapSide side = map.columns();
        g.setFont(Font.font(place.axisFont()));
        g.setFill(ink);
        g.setTextAlign(TextAlignment.CENTER);
        double below = place.foot() + place.scale() * 9;
        int every = (int) Math.ceil((widest(side) + place.scale() * LABEL_GAP) / place.cellWidth());
        int now = map.now().map(Cell::column).orElse(0);
        for (int c = 0; c < side.size(); c++) {
            if ((c - now) % every == 0) {
                g.fillText(side.labels().get(c), middle(c), below);
                if (!side.details().isEmpty()) {
                    g.fillText(side.details().get(c), middle(c), below + place.detailLine());
                }
            }
        }
        double title = below + place.scale() * 16 + (side.details().isEmpty() ? 0 : place.detailLine());
        g.fillText(side.title(), place.x(0) + place.cellWidth() * side.size() / 2, title);
    }

    private double widest(HeatmapSide side) {
        return Stream.concat(side.labels().stream(), side.details().stream())
                .mapToDouble(text -> TextWidth.of(text, place.axisFont()))
                .max()
                .orElse(0);
    }

    private void paintRowAxis() {
        g.setTextAlign(TextAlignment.RIGHT);
        int every = (int) Math.ceil(place.scale() * ROW_LABEL / place.cellHeight());
        int now = map.now().map(Cell::row).orElse(0);
        for (int r = 0; r < map.rows().size(); r++) {
            if ((r - now) % every == 0) {
                g.fillText(map.rows().name(r), place.left() - 5, center(r));
            }
        }
        g.save();
        g.translate(place.scale() * 8, (place.top() + place.foot()) / 2);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(map.rows().title(), 0, 0);
        g.restore();
    }

    private void paintLegend() {
        double x = place.x(map.columns().size()) + LEGEND_GAP;
        double top = place.top();
        double height = place.foot() - top;
        Stop[] stops = map.signed()
                ? new Stop[] {new Stop(0, colors.high()), new Stop(0.5, colors.middle()), new Stop(1, colors.low())}
                : new Stop[] {new Stop(0, colors.full()), new Stop(1, colors.empty())};
        g.setFill(new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops));
        g.fillRect(x, top, LEGEND_WIDTH, height);
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        double text = x + LEGEND_WIDTH + 5;
        String beyond = map.isClipped() ? "≥ " : "";
        double inside = place.scale() * 6;
        g.fillText(beyond + legend(limit), text, top + inside);
        if (map.signed()) {
            g.fillText("0", text, top + height / 2);
        }
        String below = map.isClipped() && map.signed() ? "≤ " : "";
        g.fillText(below + legend(map.signed() ? -limit : 0), text, top + height - inside);
    }

    /// A thin frame, or a ring where today lies between cells.
    private void paintNow() {
        map.now()
                .ifPresentOrElse(
                        c -> outline(c, 1),
                        () -> map.columns()
                                .place(0)
                                .ifPresent(column -> map.rows().place(0).ifPresent(row -> ring(column, row))));
    }

    private void ring(double column, double row) {
        g.setStroke(colors.edge());
        g.setLineWidth(EDGE);
        g.strokeOval(place.acrossAt(column) - RING, place.downAt(row) - RING, 2 * RING, 2 * RING);
        g.setStroke(colors.line());
        g.setLineWidth(LINE);
        g.strokeOval(place.acrossAt(column) - RING, place.downAt(row) - RING, 2 * RING, 2 * RING);
    }

    /// A clip typed has few digits.
    private String legend(double value) {
        return (map.isClipped() ? map.coarse() : map.label()).apply(value);
    }

    private void outline(Cell cell, double width) {
        g.setStroke(ink);
        g.setLineWidth(width);
        g.strokeRect(
                place.x(cell.column()) + 1, place.y(cell.row()) + 1, place.cellWidth() - 2, place.cellHeight() - 2);
    }

    private void dashed(Cell cell) {
        g.setLineDashes(4, 3);
        outline(cell, 2);
        g.setLineDashes();
    }
}
