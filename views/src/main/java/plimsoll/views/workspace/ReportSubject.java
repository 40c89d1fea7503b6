package plimsoll.views.workspace;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;

/// What a report is made of: the book as it is shown.
///
/// @param edited the file with the edits; the same as `original` without any
/// @param known of `edited`; empty while it is computed
/// @param stress the parameters are under
/// @param stresses named ones, the trader's own among them
public record ReportSubject(
        OpenedFile file,
        Situation original,
        Situation edited,
        List<Edit> edits,
        Optional<Assessment> known,
        Asset currency,
        ParameterStress stress,
        List<NamedStress> stresses) {
    public ReportSubject {
        edits = List.copyOf(edits);
        stresses = List.copyOf(stresses);
    }
}
