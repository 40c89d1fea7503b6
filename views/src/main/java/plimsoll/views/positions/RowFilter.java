package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.views.control.Figure;
import plimsoll.views.workspace.NumberEntry;

/// Rows that pass what is typed: words that stand anywhere in a row, `side:short` for a column's words,
/// `profit<-1k` for its numbers. All of several must hold.
final class RowFilter implements Predicate<PositionRow> {
    private static final Pattern TERM = Pattern.compile("([\\p{L}]+)(>=|<=|[:<>=])(.*)");

    private final List<Predicate<PositionRow>> terms = new ArrayList<>();

    /// @param shown columns in which words are looked for
    private RowFilter(String typed, List<PositionColumn> shown) {
        Stream.of(typed.strip().split("\\s+"))
                .filter(term -> !term.isEmpty())
                .forEach(term -> terms.add(ofColumn(term).orElseGet(() -> anywhere(term, shown))));
    }

    static RowFilter of(String typed, List<PositionColumn> shown) {
        return new RowFilter(typed, shown);
    }

    @Override
    public boolean test(PositionRow row) {
        return terms.stream().allMatch(term -> term.test(row));
    }

    private static Predicate<PositionRow> anywhere(String word, List<PositionColumn> shown) {
        boolean digits = word.chars().anyMatch(Character::isDigit);
        List<PositionColumn> columns =
                shown.stream().filter(c -> digits || !c.isAddable()).toList();
        return row -> columns.stream().anyMatch(c -> contains(c.of(row), word));
    }

    private static boolean contains(Figure figure, String word) {
        return figure.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Optional<Predicate<PositionRow>> ofColumn(String term) {
        Matcher parts = TERM.matcher(term);
        if (!parts.matches() || parts.group(3).isEmpty()) {
            return parts.matches() && column(parts.group(1)).isPresent() ? Optional.of(_ -> true) : Optional.empty();
        }
        return column(parts.group(1)).flatMap(c -> compared(c, parts.group(2), parts.group(3)));
    }

    /// By its word or the start of it.
    private static Optional<PositionColumn> column(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return Stream.<Predicate<PositionColumn>>of(
                        c -> c.word().equals(word), c -> c.word().startsWith(word))
                .flatMap(fits -> Stream.of(PositionColumn.values()).filter(fits).limit(1))
                .findFirst();
    }

    private static Optional<Predicate<PositionRow>> compared(PositionColumn column, String sign, String with) {
        if (sign.equals(":")) {
            return Optional.of(row -> contains(column.of(row), with));
        }
        boolean percent = with.endsWith("%");
        OptionalDouble typed = NumberEntry.parse(percent ? with.substring(0, with.length() - 1) : with);
        if (typed.isEmpty()) {
            return sign.equals("=")
                    ? Optional.of(row -> column.of(row).text().equalsIgnoreCase(with))
                    : Optional.empty();
        }
        double limit = percent ? typed.getAsDouble() / 100 : typed.getAsDouble();
        return Optional.of(row -> holds(column.value(row), sign, limit));
    }

    /// Never for an unknown number.
    private static boolean holds(double value, String sign, double limit) {
        return switch (sign) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value == limit;
        };
    }
}
