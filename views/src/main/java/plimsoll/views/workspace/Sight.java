package plimsoll.views.workspace;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/// Whether what follows the workspace can be seen. While it cannot, it is not told what changes; it is told once, as
/// soon as it can be seen again.
public final class Sight {
    private final SequencedSet<Runnable> due = new LinkedHashSet<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);

    public Sight() {}

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Runs at once, and after every change of one of these.
    public void follow(Runnable refresh, ObservableValue<?>... followed) {
        refresh.run();
        await(refresh, followed);
    }

    /// Runs after every change of one of these.
    public void await(Runnable refresh, ObservableValue<?>... followed) {
        for (ObservableValue<?> each : followed) {
            each.addListener((_, _, _) -> changed(refresh));
        }
    }

    /// Late ones run in the order of the last changes.
    private void changed(Runnable refresh) {
        if (open.get()) {
            refresh.run();
        } else {
            due.addLast(refresh);
        }
    }

    public void set(boolean isSeen) {
        open.set(isSeen);
        if (isSeen) {
            catchUp();
        }
    }

    /// Tells what changed so far, seen or not.
    public void catchUp() {
        while (!due.isEmpty()) {
            due.removeFirst().run();
        }
    }
}
