package plimsoll.views.positions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Workspace;

/// The positions of all accounts, and the edits of their size and leverage.
public final class PositionsViewModel {
    private final Workspace workspace;
    private final ObservableList<PositionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper severalAccounts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");

    public PositionsViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.assessmentProperty().subscribe(_ -> refresh());
        workspace.modeProperty().addListener(_ -> refresh());
        workspace.moveProperty().addListener(_ -> refresh());
    }

    ObservableList<PositionRow> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty severalAccountsProperty() {
        return severalAccounts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Of notional, profit and margins.
    ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    ObjectProperty<Optional<PositionKey>> selectedProperty() {
        return workspace.positionProperty();
    }

    void select(PositionKey key) {
        workspace.accountProperty().set(Optional.of(key.account()));
        workspace.positionProperty().set(Optional.of(key));
    }

    void changeQuantity(PositionRow row, String typed) {
        OptionalDouble quantity = NumberEntry.parse(typed);
        if (quantity.isEmpty()) {
            workspace.refuse("Quantity " + typed + " is no number: type one such as -1,500 or 2.5k.");
        } else if (quantity.getAsDouble() != row.quantity().value()) {
            workspace.edit(new Edit.Resize(row.key(), quantity.getAsDouble()));
        }
    }

    void changeLeverage(PositionRow row, String typed) {
        double leverage = NumberEntry.parse(typed).orElse(0);
        if (leverage < 1) {
            workspace.refuse("Leverage " + typed + " is not possible: type a number from 1 up, such as 20.");
        } else if (leverage != row.leverage().value()) {
            workspace.edit(new Edit.ChangeLeverage(row.key(), leverage));
        }
    }

    private void refresh() {
        Optional<Assessment> assessment = workspace.assessmentProperty().get();
        Rows.replace(
                rows,
                assessment.stream()
                        .flatMap(a -> a.accounts().stream())
                        .flatMap(this::rows)
                        .toList());
        severalAccounts.set(assessment.map(a -> a.accounts().size() > 1).orElse(false));
        currency.set(assessment.map(a -> a.currency().code()).orElse(""));
        summary.set(assessment.map(this::summary).orElse(""));
    }

    private Stream<PositionRow> rows(AccountAssessment account) {
        return new PositionRows(
                        account,
                        workspace.original(account.id()),
                        account.comparison().in(workspace.modeProperty().get()),
                        workspace.moveProperty().get())
                .rows().stream();
    }

    private String summary(Assessment assessment) {
        double profit = rows.stream().mapToDouble(r -> r.profit().value()).sum();
        List<String> parts = List.of(
                rows.size() + (rows.size() == 1 ? " position" : " positions"),
                "unrealised profit "
                        + Figures.profit(profit, assessment.currency()).text() + " " + assessment.currency());
        return rows.isEmpty() ? "" : String.join(" · ", parts);
    }
}
