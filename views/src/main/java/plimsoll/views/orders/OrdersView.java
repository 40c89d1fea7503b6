package plimsoll.views.orders;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// Open orders, and accounts after they fill.
public final class OrdersView {
    private static final Messages TEXT = Messages.of("orders");

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
        TableColumn<OrderRow, Figure> account = FigureColumns.text(TEXT.text("account"), 70, OrderRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        orders.getColumns().add(account);
        orders.getColumns().add(FigureColumns.text(TEXT.text("order"), 58, OrderRow::name));
        orders.getColumns().add(FigureColumns.text(TEXT.text("instrument"), 84, OrderRow::instrument));
        orders.getColumns().add(FigureColumns.text(TEXT.text("side"), 94, OrderRow::what));
        orders.getColumns().add(FigureColumns.number(TEXT.text("quantity"), 62, OrderRow::quantity));
        orders.getColumns().add(FigureColumns.number(TEXT.text("limit"), 64, OrderRow::limit));
    }

    private void addOutcomeColumns() {
        TableColumn<OutcomeRow, Figure> account = FigureColumns.text(TEXT.text("account"), 70, OutcomeRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        outcomes.getColumns().add(account);
        outcomes.getColumns().add(FigureColumns.text(TEXT.text("when"), 92, OutcomeRow::after));
        outcomes.getColumns().add(FigureColumns.number(TEXT.text("initial"), 72, OutcomeRow::initial));
        outcomes.getColumns().add(FigureColumns.number(TEXT.text("maintenance"), 84, OutcomeRow::maintenance));
        outcomes.getColumns().add(FigureColumns.number(TEXT.text("initialExcess"), 88, OutcomeRow::excess));
        outcomes.getColumns().add(FigureColumns.number(TEXT.text("ratio"), 54, OutcomeRow::ratio));
        outcomes.getColumns().add(FigureColumns.number(TEXT.text("distance"), 72, OutcomeRow::distance));
        outcomes.getColumns().add(FigureColumns.text(TEXT.text("orders"), 122, OutcomeRow::which));
    }
}
