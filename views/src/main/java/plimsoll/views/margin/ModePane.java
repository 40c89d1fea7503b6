package plimsoll.views.margin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginState;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureLabel;
import plimsoll.views.control.Messages;
import plimsoll.views.control.RatioBar;
import plimsoll.views.control.Words;

/// One column of the comparison grid.
final class ModePane {
    private static final Messages TEXT = Messages.of("comparison");

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WATCH = 0.5;
    private static final double DANGER = 0.8;

    private final Region background = new Region();
    private final ToggleButton header = new ToggleButton();
    private final FigureLabel state = new FigureLabel();
    private final FontIcon icon = new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
    private final FigureLabel method = new FigureLabel();
    private final RatioBar bar = new RatioBar();
    private final Map<Metric, FigureLabel> labels = new EnumMap<>(Metric.class);
    private final Map<Metric, FigureLabel> differences = new EnumMap<>(Metric.class);

    /// @param explain shows what a figure of the mode comes of, or the mode
    ModePane(AsIf mode, Runnable choose, Consumer<Optional<Metric>> explain) {
        background.getStyleClass().add("mode-background");
        background.setOnMouseClicked(_ -> choose.run());
        header.setText(Words.mode(mode));
        header.getStyleClass().addAll("mode-header", "flat", "keyboard-start");
        header.setMaxWidth(Double.MAX_VALUE);
        header.setOnAction(_ -> choose.run());
        state.getStyleClass().add("mode-state");
        state.setGraphic(icon);
        method.getStyleClass().add("mode-method");
        method.setWrapText(true);
        method.setTextAlignment(TextAlignment.RIGHT);
        for (Metric metric : Metric.values()) {
            FigureLabel label = new FigureLabel();
            label.getStyleClass().add("figure");
            label.setTextAlignment(TextAlignment.RIGHT);
            labels.put(metric, label);
            FigureLabel difference = new FigureLabel();
            difference.getStyleClass().add("difference");
            difference.setMinWidth(0);
            differences.put(metric, difference);
        }
        passClicks(explain);
    }

    private void passClicks(Consumer<Optional<Metric>> explain) {
        Stream.of(labels, differences)
                .forEach(figures -> figures.forEach(
                        (metric, label) -> label.setOnMouseClicked(_ -> explain(Optional.of(metric), explain))));
        List.of(state, method).forEach(label -> label.setOnMouseClicked(_ -> explain(Optional.empty(), explain)));
    }

    private void explain(Optional<Metric> metric, Consumer<Optional<Metric>> explain) {
        header.fire();
        explain.accept(metric);
    }

    void addTo(GridPane grid, int column) {
        int rows = Metric.values().length + 4;
        grid.add(background, column, 0, 1, rows);
        grid.add(header, column, 0);
        int row = 1;
        addRight(grid, state, column, row++);
        for (Metric metric : Metric.values()) {
            grid.add(line(metric), column, row++);
            if (metric == Metric.RATIO) {
                grid.add(bar, column, row++);
            }
        }
        addRight(grid, method, column, row);
    }

    /// The figure at the right, its difference to the file's before it, or above it where that is too wide.
    private Region line(Metric metric) {
        FigureLabel figure = label(metric);
        FlowPane line = new FlowPane(differences.getOrDefault(metric, method), figure);
        line.setAlignment(Pos.CENTER_RIGHT);
        line.setPickOnBounds(false);
        line.widthProperty()
                .subscribe(w -> figure.setMaxWidth(w.doubleValue() > 0 ? w.doubleValue() : Double.MAX_VALUE));
        line.managedProperty().bind(figure.visibleProperty());
        return line;
    }

    private FigureLabel label(Metric metric) {
        return labels.getOrDefault(metric, method);
    }

    private static void addRight(GridPane grid, Region node, int column, int row) {
        grid.add(node, column, row);
        GridPane.setHalignment(node, HPos.RIGHT);
    }

    void show(ModeColumn column) {
        labels.forEach((metric, label) -> {
            label.show(column.figures().getOrDefault(metric, Figure.text("")), metric.meaning());
            label.setVisible(column.figures().containsKey(metric));
            label.setManaged(label.isVisible());
        });
        differences.forEach((metric, label) -> {
            label.show(column.differences().getOrDefault(metric, Figure.text("")), TEXT.text("lessTheBookOf"));
            label.setManaged(!label.getText().isEmpty());
        });
        state.show(
                Figure.text(Words.state(column.state())).toned(Words.tone(column.state())),
                TEXT.text("ofTheWorstPool"));
        icon.setIconCode(
                switch (column.state()) {
                    case OK -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                    case LIQUIDATABLE -> MaterialDesignA.ALERT_OCTAGON;
                    case INCOMPLETE -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
                });
        method.show(method(column), "");
        bar.show(column.usage(), usage(column));
    }

    private static Figure method(ModeColumn column) {
        return column.venuesOwn()
                ? Figure.text(breakable(column.method())).noted(TEXT.text("theVenuesOwnRule"))
                : Figure.text(breakable(column.method()) + " *").noted(TEXT.text("notTheVenuesRule"));
    }

    /// In two lines, the venue above: a column is narrower than both, and words would be broken.
    private static String breakable(String method) {
        return method.replaceFirst("/(?=\\p{L}{3})", "/\n");
    }

    private static Figure.Tone usage(ModeColumn column) {
        if (column.state() == MarginState.LIQUIDATABLE || column.usage() >= DANGER) {
            return Figure.Tone.DANGER;
        }
        return column.usage() >= WATCH ? Figure.Tone.WATCH : Figure.Tone.SAFE;
    }

    void choose(boolean chosen) {
        header.setSelected(chosen);
        background.pseudoClassStateChanged(CHOSEN, chosen);
    }
}
