package plimsoll.app.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import plimsoll.model.report.Block;
import plimsoll.model.report.Block.Align;
import plimsoll.model.report.Block.Row.Kind;
import plimsoll.model.report.Cell;
import plimsoll.model.report.PageSetup;

/// Tables with columns as wide as what stands in them, in smaller letters where that is too much.
final class Grids {
    /// What a column of words may take of the line, if there is room; the last in any case.
    private static final int[] LONGEST_WORDS = {90, 60, 42, 30};

    private static final int LONGEST_NUMBER = 24;
    private static final int INDENT = 2;
    private static final double PADDING = 2.2;

    private Grids() {}

    static Html.Grid of(Block.Table table, PageSetup page) {
        double[] letters = letters(table, Sheet.letters(page));
        double all = Arrays.stream(letters).sum();
        return new Html.Grid(size(all / Sheet.letters(page)), heads(table, letters, all), rows(table));
    }

    /// How far it is wider than the page.
    private static String size(double fill) {
        if (fill <= 1) {
            return fill < 0.5 ? "narrow" : "";
        }
        return fill <= 1.1 ? "small" : fill <= 1.22 ? "smaller" : "smallest";
    }

    private static double[] letters(Block.Table table, double room) {
        double[] letters = {};
        for (int words : LONGEST_WORDS) {
            letters = IntStream.range(0, table.columns().size())
                    .mapToDouble(i -> letters(table, i, words))
                    .toArray();
            if (Arrays.stream(letters).sum() <= room) {
                return letters;
            }
        }
        return letters;
    }

    private static double letters(Block.Table table, int column, int words) {
        Block.Column head = table.columns().get(column);
        int longest = Math.max(word(head.title()), head.unit().length());
        int most = head.align() == Align.LEFT ? words : LONGEST_NUMBER;
        for (Block.Row row : table.rows()) {
            int indent = column == 0 ? row.indent() * INDENT : 0;
            longest = Math.max(longest, width(row, column) + indent);
        }
        return Math.min(longest, most) + PADDING;
    }

    /// Bold letters are a ninth wider.
    private static int width(Block.Row row, int column) {
        int letters = row.cells().get(column).text().length();
        boolean isBold = row.kind() == Kind.GROUP || row.kind() == Kind.TOTAL;
        return isBold ? (letters * 10 + 8) / 9 : letters;
    }

    private static int word(String title) {
        return Arrays.stream(title.split(" ", -1))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static List<Html.Head> heads(Block.Table table, double[] letters, double all) {
        return IntStream.range(0, letters.length)
                .mapToObj(i -> {
                    Block.Column c = table.columns().get(i);
                    String width = String.format(Locale.ROOT, "width:%.2f%%", 100 * letters[i] / all);
                    return new Html.Head(width, c.align() == Align.LEFT ? "l" : "", c.title(), c.unit());
                })
                .toList();
    }

    private static List<Html.Line> rows(Block.Table table) {
        boolean[] left = new boolean[table.columns().size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = table.columns().get(i).align() == Align.LEFT;
        }
        return table.rows().stream().map(row -> row(row, left)).toList();
    }

    private static Html.Line row(Block.Row row, boolean[] left) {
        List<Html.Box> boxes = IntStream.range(0, left.length)
                .mapToObj(i -> box(row.cells().get(i), left[i], i == 0 ? row.indent() : 0))
                .toList();
        String css = row.kind() == Kind.PLAIN ? "" : row.kind().name().toLowerCase(Locale.ROOT);
        return new Html.Line(css, boxes);
    }

    private static Html.Box box(Cell cell, boolean isLeft, int indent) {
        String style = indent == 0 ? "" : "padding-left:" + (0.4 + indent) + "em";
        return new Html.Box(style, isLeft ? "l" : "", cell.text());
    }
}
