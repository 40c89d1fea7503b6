package plimsoll.model.whatif;

import java.util.List;
import java.util.function.UnaryOperator;

/// One thing a trader did to the what-ifs of a file; written down as it happens, so that all of them can
/// be made again.
public sealed interface Step {
    /// With other edits.
    default Step mapped(UnaryOperator<Edit> change) {
        return switch (this) {
            case Edited e -> new Edited(change.apply(e.edit()), e.words());
            case Kept k -> new Kept(k.edits().stream().map(change).toList(), k.words());
            case Added a -> new Added(a.name(), a.edits().stream().map(change).toList());
            case Undone _, Redone _, Shown _, Renamed _, Removed _ -> this;
        };
    }

    /// @param words the edit by its name, for the undo menu
    record Edited(Edit edit, String words) implements Step {}

    /// Some edits gone, e.g. those of one position, or all.
    ///
    /// @param edits that are left
    /// @param words what was done, for the undo menu
    record Kept(List<Edit> edits, String words) implements Step {
        public Kept {
            edits = List.copyOf(edits);
        }
    }

    record Undone() implements Step {}

    record Redone() implements Step {}

    /// Another what-if, shown from then on; one of that name stays and is shown.
    ///
    /// @param edits it starts with
    record Added(String name, List<Edit> edits) implements Step {
        public Added {
            edits = List.copyOf(edits);
        }
    }

    /// One that was removed comes back.
    record Shown(String name) implements Step {}

    /// Of the one shown; nothing happens when the name is taken.
    record Renamed(String name) implements Step {}

    /// Not the last one; it can be shown again by its name.
    record Removed(String name) implements Step {}
}
