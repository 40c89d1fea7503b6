package plimsoll.views.workspace;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Which stages are being computed.
final class Busy {
    enum Stage {
        BOOK,
        SEARCH,
        ACTUAL,
        SURFACE,
        FULL_SURFACE,
        PROFILE,
        SPLIT,
        RECONCILIATION,
        ORDERS,
        CONTRIBUTIONS,
        STRESSES,
        RELIEF,
        COMPARISON,
        IMPACT,
        SIZE,
        CHAIN,
        REPORT
    }

    private static final double UNKNOWN = -1;

    private final Set<Stage> running = EnumSet.noneOf(Stage.class);
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);

    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// The share that is done, negative while it is unknown, 1 when nothing is running.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void advance(Stage stage, double share) {
        if (running.contains(stage)) {
            progress.set(share);
        }
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
        changed();
    }

    void end(Stage stage) {
        if (running.remove(stage)) {
            changed();
        }
    }

    void endAll() {
        running.clear();
        changed();
    }

    /// Everything that may take long.
    void endLong() {
        running.retainAll(EnumSet.of(Stage.BOOK));
        changed();
    }

    private void changed() {
        any.set(!running.isEmpty());
        progress.set(any.get() ? UNKNOWN : 1);
    }
}
