package plimsoll.views.reconciliation;

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

/// The list of what venues reported.
public final class ReconciliationView {
    private static final Messages TEXT = Messages.of("reconciliation");

    private final ReconciliationViewModel model;

    @FXML
    private TableView<ReconciliationRow> reconciled;

    @FXML
    private Label note;

    @FXML
    private Node empty;

    public ReconciliationView(ReconciliationViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        TableColumn<ReconciliationRow, Figure> account =
                FigureColumns.text(TEXT.text("account"), 96, ReconciliationRow::account);
        account.visibleProperty().bind(model.severalAccountsProperty());
        reconciled.getColumns().add(account);
        reconciled.getColumns().add(FigureColumns.text(TEXT.text("figure"), 252, ReconciliationRow::what));
        reconciled.getColumns().add(FigureColumns.text(TEXT.text("unit"), 44, ReconciliationRow::unit));
        reconciled.getColumns().add(FigureColumns.number(TEXT.text("ours"), 112, ReconciliationRow::ours));
        reconciled.getColumns().add(FigureColumns.number(TEXT.text("venue"), 106, ReconciliationRow::venue));
        reconciled.getColumns().add(FigureColumns.number(TEXT.text("difference"), 84, ReconciliationRow::difference));
        reconciled.getColumns().add(FigureColumns.number(TEXT.text("relative"), 80, ReconciliationRow::relative));
        reconciled.getColumns().add(FigureColumns.text(TEXT.text("reason"), 182, ReconciliationRow::reason));
        Widths.fill(reconciled);
        reconciled.setItems(model.rows());
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        reconciled.visibleProperty().bind(empty.visibleProperty().not());
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(reconciled.visibleProperty());
    }
}
