package plimsoll.views.greeks;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Widths;

/// The Greeks as a tree.
public final class GreeksView {
    private final GreeksViewModel model;
    private final TreeItem<GreekRow> root = new TreeItem<>();

    @FXML
    private TreeTableView<GreekRow> greeks;

    @FXML
    private CheckBox collateral;

    public GreeksView(GreeksViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        greeks.getColumns().add(FigureColumns.treeText("Underlying, expiry, position", 250, GreekRow::name));
        greeks.getColumns().add(FigureColumns.treeNumber("Delta, coin", 110, GreekRow::coinDelta));
        greeks.getColumns().add(FigureColumns.treeNumber("Delta, USD", 120, GreekRow::dollarDelta));
        greeks.getColumns().add(FigureColumns.treeNumber("Gamma, coin per 1 %", 150, GreekRow::gamma));
        greeks.getColumns().add(FigureColumns.treeNumber("Vega, USD per vol point", 160, GreekRow::vega));
        greeks.getColumns().add(FigureColumns.treeNumber("Theta, USD per day", 140, GreekRow::theta));
        Widths.fill(greeks);
        root.setExpanded(true);
        collateral.selectedProperty().bindBidirectional(model.collateralProperty());
        model.rootProperty().subscribe(_ -> show());
        model.netProperty().subscribe(_ -> show());
    }

    /// Folding survives a recalculation, because items are kept.
    private void show() {
        List<GreekRow> rows = Stream.of(model.rootProperty(), model.netProperty())
                .flatMap(row -> row.get().stream())
                .toList();
        Rows.replaceChildren(root, rows, GreekRow::children);
        greeks.setShowRoot(false);
        greeks.setRoot(rows.isEmpty() ? null : root);
    }
}
