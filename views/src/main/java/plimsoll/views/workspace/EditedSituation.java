package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;

/// A situation after edits; one edit more than before is applied alone.
final class EditedSituation {
    private final Situation original;
    private final ParameterLibrary library;
    private List<Edit> applied = List.of();
    private Situation situation;

    EditedSituation(Situation original, ParameterLibrary library) {
        this.original = original;
        this.library = library;
        this.situation = original;
    }

    Situation original() {
        return original;
    }

    Situation after(List<Edit> edits) {
        int more = edits.size() - applied.size();
        boolean isLonger = more >= 0 && edits.subList(0, applied.size()).equals(applied);
        situation = isLonger
                ? situation.edited(edits.subList(applied.size(), edits.size()), library)
                : original.edited(edits, library);
        applied = List.copyOf(edits);
        return situation;
    }
}
