package plimsoll.model.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes to the members of one object, collected until `done`.
final class MemberEdits {
    private final TextEdits edits;
    private final Json.Obj object;
    private final Set<String> gone = new LinkedHashSet<>();
    private final List<String> added = new ArrayList<>();

    MemberEdits(TextEdits edits, Json.Obj object) {
        this.edits = edits;
        this.object = object;
    }

    /// Nothing when the number did not change; a number that became unknown is taken out.
    void number(String name, double before, double after) {
        if (Double.compare(before, after) == 0) {
            return;
        }
        if (Double.isNaN(after)) {
            remove(name);
        } else {
            put(name, PortfolioWriter.number(after));
        }
    }

    void text(String name, String before, String after) {
        if (!before.equals(after)) {
            put(name, PortfolioWriter.quoted(after));
        }
    }

    /// @param json the value
    void put(String name, String json) {
        value(name)
                .ifPresentOrElse(
                        v -> edits.replace(v, json), () -> added.add(PortfolioWriter.quoted(name) + ": " + json));
    }

    void remove(String name) {
        gone.add(name);
    }

    Optional<Json> value(String name) {
        return Optional.ofNullable(object.members().get(name)).map(Json.Member::value);
    }

    void done() {
        edits.change(object, gone, added);
    }
}
