package plimsoll.model.report;

import java.util.Arrays;
import java.util.List;

/// Which sections a report has and on what it is printed.
///
/// @param sections in their order, each once
/// @param onePage the summary alone, on one page, whatever the sections
public record ReportChoice(List<SectionId> sections, boolean onePage, PageSetup page) {
    /// All sections on A4, upright.
    public static final ReportChoice STANDARD = new ReportChoice(List.of(SectionId.values()), false, PageSetup.A4);

    public ReportChoice {
        sections = sections.stream().distinct().toList();
    }

    public ReportChoice withSections(List<SectionId> newSections) {
        return new ReportChoice(newSections, onePage, page);
    }

    public ReportChoice withOnePage(boolean isOnePage) {
        return new ReportChoice(sections, isOnePage, page);
    }

    public ReportChoice withPage(PageSetup newPage) {
        return new ReportChoice(sections, onePage, newPage);
    }

    /// Keys separated by commas, each once.
    ///
    /// @throws IllegalArgumentException naming the first that is none, and all that are
    public static List<SectionId> sections(String keys) {
        return Arrays.stream(keys.split(",", -1))
                .map(key -> SectionId.of(key)
                        .orElseThrow(() -> new IllegalArgumentException("no section "
                                + (key.isBlank() ? "\"\"" : key.strip()) + "; there are " + SectionId.known())))
                .distinct()
                .toList();
    }

    /// To be kept and read back by `parse`.
    public String text() {
        return String.join(",", sections.stream().map(SectionId::key).toList()) + ";" + (onePage ? "one-page" : "whole")
                + ";" + page.text();
    }

    /// What cannot be read is as in `STANDARD`.
    public static ReportChoice parse(String text) {
        String[] parts = text.split(";", 3);
        if (parts.length < 3) {
            return STANDARD;
        }
        List<SectionId> kept = Arrays.stream(parts[0].split(",", -1))
                .flatMap(key -> SectionId.of(key).stream())
                .toList();
        return new ReportChoice(
                kept.isEmpty() ? STANDARD.sections() : kept, parts[1].equals("one-page"), PageSetup.parse(parts[2]));
    }
}
