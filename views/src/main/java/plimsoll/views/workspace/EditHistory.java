package plimsoll.views.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import plimsoll.model.whatif.Edit;

/// The trader's edits, in order, with what was undone.
public final class EditHistory {
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");

    EditHistory() {}

    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    public List<Edit> edits() {
        return List.copyOf(done);
    }

    void add(Edit edit) {
        done.addLast(edit);
        undone.clear();
        changed();
    }

    /// Whether there was an edit to undo.
    boolean undo() {
        return moveLast(done, undone);
    }

    boolean redo() {
        return moveLast(undone, done);
    }

    private boolean moveLast(Deque<Edit> from, Deque<Edit> to) {
        Edit last = from.pollLast();
        if (last == null) {
            return false;
        }
        to.addLast(last);
        changed();
        return true;
    }

    /// Whether there was anything to clear.
    boolean clear() {
        boolean any = !done.isEmpty();
        done.clear();
        undone.clear();
        changed();
        return any;
    }

    private void changed() {
        size.set(done.size());
        redoable.set(!undone.isEmpty());
    }
}
