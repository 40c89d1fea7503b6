package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values as in RFC 4180, lines ended by `\n`.
public final class Csv {
    private static final char QUOTE = '"';

    private final StringBuilder text = new StringBuilder();

    /// No line yet.
    public Csv() {}

    /// @param cells one line
    public Csv row(List<String> cells) {
        text.append(String.join(",", cells.stream().map(Csv::quoted).toList())).append('\n');
        return this;
    }

    public Csv row(String... cells) {
        return row(List.of(cells));
    }

    /// Shortest text that reads back as the same number; blank when unknown.
    public static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value + 0.0) : "";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == QUOTE || c == '\n' || c == '\r');
        return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// Lines of cells; blank lines are passed over, an open quote ends with the text.
    public static List<List<String>> parse(String source) {
        Parser parser = new Parser();
        source.chars().forEach(c -> parser.next((char) c));
        return parser.end();
    }

    private static final class Parser {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean closing;

        void next(char c) {
            if (quoted && !closing) {
                inQuotes(c);
            } else if (c == QUOTE) {
                reopen();
            } else {
                closing = false;
                quoted = false;
                plain(c);
            }
        }

        private void inQuotes(char c) {
            if (c == QUOTE) {
                closing = true;
            } else {
                cell.append(c);
            }
        }

        /// The first quote of a cell, or the second of a doubled one.
        private void reopen() {
            if (closing) {
                cell.append(QUOTE);
            }
            quoted = true;
            closing = false;
        }

        private void plain(char c) {
            switch (c) {
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r' -> {}
                default -> cell.append(c);
            }
        }

        private void endCell() {
            row.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }

        List<List<String>> end() {
            endRow();
            return rows;
        }
    }
}
