package plimsoll.views.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import plimsoll.views.control.Heatmap.Cell;
import plimsoll.views.control.HeatmapGestures.Band;

/// Paints what lies over a heatmap and moves: the cursor, the crosshair of the pointer with the exact
/// value, and what is being dragged.
///
/// @param cursorInk of the cursor's frame
record HeatmapOverlay(GraphicsContext g, HeatmapGeometry place, Color ink, Color cursorInk) {
    private static final double MARK = 3;
    private static final double TAG_FONT = 12;
    private static final double TAG_HEIGHT = 20;
    private static final double TAG_PAD = 6;

    /// Around the cell, and at both axes.
    void cursor(Cell cell, double width) {
        g.setStroke(cursorInk);
        g.setLineWidth(width);
        frame(cell);
        g.setLineWidth(MARK);
        g.strokeLine(x(cell), place.foot() + 2, right(cell), place.foot() + 2);
        g.strokeLine(place.left() - 2, y(cell), place.left() - 2, bottom(cell));
    }

    void crosshair(Cell cell, double width) {
        double x = Math.round(place.acrossAt(cell.column())) + 0.5;
        double y = Math.round(place.downAt(cell.row())) + 0.5;
        g.setStroke(ink);
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, place.top(), x, place.foot());
        g.strokeLine(place.left(), y, place.x(place.map().columns().size()), y);
        g.setLineDashes();
        frame(cell);
        tag(cell, place.map().exact().apply(cell), width);
    }

    /// Beside the cell, inside the map.
    private void tag(Cell cell, String text, double width) {
        double font = place.scale() * TAG_FONT;
        double high = place.scale() * TAG_HEIGHT;
        double wide = TextWidth.of(text, font) + 2 * TAG_PAD;
        double x = Math.clamp(right(cell) + TAG_PAD, 0, Math.max(width - wide - 1, 0));
        boolean isAbove = y(cell) - high - TAG_PAD >= place.top();
        double y = isAbove ? y(cell) - high - TAG_PAD : bottom(cell) + TAG_PAD;
        g.setFill(ink);
        g.fillRoundRect(x, y, wide, high, TAG_PAD, TAG_PAD);
        g.setFill(HeatColors.textOn(ink));
        g.setFont(Font.font(font));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x + TAG_PAD, y + high / 2);
    }

    void band(Band band) {
        double x = Math.min(x(band.from()), x(band.to()));
        double y = Math.min(y(band.from()), y(band.to()));
        double right = Math.max(right(band.from()), right(band.to()));
        double bottom = Math.max(bottom(band.from()), bottom(band.to()));
        g.setFill(cursorInk.deriveColor(0, 1, 1, 0.2));
        g.fillRect(x, y, right - x, bottom - y);
        g.setStroke(cursorInk);
        g.setLineWidth(1);
        g.strokeRect(x, y, right - x, bottom - y);
    }

    private void frame(Cell cell) {
        g.strokeRect(x(cell) - 0.5, y(cell) - 0.5, right(cell) - x(cell) + 1, bottom(cell) - y(cell) + 1);
    }

    private double x(Cell cell) {
        return place.x(cell.column());
    }

    private double right(Cell cell) {
        return place.x(cell.column() + 1);
    }

    private double y(Cell cell) {
        return place.y(cell.row());
    }

    private double bottom(Cell cell) {
        return place.bottom(cell.row());
    }
}
