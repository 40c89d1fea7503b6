package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;

/// The rows of a CSV text before their cells are parsed: where each begins, how many cells it has.
final class CsvLines {
    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();

    /// @param number of its first line in the file, from 1
    /// @param cells 0 when a quote stays open
    record Line(int number, String text, int cells) {
        Line trimmedTo(int columns, char separator) {
            boolean isLonger = cells > columns && text.charAt(text.length() - 1) == separator;
            return isLonger
                    ? new Line(number, text.substring(0, text.length() - 1), cells - 1).trimmedTo(columns, separator)
                    : this;
        }
    }

    private CsvLines(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// Lines without any content are left out.
    static List<Line> of(String text, char separator) {
        CsvLines lines = new CsvLines(text, separator);
        int number = 1;
        for (int start = 0; start < text.length(); ) {
            int end = lines.add(number, start);
            number += (int)
                    text.substring(start, end).chars().filter(c -> c == '\n').count();
            start = end;
        }
        return lines.lines;
    }

    /// The one that makes most cells of the first line.
    static char separator(String text) {
        char best = ',';
        for (char other : new char[] {';', '\t'}) {
            best = firstCells(text, other) > firstCells(text, best) ? other : best;
        }
        return best;
    }

    private static int firstCells(String text, char separator) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        return of(first, separator).stream().mapToInt(Line::cells).sum();
    }

    /// The end of the row that begins there. Only a header may go on in the next line: a quote that
    /// stays open must not swallow the rows behind it.
    private int add(int number, int start) {
        boolean quoted = false;
        boolean cellBegins = true;
        int cells = 1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
            } else if (c == '\n' && (!quoted || !lines.isEmpty())) {
                return add(number, start, i + 1, quoted ? 0 : cells);
            } else if (!quoted && c == separator) {
                cells++;
            }
            cellBegins = !quoted && (c == separator || c == '"' || (cellBegins && c == ' '));
        }
        if (quoted) {
            int lineEnd = text.indexOf('\n', start);
            return add(number, start, lineEnd < 0 ? text.length() : lineEnd + 1, 0);
        }
        return add(number, start, text.length(), cells);
    }

    private int add(int number, int start, int end, int cells) {
        String row = text.substring(start, end).replaceFirst("[\r\n]+$", "");
        if (!row.chars().allMatch(c -> c == separator || Character.isWhitespace(c))) {
            lines.add(new Line(number, row, cells));
        }
        return end;
    }
}
