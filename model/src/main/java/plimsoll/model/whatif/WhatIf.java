package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A named list of edits and every state it has been in.
///
/// @param versions oldest first; those after `at` were undone
/// @param at the version that counts
public record WhatIf(String name, List<Version> versions, int at) {
    /// @param change what made it, by name; empty for the first
    public record Version(String change, List<Edit> edits) {
        public Version {
            edits = List.copyOf(edits);
        }
    }

    public WhatIf {
        versions = List.copyOf(versions);
        if (at < 0 || at >= versions.size()) {
            throw new IllegalArgumentException("version " + at + " of " + versions.size() + " of what-if " + name);
        }
    }

    public static WhatIf of(String name, List<Edit> edits) {
        return new WhatIf(name, List.of(new Version("", edits)), 0);
    }

    public List<Edit> edits() {
        return versions.get(at).edits();
    }

    /// What undo takes back, by name; empty when there is nothing.
    public Optional<String> undoable() {
        return at == 0 ? Optional.empty() : Optional.of(versions.get(at).change());
    }

    /// What redo brings back, by name; empty when there is nothing.
    public Optional<String> redoable() {
        return at + 1 == versions.size()
                ? Optional.empty()
                : Optional.of(versions.get(at + 1).change());
    }

    WhatIf with(Edit edit, String words) {
        List<Edit> after = new ArrayList<>(edits());
        after.add(edit);
        return changed(after, words);
    }

    /// What was undone before is forgotten.
    WhatIf changed(List<Edit> after, String words) {
        List<Version> all = new ArrayList<>(versions.subList(0, at + 1));
        all.add(new Version(words, after));
        return new WhatIf(name, all, at + 1);
    }

    /// The same when there is nothing to undo.
    WhatIf undone() {
        return new WhatIf(name, versions, Math.max(at - 1, 0));
    }

    WhatIf redone() {
        return new WhatIf(name, versions, Math.min(at + 1, versions.size() - 1));
    }

    /// Every state it has been in, with other edits.
    WhatIf mapped(UnaryOperator<Edit> change) {
        List<Version> changed = versions.stream()
                .map(v -> new Version(v.change(), v.edits().stream().map(change).toList()))
                .toList();
        return new WhatIf(name, changed, at);
    }

    WhatIf named(String newName) {
        return new WhatIf(newName, versions, at);
    }
}
