package plimsoll.model.report;

import java.util.List;
import java.util.Optional;

/// What a margin report says, without any layout.
///
/// @param complete false when a figure of it is unknown or there is a warning
public record MarginReport(Cover cover, List<Section> sections, boolean complete) {
    public MarginReport {
        sections = List.copyOf(sections);
    }

    public Optional<Section> section(SectionId id) {
        return sections.stream().filter(s -> s.id() == id).findFirst();
    }
}
