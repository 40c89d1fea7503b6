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
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// The Greeks as a tree, and the net exposure below it.
public final class GreeksView {
    private static final Messages TEXT = Messages.of("greeks");

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
        tree.getColumns().add(FigureColumns.treeText(TEXT.text("underlyingExpiryStrikePosition"), 238, GreekRow::name));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("deltaCoin"), 96, GreekRow::coinDelta));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("deltaUsd"), 112, GreekRow::dollarDelta));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("gammaCoinPer1"), 138, GreekRow::gamma));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("vegaUsdPerVol"), 152, GreekRow::vega));
        tree.getColumns().add(FigureColumns.treeNumber(TEXT.text("thetaUsdPerDay"), 120, GreekRow::theta));
        Widths.fill(tree);
        root.setExpanded(true);
    }

    private void addExposures() {
        var columns = exposures.getColumns();
        columns.add(FigureColumns.text(TEXT.text("netOverAll"), 84, ExposureRow::name));
        columns.add(FigureColumns.number(TEXT.text("indexUsd"), 80, ExposureRow::index));
        columns.add(FigureColumns.number(TEXT.text("deltaCoin"), 84, ExposureRow::coinDelta));
        columns.add(FigureColumns.number(TEXT.text("deltaUsd"), 104, ExposureRow::dollarDelta));
        columns.add(FigureColumns.number(TEXT.text("gammaCoin1Percent"), 84, ExposureRow::gamma));
        columns.add(FigureColumns.number(TEXT.text("vegaUsdPt"), 96, ExposureRow::vega));
        columns.add(FigureColumns.number(TEXT.text("thetaUsdDay"), 108, ExposureRow::theta));
        columns.add(FigureColumns.number(TEXT.text("longUsd"), 86, ExposureRow::longSize));
        columns.add(FigureColumns.number(TEXT.text("shortUsd"), 86, ExposureRow::shortSize));
        columns.add(FigureColumns.text(TEXT.text("accounts"), 84, ExposureRow::accounts));
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
