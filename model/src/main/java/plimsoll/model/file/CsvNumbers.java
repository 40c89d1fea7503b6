package plimsoll.model.file;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// How one file writes numbers: one of `.` and `,` is the decimal mark, the other groups thousands.
final class CsvNumbers {
    private static final String SPACES = " \u00A0\u202F'_";
    private static final CsvNumbers POINT = new CsvNumbers(".", ",");
    private static final CsvNumbers COMMA = new CsvNumbers(",", ".");

    private final String decimal;
    private final Pattern number;
    private final Pattern certain;
    private final Pattern grouped;

    private CsvNumbers(String decimal, String other) {
        this.decimal = decimal;
        String mark = Pattern.quote(decimal);
        String group = "[" + Pattern.quote(other + SPACES) + "]";
        String whole = "(\\d{1,3}(" + group + "\\d{3})+|\\d*)";
        this.number = Pattern.compile("[-+]?(?=\\D?\\d)" + whole + "(" + mark + "\\d*)?([eE][-+]?\\d{1,3})?");
        String grouped = "\\d{1,3}(" + Pattern.quote(other) + "\\d{3})+";
        this.grouped = Pattern.compile("[-+]?" + grouped);
        this.certain = Pattern.compile("[-+]?(" + grouped + mark + "\\d+|\\d{4,}" + mark + "\\d+|0?" + mark
                + "\\d+|\\d{1,3}" + mark + "(\\d{1,2}|\\d{4,})|" + grouped.replace("+", "{2,}") + ")([eE][-+]?\\d+)?");
    }

    /// @param decimal mark
    static CsvNumbers of(char decimal) {
        return decimal == ',' ? COMMA : POINT;
    }

    char decimal() {
        return decimal.charAt(0);
    }

    /// By the numbers that can be read one way only; without any, the point, or the comma in a file
    /// whose cells are separated by semicolons.
    static CsvNumbers of(List<String> cells, char separator) {
        List<String> plain = cells.stream().map(CsvNumbers::plain).toList();
        long points = plain.stream().filter(POINT::isCertain).count();
        long commas = plain.stream().filter(COMMA::isCertain).count();
        boolean byHabit = points == 0 && separator == ';' && plain.stream().anyMatch(c -> c.contains(","));
        return commas > points || (commas == points && byHabit) ? COMMA : POINT;
    }

    /// Whether the cell can be read this way only.
    boolean isCertain(String cell) {
        return certain.matcher(plain(cell)).matches();
    }

    /// Whether the cell has the other reading, too, and nothing in it says which one is meant.
    boolean isAmbiguous(String cell) {
        return grouped.matcher(plain(cell)).matches() && !isCertain(cell);
    }

    /// Empty when the cell is no number or too large for one.
    OptionalDouble of(String cell) {
        String plain = plain(cell);
        if (!number.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        StringBuilder digits = new StringBuilder();
        plain.chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == decimal.charAt(0))
                .forEach(c -> digits.append(c == decimal.charAt(0) ? '.' : (char) c));
        double value = Double.parseDouble(digits.toString());
        return Math.abs(value) <= Kind.LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static String plain(String cell) {
        return cell.strip().replace('\u2212', '-');
    }
}
