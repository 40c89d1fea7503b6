package plimsoll.views.margin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import plimsoll.model.margin.AsIf;

/// The comparison of modes; clicking a column looks at that mode everywhere.
public final class ComparisonView {
    private final ComparisonViewModel model;
    private final Map<AsIf, ModePane> panes = new EnumMap<>(AsIf.class);

    @FXML
    private GridPane grid;

    @FXML
    private Label title;

    @FXML
    private Label empty;

    public ComparisonView(ComparisonViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        addTitles();
        int column = 1;
        for (AsIf mode : AsIf.values()) {
            ModePane pane = new ModePane(mode, () -> model.modeProperty().set(mode));
            pane.addTo(grid, column++);
            panes.put(mode, pane);
        }
        model.columnsProperty().subscribe(this::show);
        model.modeProperty().subscribe(chosen -> panes.forEach((mode, pane) -> pane.choose(mode == chosen)));
    }

    private void addTitles() {
        addTitle("State", "of the worst pool", 1);
        int row = 2;
        for (Metric metric : Metric.values()) {
            addTitle(metric.title(), metric.meaning(), row++);
            row += metric == Metric.RATIO ? 1 : 0;
        }
        addTitle("Method", "the rule that was applied; * is not the venue's own", row);
    }

    private void addTitle(String text, String meaning, int row) {
        Label label = new Label(text);
        label.getStyleClass().add("metric");
        label.setTooltip(new Tooltip(meaning));
        grid.add(label, 0, row);
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
