package plimsoll.views.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import plimsoll.views.control.Heatmap.Cell;

/// Draws a `Heatmap` and the cell looked at, which arrow keys and the pointer move; its colours come
/// from the style sheet.
public final class HeatmapCanvas extends Region {
    private static final StyleablePropertyFactory<HeatmapCanvas> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final double FOCUSED = 3;
    private static final double UNFOCUSED = 2;

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Color> low = color("-heat-low", h -> h.low);
    private final StyleableProperty<Color> middle = color("-heat-middle", h -> h.middle);
    private final StyleableProperty<Color> high = color("-heat-high", h -> h.high);
    private final StyleableProperty<Color> empty = color("-heat-empty", h -> h.empty);
    private final StyleableProperty<Color> full = color("-heat-full", h -> h.full);
    private final StyleableProperty<Color> unknown = color("-heat-unknown", h -> h.unknown);
    private final StyleableProperty<Color> line = color("-heat-line", h -> h.line);
    private final StyleableProperty<Color> edge = color("-heat-edge", h -> h.edge);
    private final StyleableProperty<Color> ink = color("-heat-ink", h -> h.ink);
    private final StyleableProperty<Color> cursorInk = color("-heat-cursor", h -> h.cursorInk);
    private final Canvas overlay = new Canvas();
    private final HeatmapCursor cursor;
    private Optional<Heatmap> heatmap = Optional.empty();
    private Optional<HeatmapGeometry> geometry = Optional.empty();

    public HeatmapCanvas(HeatmapCursor cursor) {
        this.cursor = cursor;
        getStyleClass().addAll("heatmap", "keyboard-start");
        canvas.setManaged(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 120);
        List.of(low, middle, high, empty, full, unknown, line, edge, ink, cursorInk)
                .forEach(this::redrawOnChange);
        cursor.cellProperty().addListener(_ -> paintCursor());
        listen();
    }

    private void listen() {
        setFocusTraversable(true);
        focusedProperty().addListener(_ -> paintCursor());
        setOnKeyPressed(this::step);
        setOnMouseMoved(e -> at(e).ifPresentOrElse(c -> cursor.point(c.row(), c.column()), cursor::leave));
        setOnMouseExited(_ -> cursor.leave());
        setOnMouseClicked(e -> {
            requestFocus();
            at(e).ifPresent(c -> cursor.choose(c.row(), c.column()));
        });
    }

    private Optional<Cell> at(MouseEvent event) {
        return geometry.flatMap(g -> g.at(event.getX(), event.getY()));
    }

    private void step(KeyEvent event) {
        int far = heatmap.map(m -> m.rows().size() + m.columns().size()).orElse(0);
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> cursor.step(-1, 0);
            case RIGHT -> cursor.step(1, 0);
            case UP -> cursor.step(0, 1);
            case DOWN -> cursor.step(0, -1);
            case HOME -> cursor.step(-far, 0);
            case END -> cursor.step(far, 0);
            case PAGE_UP -> cursor.step(0, far);
            case PAGE_DOWN -> cursor.step(0, -far);
            case ESCAPE -> cursor.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private StyleableProperty<Color> color(String name, Function<HeatmapCanvas, StyleableProperty<Color>> own) {
        return CSS.createStyleableColorProperty(this, name.substring(1), name, own, Color.GRAY);
    }

    private void redrawOnChange(StyleableProperty<Color> color) {
        ((Observable) color).addListener(_ -> requestLayout());
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return getClassCssMetaData();
    }

    public void show(Optional<Heatmap> newHeatmap) {
        heatmap = newHeatmap;
        requestLayout();
    }

    private void speak() {
        setAccessibleText(
                heatmap.map(map -> spoken(map, cursor.cellProperty().get())).orElse("no heatmap"));
    }

    private static String spoken(Heatmap map, Optional<Cell> looked) {
        return looked.map(c -> map.label().apply(c.value()) + " at "
                                + map.columns().name(c.column()) + ", "
                                + map.rows().name(c.row()) + "; ")
                        .orElse("")
                + "heatmap of " + map.columns().title() + " against "
                + map.rows().title();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        for (Canvas layer : List.of(canvas, overlay)) {
            layer.setWidth(getWidth());
            layer.setHeight(getHeight());
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        geometry = heatmap.map(map -> HeatmapGeometry.of(map, getWidth(), getHeight()))
                .filter(g -> !g.isEmpty());
        geometry.ifPresent(g -> new HeatmapPainter(canvas.getGraphicsContext2D(), g, colors(), ink.getValue()).paint());
        paintCursor();
    }

    /// Around the cell, and at both axes; thicker while keys move it.
    private void paintCursor() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        geometry.ifPresent(place -> cursor.cellProperty().get().ifPresent(cell -> paint(g, place, cell)));
        speak();
    }

    private void paint(GraphicsContext g, HeatmapGeometry place, Cell cell) {
        double x = place.x(cell.column());
        double y = place.y(cell.row());
        double right = place.x(cell.column() + 1);
        double bottom = place.bottom(cell.row());
        g.setStroke(cursorInk.getValue());
        g.setLineWidth(isFocused() ? FOCUSED : UNFOCUSED);
        g.strokeRect(x - 0.5, y - 0.5, right - x + 1, bottom - y + 1);
        g.setLineWidth(FOCUSED);
        g.strokeLine(x, place.foot() + 2, right, place.foot() + 2);
        g.strokeLine(place.left() - 2, y, place.left() - 2, bottom);
    }

    private HeatColors colors() {
        return new HeatColors(
                low.getValue(),
                middle.getValue(),
                high.getValue(),
                empty.getValue(),
                full.getValue(),
                unknown.getValue(),
                line.getValue(),
                edge.getValue());
    }

    /// The same as tab-separated numbers, rows as drawn.
    public String text() {
        return heatmap.map(HeatmapCanvas::text).orElse("");
    }

    private static String text(Heatmap map) {
        String header = IntStream.range(0, map.columns().size())
                .mapToObj(map.columns()::name)
                .collect(Collectors.joining(
                        "\t", map.rows().title() + " \\ " + map.columns().title() + "\t", "\n"));
        int last = map.rows().size() - 1;
        return IntStream.rangeClosed(0, last)
                .map(line -> map.rows().fromTop() ? line : last - line)
                .mapToObj(row -> line(map, row))
                .collect(Collectors.joining("\n", header, "\n"));
    }

    private static String line(Heatmap map, int row) {
        return IntStream.range(0, map.columns().size())
                .mapToObj(c -> map.label().apply(map.values().get(row, c)))
                .collect(Collectors.joining("\t", map.rows().name(row) + "\t", ""));
    }
}
