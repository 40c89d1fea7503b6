package plimsoll.views.report;

import plimsoll.model.report.SectionId;

/// A section that a report can have.
record SectionLine(SectionId id, boolean isChosen) {
    @Override
    public String toString() {
        return id.title();
    }
}
