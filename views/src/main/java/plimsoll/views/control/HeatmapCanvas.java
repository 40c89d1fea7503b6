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
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import plimsoll.model.format.Numbers;

/// Draws a `Heatmap`; its colours come from the style sheet.
public final class HeatmapCanvas extends Region {
    private static final StyleablePropertyFactory<HeatmapCanvas> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Color> low = color("-heat-low", h -> h.low);
    private final StyleableProperty<Color> middle = color("-heat-middle", h -> h.middle);
    private final StyleableProperty<Color> high = color("-heat-high", h -> h.high);
    private final StyleableProperty<Color> empty = color("-heat-empty", h -> h.empty);
    private final StyleableProperty<Color> full = color("-heat-full", h -> h.full);
    private final StyleableProperty<Color> unknown = color("-heat-unknown", h -> h.unknown);
    private final StyleableProperty<Color> ink = color("-heat-ink", h -> h.ink);
    private Optional<Heatmap> heatmap = Optional.empty();

    public HeatmapCanvas() {
        getStyleClass().add("heatmap");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 120);
        List.of(low, middle, high, empty, full, unknown, ink).forEach(this::redrawOnChange);
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
        setAccessibleText(heatmap.map(HeatmapCanvas::spoken).orElse("no heatmap"));
        requestLayout();
    }

    private static String spoken(Heatmap map) {
        return "heatmap of " + map.columnTitle() + " against " + map.rowTitle()
                + map.worst()
                        .map(c -> ", worst " + map.label().apply(c.value()))
                        .orElse("");
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
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        heatmap.ifPresent(
                map -> new HeatmapPainter(canvas.getGraphicsContext2D(), map, colors(), ink.getValue()).paint());
    }

    private HeatColors colors() {
        return new HeatColors(
                low.getValue(),
                middle.getValue(),
                high.getValue(),
                empty.getValue(),
                full.getValue(),
                unknown.getValue());
    }

    /// The same as tab-separated numbers, highest row first as drawn.
    public String text() {
        return heatmap.map(HeatmapCanvas::text).orElse("");
    }

    private static String text(Heatmap map) {
        String header = map.columns().stream()
                .mapToObj(Numbers::signedPercent)
                .collect(Collectors.joining("\t", map.rowTitle() + " \\ " + map.columnTitle() + "\t", "\n"));
        return IntStream.iterate(map.rows().size() - 1, r -> r >= 0, r -> r - 1)
                .mapToObj(r -> line(map, r))
                .collect(Collectors.joining("\n", header, "\n"));
    }

    private static String line(Heatmap map, int row) {
        return IntStream.range(0, map.columns().size())
                .mapToObj(c -> map.label().apply(map.values().get(row, c)))
                .collect(Collectors.joining(
                        "\t", Numbers.signedPercent(map.rows().get(row)) + "\t", ""));
    }
}
