package plimsoll.views.orders;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Widths;

/// Open orders, and accounts after they fill.
public final class OrdersView {
    private final OrdersViewModel model;

    @FXML
    private TableView<OrderRow> orders;

    @FXML
    private TableView<OutcomeRow> outcomes;

    @FXML
    private Label note;

    @FXML
    private Node tables;

    @FXML
    private Node empty;

    public OrdersView(OrdersViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addOrderColumns();
        addOutcomeColumns();
        orders.setItems(model.orders());
        outcomes.setItems(model.outcomes());
        Widths.fill(orders);
        Widths.fill(outcomes);
        empty.visibleProperty().bind(Bindings.isEmpty(model.orders()));
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(tables.visibleProperty());
        tables.visibleProperty().bind(empty.visibleProperty().not());
    }

    private void addOrderColumns() {
        TableColumn<OrderRow, Figure> account = FigureColumns.text("Account", 70, OrderRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        orders.getColumns().add(account);
        orders.getColumns().add(FigureColumns.text("Order", 58, OrderRow::name));
        orders.getColumns().add(FigureColumns.text("Instrument", 84, OrderRow::instrument));
        orders.getColumns().add(FigureColumns.text("Side", 94, OrderRow::what));
        orders.getColumns().add(FigureColumns.number("Quantity", 62, OrderRow::quantity));
        orders.getColumns().add(FigureColumns.number("Limit", 64, OrderRow::limit));
    }

    private void addOutcomeColumns() {
        TableColumn<OutcomeRow, Figure> account = FigureColumns.text("Account", 70, OutcomeRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        outcomes.getColumns().add(account);
        outcomes.getColumns().add(FigureColumns.text("When", 92, OutcomeRow::after));
        outcomes.getColumns().add(FigureColumns.number("Initial", 72, OutcomeRow::initial));
        outcomes.getColumns().add(FigureColumns.number("Maintenance", 84, OutcomeRow::maintenance));
        outcomes.getColumns().add(FigureColumns.number("Initial excess", 88, OutcomeRow::excess));
        outcomes.getColumns().add(FigureColumns.number("Ratio", 54, OutcomeRow::ratio));
        outcomes.getColumns().add(FigureColumns.number("Distance", 72, OutcomeRow::distance));
        outcomes.getColumns().add(FigureColumns.text("Orders", 122, OutcomeRow::which));
    }
}
