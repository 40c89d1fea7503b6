package plimsoll.views.greeks;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// The Greeks as a tree, and the net exposure below it.
public final class GreeksView {
    private final GreeksViewModel model;
    private final TreeItem<GreekRow> root = new TreeItem<>();

    @FXML
    private TreeTableView<GreekRow> tree;

    @FXML
    private TableView<ExposureRow> exposures;

    @FXML
    private CheckBox collateral;

    @FXML
    private ToggleGroup accounts;

    @FXML
    private ToggleButton one;

    @FXML
    private ToggleButton all;

    public GreeksView(GreeksViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addTree();
        addExposures();
        collateral.selectedProperty().bindBidirectional(model.collateralProperty());
        model.allProperty().subscribe(wanted -> accounts.selectToggle(wanted ? all : one));
        model.rootProperty().subscribe(_ -> show());
    }

    private void addTree() {
        tree.getColumns().add(FigureColumns.treeText("Underlying, expiry, strike, position", 238, GreekRow::name));
        tree.getColumns().add(FigureColumns.treeNumber("Delta, coin", 96, GreekRow::coinDelta));
        tree.getColumns().add(FigureColumns.treeNumber("Delta, USD", 112, GreekRow::dollarDelta));
        tree.getColumns().add(FigureColumns.treeNumber("Gamma, coin per 1 %", 138, GreekRow::gamma));
        tree.getColumns().add(FigureColumns.treeNumber("Vega, USD per vol point", 144, GreekRow::vega));
        tree.getColumns().add(FigureColumns.treeNumber("Theta, USD per day", 120, GreekRow::theta));
        Widths.fill(tree);
        root.setExpanded(true);
    }

    private void addExposures() {
        var columns = exposures.getColumns();
        columns.add(FigureColumns.text("Net over all", 84, ExposureRow::name));
        columns.add(FigureColumns.number("Index, USD", 74, ExposureRow::index));
        columns.add(FigureColumns.number("Delta, coin", 84, ExposureRow::coinDelta));
        columns.add(FigureColumns.number("Delta, USD", 104, ExposureRow::dollarDelta));
        columns.add(FigureColumns.number("Γ, coin/1 %", 78, ExposureRow::gamma));
        columns.add(FigureColumns.number("Vega, USD/pt", 86, ExposureRow::vega));
        columns.add(FigureColumns.number("Theta, USD/day", 98, ExposureRow::theta));
        columns.add(FigureColumns.number("Long, USD", 86, ExposureRow::longSize));
        columns.add(FigureColumns.number("Short, USD", 86, ExposureRow::shortSize));
        columns.add(FigureColumns.text("Accounts", 84, ExposureRow::accounts));
        Widths.fill(exposures);
        exposures.setItems(model.exposures());
    }

    /// Folding survives a recalculation, because items are kept; new strikes start folded.
    private void show() {
        List<GreekRow> rows = model.rootProperty().get().stream().toList();
        Rows.replaceChildren(root, rows, GreekRow::children, GreekRow::folded);
        tree.setShowRoot(false);
        tree.setRoot(rows.isEmpty() ? null : root);
    }

    @FXML
    private void ofOne() {
        model.allProperty().set(false);
        accounts.selectToggle(one);
    }

    @FXML
    private void ofAll() {
        model.allProperty().set(true);
        accounts.selectToggle(all);
    }
}
