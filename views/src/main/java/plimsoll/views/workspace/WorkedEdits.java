package plimsoll.views.workspace;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Situation;

/// Edits in words, each as things stood before it; what was worked out of a list is kept for the next
/// one that begins alike.
final class WorkedEdits {
    /// @param after of those that could be made up to and with this one
    private record Worked(EditRun.Step step, Situation after) {}

    private final Situation original;
    private final ParameterLibrary library;
    private final List<Worked> worked = new ArrayList<>();

    WorkedEdits(Situation original, ParameterLibrary library) {
        this.original = original;
        this.library = library;
    }

    List<EditRun.Step> of(List<Edit> edits) {
        int alike = 0;
        while (alike < Math.min(edits.size(), worked.size())
                && worked.get(alike).step().edit().equals(edits.get(alike))) {
            alike++;
        }
        worked.subList(alike, worked.size()).clear();
        edits.subList(alike, edits.size()).forEach(this::add);
        return worked.stream().map(Worked::step).toList();
    }

    private void add(Edit edit) {
        Situation before = worked.isEmpty() ? original : worked.getLast().after();
        EditRun run = EditRun.of(before, List.of(edit), library);
        worked.add(new Worked(run.steps().getFirst(), run.after()));
    }
}
