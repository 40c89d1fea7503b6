package plimsoll.views.margin;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// The inspector: requirement tree and derivation of the selected requirement.
public final class ExplanationView {
    private static final Messages TEXT = Messages.of("explanation");

    private static final double ROW = 22;
    private static final double HEADER = 30;
    private static final int MOST_INPUTS = 9;
    private static final int MOST_SCENARIOS = 7;

    private final ExplanationViewModel model;

    private final TreeItem<ExplanationRow> root = new TreeItem<>();

    @FXML
    private TreeTableView<ExplanationRow> tree;

    @FXML
    private TableView<InputRow> inputs;

    @FXML
    private TableView<ScenarioRow> scenarios;

    @FXML
    private Label title;

    @FXML
    private Label formula;

    @FXML
    private Label parameters;

    @FXML
    private VBox inputBox;

    @FXML
    private VBox scenarioBox;

    public ExplanationView(ExplanationViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addColumns();
        root.setExpanded(true);
        tree.setRoot(root);
        title.textProperty().bind(model.titleProperty());
        formula.textProperty().bind(model.formulaProperty());
        parameters.textProperty().bind(model.parametersProperty());
        inputs.setItems(model.inputs());
        scenarios.setItems(model.scenarios());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.poolsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(row -> row.ifPresent(this::reveal));
        model.inputs().subscribe(this::showParts);
        model.scenarios().subscribe(this::showParts);
        showParts();
    }

    private void addColumns() {
        tree.getColumns().add(FigureColumns.treeText(TEXT.text("requirement"), 192, ExplanationRow::name));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("initial"), 96, ExplanationRow::initial));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("maint"), 96, ExplanationRow::maintenance));
        tree.getColumns().add(FigureColumns.treeText(TEXT.text("counts"), 50, ExplanationRow::binding));
        inputs.getColumns().add(FigureColumns.text(TEXT.text("input"), 140, InputRow::name));
        inputs.getColumns().add(FigureColumns.number(TEXT.text("value"), 106, InputRow::value));
        inputs.getColumns().add(FigureColumns.text(TEXT.text("unit"), 84, InputRow::unit));
        inputs.getColumns().add(FigureColumns.text(TEXT.text("source"), 92, InputRow::source));
        scenarios.getColumns().add(FigureColumns.number(TEXT.text("price"), 76, ScenarioRow::spot));
        scenarios.getColumns().add(FigureColumns.number(TEXT.text("volatility"), 80, ScenarioRow::volatility));
        scenarios.getColumns().add(FigureColumns.number(TEXT.text("weight"), 64, ScenarioRow::damping));
        scenarios.getColumns().add(FigureColumns.number(TEXT.text("profit"), 116, ScenarioRow::profit));
        scenarios.getColumns().add(FigureColumns.text(TEXT.text("worst"), 84, ScenarioRow::mark));
        Widths.fill(tree);
        Widths.fill(inputs);
        Widths.fill(scenarios);
    }

    private void show(List<ExplanationRow> pools) {
        Rows.replaceChildren(root, pools, ExplanationRow::children);
    }

    private void select(@Nullable TreeItem<ExplanationRow> item) {
        if (item != null && !model.selectedProperty().get().equals(Optional.of(item.getValue()))) {
            model.select(Optional.of(item.getValue()));
        }
    }

    private void reveal(ExplanationRow row) {
        if (isSelected(row)) {
            return;
        }
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            if (row.equals(tree.getTreeItem(i).getValue())) {
                tree.getSelectionModel().select(i);
                tree.scrollTo(Math.max(i - 2, 0));
                return;
            }
        }
    }

    private boolean isSelected(ExplanationRow row) {
        TreeItem<ExplanationRow> item = tree.getSelectionModel().getSelectedItem();
        return item != null && row.equals(item.getValue());
    }

    private void showParts() {
        show(inputBox, !model.inputs().isEmpty());
        show(scenarioBox, !model.scenarios().isEmpty());
        inputs.setPrefHeight(height(model.inputs().size(), MOST_INPUTS));
        scenarios.setPrefHeight(height(model.scenarios().size(), MOST_SCENARIOS));
    }

    private static double height(int rows, int most) {
        return HEADER + ROW * Math.min(rows, most);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
