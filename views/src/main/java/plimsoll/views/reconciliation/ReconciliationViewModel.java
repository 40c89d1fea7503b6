package plimsoll.views.reconciliation;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// What the venues reported beside our figures, unexplained differences first.
public final class ReconciliationViewModel {
    private static final Messages TEXT = Messages.of("reconciliation");

    private static final String AS_LOADED = TEXT.text("whatTheVenueReported");
    private static final String EDITED = TEXT.text("stillTheAccountAs");

    private final ObservableList<ReconciliationRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(AS_LOADED);
    private final ReadOnlyBooleanWrapper severalAccounts = new ReadOnlyBooleanWrapper();

    public ReconciliationViewModel(Workspace workspace, Sight sight) {
        ReadOnlyObjectProperty<List<Reconciled>> lines =
                workspace.reconciliations().linesProperty();
        sight.follow(() -> show(lines.get()), lines);
        ReadOnlyIntegerProperty edits = workspace.whatIfs().sizeProperty();
        sight.follow(() -> note.set(edits.get() > 0 ? EDITED : AS_LOADED), edits);
    }

    ObservableList<ReconciliationRow> rows() {
        return rows;
    }

    /// Of what the comparison is.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty severalAccountsProperty() {
        return severalAccounts.getReadOnlyProperty();
    }

    private void show(List<Reconciled> lines) {
        severalAccounts.set(lines.stream().map(Reconciled::account).distinct().count() > 1);
        Rows.replace(
                rows,
                lines.stream()
                        .sorted(Comparator.comparing(l -> l.reason().kind()))
                        .map(ReconciliationRow::new)
                        .toList());
    }
}
