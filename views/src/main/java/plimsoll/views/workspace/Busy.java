package plimsoll.views.workspace;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Which stages are being computed.
final class Busy {
    enum Stage {
        BOOK,
        SURFACE,
        FULL_SURFACE,
        PROFILE,
        SPLIT,
        RECONCILIATION,
        ORDERS,
        CONTRIBUTIONS
    }

    private final Set<Stage> running = EnumSet.noneOf(Stage.class);
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    boolean isRunning(Stage stage) {
        return running.contains(stage);
    }

    /// The book again, and whatever else was running is not wanted any more.
    void beginBook() {
        running.clear();
        begin(Stage.BOOK);
    }

    void begin(Stage stage) {
        running.add(stage);
        any.set(true);
    }

    void end(Stage stage) {
        running.remove(stage);
        any.set(!running.isEmpty());
    }

    void endAll() {
        running.clear();
        any.set(false);
    }
}
