package plimsoll.views.positions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.views.control.Figure;

/// Lines of the table as text for spreadsheets.
final class TableCopy {
    /// Digits that arithmetic leaves exact.
    private static final MathContext PRECISION = new MathContext(14);

    private final String currency;
    private final List<PositionColumn> columns;

    /// @param currency of the money columns
    TableCopy(String currency, List<PositionColumn> columns) {
        this.currency = currency;
        this.columns = List.copyOf(columns);
    }

    /// As shown, tab-separated under headers. Rows and columns in which nothing is chosen are left out,
    /// other cells that are not chosen stay empty.
    String text(List<Line> lines, BiPredicate<Line, PositionColumn> chosen) {
        List<PositionColumn> used = columns.stream()
                .filter(c -> lines.stream().anyMatch(line -> chosen.test(line, c)))
                .toList();
        Stream<String> rows = lines.stream()
                .filter(line -> used.stream().anyMatch(c -> chosen.test(line, c)))
                .map(line ->
                        row(used, c -> chosen.test(line, c) ? line.figure(c).text() : ""));
        return table(row(used, c -> c.title(currency)), rows);
    }

    /// Comma-separated, numbers in full and without signs of thousands; groups are left out.
    String csv(List<Line> lines) {
        Stream<String> rows = lines.stream()
                .filter(line -> line.row().isPresent())
                .map(line -> cells(columns, c -> quoted(plain(c, line.figure(c))), ","));
        return table(cells(columns, c -> quoted(c.exportTitle(currency)), ","), rows);
    }

    private static String table(String headers, Stream<String> rows) {
        return Stream.concat(Stream.of(headers), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(List<PositionColumn> columns, Function<PositionColumn, String> cell) {
        return cells(columns, cell, "\t");
    }

    private static String cells(List<PositionColumn> columns, Function<PositionColumn, String> cell, String separator) {
        return columns.stream().map(cell).collect(Collectors.joining(separator));
    }

    private static String plain(PositionColumn column, Figure figure) {
        if (!column.isNumber() || column == PositionColumn.EXPIRY) {
            return figure.text();
        }
        return Double.isFinite(figure.value())
                ? BigDecimal.valueOf(figure.value())
                        .round(PRECISION)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
