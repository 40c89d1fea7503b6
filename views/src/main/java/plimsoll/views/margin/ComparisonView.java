package plimsoll.views.margin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import plimsoll.model.margin.AsIf;
import plimsoll.views.control.Messages;

/// The comparison of modes; clicking a column looks at that mode everywhere, clicking a
/// figure at what it comes of.
public final class ComparisonView {
    private static final Messages TEXT = Messages.of("comparison");

    private final ComparisonViewModel model;
    private final Asked asked;
    private final Runnable explain;
    private final Map<AsIf, ModePane> panes = new EnumMap<>(AsIf.class);
    private final Map<Metric, Label> titles = new EnumMap<>(Metric.class);

    @FXML
    private GridPane grid;

    @FXML
    private Label title;

    @FXML
    private Label empty;

    /// @param asked told which figure was clicked
    /// @param explain shows the explanation
    public ComparisonView(ComparisonViewModel model, Asked asked, Runnable explain) {
        this.model = model;
        this.asked = asked;
        this.explain = explain;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        addTitles();
        int column = 1;
        for (AsIf mode : AsIf.values()) {
            ModePane pane = new ModePane(mode, () -> model.modeProperty().set(mode), this::explain);
            pane.addTo(grid, column++);
            panes.put(mode, pane);
        }
        model.columnsProperty().subscribe(this::show);
        model.expiryProperty().subscribe(this::showExpiry);
        model.modeProperty().subscribe(chosen -> panes.forEach((mode, pane) -> pane.choose(mode == chosen)));
    }

    /// Shown first, so that it is there to be led on.
    private void explain(Optional<Metric> figure) {
        explain.run();
        figure.ifPresent(asked::ask);
    }

    private void addTitles() {
        addTitle(TEXT.text("state"), TEXT.text("ofTheWorstPool"), 1);
        int row = 2;
        for (Metric metric : Metric.values()) {
            titles.put(metric, addTitle(metric.title(), metric.meaning(), row++));
            row += metric == Metric.RATIO ? 1 : 0;
        }
        addTitle(TEXT.text("method"), TEXT.text("theRuleThatWas"), row);
    }

    private Label addTitle(String text, String meaning, int row) {
        Label label = new Label(text);
        label.getStyleClass().add("metric");
        label.setTooltip(new Tooltip(meaning));
        grid.add(label, 0, row);
        return label;
    }

    /// @param day of the next expiry; empty where nothing expires
    private void showExpiry(String day) {
        titles.forEach((metric, label) -> {
            label.setText(metric.title(day));
            label.setVisible(!metric.isAfterExpiry() || !day.isEmpty());
            label.setManaged(label.isVisible());
        });
    }

    private void show(List<ModeColumn> columns) {
        grid.setVisible(!columns.isEmpty());
        empty.setVisible(columns.isEmpty());
        columns.forEach(c -> panes.forEach((mode, pane) -> {
            if (mode == c.mode()) {
                pane.show(c);
            }
        }));
    }
}
