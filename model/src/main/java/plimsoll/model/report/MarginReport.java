package plimsoll.model.report;

import java.util.List;
import java.util.Optional;
import plimsoll.model.problem.Problem;

/// What a margin report says, without any layout.
///
/// @param problems of the figures, whatever the sections
/// @param complete false when a figure of it is unknown or there is a warning
public record MarginReport(Cover cover, List<Section> sections, List<Problem> problems, boolean complete) {
    public MarginReport {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    public Optional<Section> section(SectionId id) {
        return sections.stream().filter(s -> s.id() == id).findFirst();
    }
}
