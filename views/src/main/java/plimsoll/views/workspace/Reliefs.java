package plimsoll.views.workspace;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.workspace.Busy.Stage;

/// What an account lacks to survive a move, for the account asked about last. Owned by the UI thread.
public final class Reliefs {
    private final Recalculation recalculation;
    private final Busy busy;
    private final ReadOnlyObjectWrapper<Optional<AccountReliefs>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    Reliefs(Recalculation recalculation, Busy busy) {
        this.recalculation = recalculation;
        this.busy = busy;
    }

    public ReadOnlyObjectProperty<Optional<AccountReliefs>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What was found before stays until the answer is there.
    ///
    /// @param distance of the move, above 0 and below 1
    public void ask(Assessment of, AccountId account, AsIf mode, double distance) {
        of.account(account).ifPresent(assessed -> {
            busy.begin(Stage.RELIEF);
            recalculation.relief(new Scenarios.Subject(assessed, of, mode), distance, this::publish);
        });
    }

    private void publish(AccountReliefs reliefs) {
        found.set(Optional.of(reliefs));
        busy.end(Stage.RELIEF);
    }

    void clear() {
        recalculation.dropRelief();
        busy.end(Stage.RELIEF);
        found.set(Optional.empty());
    }
}
