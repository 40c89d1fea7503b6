package plimsoll.views.workspace;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.views.workspace.Busy.Stage;

/// What the venues reported, beside our figures for the accounts as opened. Edits change nothing here: a
/// reported figure belongs to the positions it was reported for. Owned by the UI thread.
public final class Reconciliations {
    private final Recalculation recalculation;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<List<Reconciled>> lines = new ReadOnlyObjectWrapper<>(List.of());

    Reconciliations(Recalculation recalculation, Busy busy) {
        this.recalculation = recalculation;
        this.busy = busy;
    }

    /// By account as in the file; empty when no venue reported anything.
    public ReadOnlyObjectProperty<List<Reconciled>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void of(Recalculation.BookInput opened) {
        if (Recalculation.isReported(opened.book())) {
            busy.begin(Stage.RECONCILIATION);
        }
        recalculation.reconcile(opened, this::publish);
    }

    void clear() {
        recalculation.dropReconciliation();
        lines.set(List.of());
    }

    private void publish(List<Reconciled> found) {
        lines.set(found);
        busy.end(Stage.RECONCILIATION);
    }
}
