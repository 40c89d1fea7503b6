package plimsoll.views.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIf;
import plimsoll.model.whatif.WhatIfs;
import plimsoll.views.control.Messages;

/// The what-ifs of the file that is open; every step is written down before anything else happens.
public final class WhatIfBook {
    private static final Messages TEXT = Messages.of("workspace");

    private final ReadOnlyObjectWrapper<WhatIfs> whatIfs = new ReadOnlyObjectWrapper<>(WhatIfs.NONE);
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private WhatIfs saved = WhatIfs.NONE;
    private Journal journal = Journal.NONE;
    private final Runnable edited;

    /// @param edited called when a step led to other edits
    WhatIfBook(Runnable edited) {
        this.edited = edited;
    }

    public ReadOnlyObjectProperty<WhatIfs> whatIfsProperty() {
        return whatIfs.getReadOnlyProperty();
    }

    /// Whether the file holds other edits than these.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public WhatIf current() {
        return whatIfs.get().current();
    }

    public List<Edit> edits() {
        return whatIfs.get().edits();
    }

    /// Of the what-if shown.
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /// What undo takes back, by name; empty when there is nothing.
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// What redo brings back, by name; empty when there is nothing.
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// A step that changes nothing is not written down.
    public void take(Step step) {
        WhatIfs before = whatIfs.get();
        WhatIfs after = before.after(step);
        if (!after.equals(before)) {
            journal.record(step);
            set(after);
            if (!after.edits().equals(before.edits())) {
                edited.run();
            }
        }
    }

    /// Back to the file; undone like any edit.
    void reset() {
        if (!edits().isEmpty()) {
            take(new Step.Kept(List.of(), TEXT.text("resetToTheFile")));
        }
    }

    /// @param inFile what the file holds
    /// @param now what is shown: more than that after a recovery
    void open(WhatIfs inFile, WhatIfs now, Journal newJournal) {
        saved = inFile;
        journal = newJournal;
        set(now);
    }

    /// The file holds these from now on.
    void saved(WhatIfs written) {
        saved = written;
        journal.saved();
        set(whatIfs.get());
    }

    /// Newer figures of the same book: the edits stay, of instruments by their new names.
    ///
    /// @param text of the book; empty when nothing is in it, and what was written down stays of those before
    void refreshed(String name, Optional<String> text, UnaryOperator<Edit> change) {
        saved = saved.mapped(change);
        text.ifPresent(t -> journal.refreshed(name, t, change));
        set(whatIfs.get().mapped(change));
    }

    /// What was written down is offered again.
    void leave() {
        journal.leave();
        journal = Journal.NONE;
    }

    /// What was written down of the file before is needed no more.
    void forget() {
        journal.end();
        journal = Journal.NONE;
    }

    private void set(WhatIfs now) {
        whatIfs.set(now);
        unsaved.set(!now.holdsTheSameAs(saved));
        size.set(now.edits().size());
        undoable.set(now.current().undoable().orElse(""));
        redoable.set(now.current().redoable().orElse(""));
    }
}
