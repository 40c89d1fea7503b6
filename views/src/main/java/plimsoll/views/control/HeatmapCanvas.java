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
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import plimsoll.views.control.Heatmap.Cell;

/// Draws a `Heatmap` and the cell looked at, which arrow keys and the pointer move; its colours come
/// from the style sheet.
public final class HeatmapCanvas extends Region {
    private static final Messages TEXT = Messages.of("control");

    private static final StyleablePropertyFactory<HeatmapCanvas> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /// Pixels of text at 100 %.
    private static final double TEXT_SIZE = 12;
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
    private final StyleableProperty<Number> textSize =
            CSS.createStyleableNumberProperty(this, "heat-text-size", "-heat-text-size", h -> h.textSize, TEXT_SIZE);
    private final Canvas overlay = new Canvas();
    private final HeatmapCursor cursor;
    private final HeatmapGestures gestures;
    private Optional<Heatmap> heatmap = Optional.empty();
    private Optional<HeatmapGeometry> geometry = Optional.empty();

    public HeatmapCanvas(HeatmapCursor cursor, HeatmapActions actions) {
        this.cursor = cursor;
        this.gestures = new HeatmapGestures(this, cursor, actions, this::at, this::cells);
        getStyleClass().addAll("heatmap", "keyboard-start");
        canvas.setManaged(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(canvas, overlay);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 120);
        List.of(low, middle, high, empty, full, unknown, line, edge, ink, cursorInk, textSize)
                .forEach(this::redrawOnChange);
        cursor.cellProperty().addListener(_ -> paintOverlay());
        cursor.hoverProperty().addListener(_ -> paintOverlay());
        gestures.bandProperty().addListener(_ -> paintOverlay());
        setFocusTraversable(true);
        focusedProperty().addListener(_ -> paintOverlay());
        gestures.listen();
    }

    private Optional<Cell> at(MouseEvent event) {
        return geometry.flatMap(g -> g.at(event.getX(), event.getY()));
    }

    private int cells() {
        return heatmap.map(m -> m.rows().size() + m.columns().size()).orElse(0);
    }

    private StyleableProperty<Color> color(String name, Function<HeatmapCanvas, StyleableProperty<Color>> own) {
        return CSS.createStyleableColorProperty(this, name.substring(1), name, own, Color.GRAY);
    }

    private void redrawOnChange(StyleableProperty<?> style) {
        ((Observable) style).addListener(_ -> requestLayout());
    }

    private HeatmapGeometry place(Heatmap map) {
        return HeatmapGeometry.of(
                map, getWidth(), getHeight(), textSize.getValue().doubleValue() / TEXT_SIZE);
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
                heatmap.map(map -> spoken(map, cursor.cellProperty().get())).orElse(TEXT.text("noHeatmap")));
    }

    private static String spoken(Heatmap map, Optional<Cell> looked) {
        return TEXT.text(
                "heatmapOfAgainst",
                looked.map(map.exact()).map(text -> text + "; ").orElse(""),
                map.columns().title(),
                map.rows().title(),
                map.summary());
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
        geometry = heatmap.map(this::place).filter(g -> !g.isEmpty());
        geometry.ifPresent(g -> new HeatmapPainter(canvas.getGraphicsContext2D(), g, colors(), ink.getValue()).paint());
        paintOverlay();
    }

    /// The cursor is thicker while keys move it.
    private void paintOverlay() {
        GraphicsContext g = overlay.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        geometry.ifPresent(place -> {
            HeatmapOverlay over = new HeatmapOverlay(g, place, ink.getValue(), cursorInk.getValue());
            cursor.cellProperty().get().ifPresent(cell -> over.cursor(cell, isFocused() ? FOCUSED : UNFOCUSED));
            gestures.bandProperty().get().filter(b -> !b.isOneCell()).ifPresent(over::band);
            cursor.hoverProperty().get().ifPresent(cell -> over.crosshair(cell, getWidth()));
        });
        speak();
    }

    /// As shown, without the pointer's crosshair.
    public WritableImage picture() {
        cursor.leave();
        return snapshot(null, null);
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
