package plimsoll.model.report;

import java.util.List;

/// A chapter of a report.
public record Section(SectionId id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
