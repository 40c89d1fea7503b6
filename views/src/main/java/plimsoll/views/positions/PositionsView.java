package plimsoll.views.positions;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.EntryCell;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Widths;

/// The position table.
public final class PositionsView {
    private final PositionsViewModel model;

    @FXML
    private TableView<PositionRow> table;

    @FXML
    private Label summary;

    public PositionsView(PositionsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addColumns();
        Widths.fill(table);
        table.setItems(model.rows());
        table.setEditable(true);
        table.getSelectionModel().setCellSelectionEnabled(false);
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::editOnKey);
        model.rows().addListener((ListChangeListener<PositionRow>) _ -> keepSelection());
        model.selectedProperty().subscribe(_ -> keepSelection());
        summary.textProperty().bind(model.summaryProperty());
    }

    private void addColumns() {
        TableColumn<PositionRow, Figure> account = FigureColumns.text("Account", 104, PositionRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        table.getColumns().add(FigureColumns.text("Instrument", 154, PositionRow::instrument));
        table.getColumns().add(account);
        table.getColumns().add(FigureColumns.text("Side", 126, PositionRow::side));
        table.getColumns().add(entry("Quantity", 78, PositionRow::quantity, model::changeQuantity));
        table.getColumns().add(entry("Leverage", 66, PositionRow::leverage, model::changeLeverage));
        table.getColumns().add(FigureColumns.number("Entry", 118, PositionRow::entry));
        table.getColumns().add(FigureColumns.number("Mark", 118, PositionRow::mark));
        addMoney("Notional", 100, PositionRow::notional);
        addMoney("Profit", 100, PositionRow::profit);
        table.getColumns().add(FigureColumns.number("Delta, coin", 80, PositionRow::delta));
        addMoney("Initial", 94, PositionRow::initial);
        addMoney("Maint.", 90, PositionRow::maintenance);
        table.getColumns().add(FigureColumns.number("Liquidation", 112, PositionRow::liquidation));
        table.getColumns().add(FigureColumns.number("Distance", 86, PositionRow::distance));
    }

    private static TableColumn<PositionRow, Figure> entry(
            String title, double width, Function<PositionRow, Figure> figure, BiConsumer<PositionRow, String> take) {
        TableColumn<PositionRow, Figure> column = FigureColumns.number(title, width, figure);
        column.setCellFactory(EntryCell.factory(take));
        column.setEditable(true);
        return column;
    }

    private void addMoney(String title, double width, Function<PositionRow, Figure> figure) {
        TableColumn<PositionRow, Figure> column = FigureColumns.number(title, width, figure);
        column.textProperty().bind(model.currencyProperty().map(c -> c.isEmpty() ? title : title + ", " + c));
        table.getColumns().add(column);
    }

    private void select(@Nullable PositionRow row) {
        if (row != null) {
            model.select(row.key());
        }
    }

    /// F2 and Enter edit the quantity of the selected row.
    private void editOnKey(KeyEvent event) {
        boolean edits = event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER;
        int row = table.getSelectionModel().getSelectedIndex();
        if (edits && table.getEditingCell() == null && row >= 0) {
            table.edit(row, editedColumn());
            event.consume();
        }
    }

    private @Nullable TableColumn<PositionRow, ?> editedColumn() {
        return table.getColumns().stream()
                .filter(c -> c.getText().equals("Quantity"))
                .findFirst()
                .orElse(null);
    }

    /// Rows are replaced as a whole; the selection follows the position.
    private void keepSelection() {
        model.selectedProperty()
                .get()
                .ifPresent(key -> model.rows().stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .ifPresent(r -> table.getSelectionModel().select(r)));
    }
}
