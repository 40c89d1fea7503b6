package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;

/// Columns of text for a terminal; names stand to the left, numbers to the right.
final class TextTable {
    private static final String GAP = "  ";

    private final String indent;
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param alignment `l` or `r` by column; the last letter holds for all that follow
    TextTable(String indent, String alignment) {
        this.indent = indent;
        this.alignment = alignment;
    }

    TextTable row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    @Override
    public String toString() {
        List<Integer> widths = widths();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append((indent + line(row, widths)).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private List<Integer> widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths.add(rows.stream()
                    .filter(r -> r.size() > column)
                    .mapToInt(r -> length(r.get(column)))
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    private String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String space = " ".repeat(widths.get(i) - length(row.get(i)));
            cells.add(isLeft(i) ? row.get(i) + space : space + row.get(i));
        }
        return String.join(GAP, cells);
    }

    private boolean isLeft(int column) {
        return alignment.charAt(Math.min(column, alignment.length() - 1)) == 'l';
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
