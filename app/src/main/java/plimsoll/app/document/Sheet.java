package plimsoll.app.document;

import java.util.Locale;
import plimsoll.model.report.PageSetup;

/// The sheet as CSS, and what fits on it.
final class Sheet {
    /// mm, left and right
    static final double MARGIN = 12;

    private static final String LOOK =
            "font-family: Plimsoll, \"Plimsoll East\", \"Plimsoll More\", Arial, sans-serif; font-size: 6pt; color: #555b63; white-space: nowrap";

    /// Of the first page, whose cover says what stands in the headers.
    static final String OPENING = "@page :first { @top-left { content: \"\" } @top-right { content: \"\" } }\n";

    static final String NUMBERED =
            "@page { @bottom-right { content: \"page \" counter(page) \" of \" counter(pages); " + LOOK + " } }\n";

    private static final double LETTERS = 6.8;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double PIXELS_PER_MM = 96 / 25.4;

    private Sheet() {}

    /// What stands in the margins of every page.
    record Headers(String left, String right, String bottom) {}

    static String css(PageSetup page, Headers headers) {
        return String.format(
                Locale.ROOT,
                """

                @page {
                    size: %.2fmm %.2fmm;
                    margin: 15mm %.1fmm 14mm %.1fmm;
                    @top-left { content: "%s"; %s }
                    @top-right { content: "%s"; %s }
                    @bottom-left { content: "%s"; %s }
                }
                body { font-size: %.2fpt }
                """,
                page.width(),
                page.height(),
                MARGIN,
                MARGIN,
                quoted(headers.left()),
                LOOK,
                quoted(headers.right()),
                LOOK,
                quoted(headers.bottom()),
                LOOK,
                LETTERS * page.scale());
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\5c ")
                .replace("\"", "\\22 ")
                .replace("<", "\\3c ")
                .replace("&", "\\26 ")
                .replaceAll("\\R", " ");
    }

    /// Average letters on one line across the page.
    static double letters(PageSetup page) {
        return (page.width() - 2 * MARGIN) * POINTS_PER_MM / (LETTERS * page.scale()) / 0.54;
    }

    /// CSS pixels across the page.
    static double pixels(PageSetup page) {
        return (page.width() - 2 * MARGIN) * PIXELS_PER_MM;
    }
}
