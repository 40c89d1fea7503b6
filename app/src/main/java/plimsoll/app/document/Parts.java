package plimsoll.app.document;

import java.util.List;
import java.util.stream.IntStream;
import plimsoll.model.report.Block;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.Section;

/// A long report as two of about equal length, the second of which starts on a page of its own. It
/// depends on the report alone, so that every machine makes the same pages.
final class Parts {
    /// Rows of tables from which it is worth it: some six pages.
    private static final int LONG = 400;

    private static final int ROWS_OF_ANOTHER_BLOCK = 25;

    private Parts() {}

    static List<MarginReport> of(MarginReport report) {
        List<Section> sections = report.sections();
        int all = rows(sections);
        if (all < LONG || sections.size() < 2) {
            return List.of(report);
        }
        int cut = IntStream.range(1, sections.size())
                .boxed()
                .min((a, b) -> Integer.compare(unevenness(sections, a, all), unevenness(sections, b, all)))
                .orElse(1);
        return List.of(with(report, sections.subList(0, cut)), with(report, sections.subList(cut, sections.size())));
    }

    private static int unevenness(List<Section> sections, int cut, int all) {
        return Math.abs(all - 2 * rows(sections.subList(0, cut)));
    }

    private static int rows(List<Section> sections) {
        return sections.stream()
                .flatMap(s -> s.blocks().stream())
                .mapToInt(b -> b instanceof Block.Table t ? t.rows().size() : ROWS_OF_ANOTHER_BLOCK)
                .sum();
    }

    private static MarginReport with(MarginReport report, List<Section> sections) {
        return new MarginReport(report.cover(), sections, report.problems(), report.complete());
    }
}
