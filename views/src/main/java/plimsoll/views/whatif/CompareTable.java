package plimsoll.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// Books side by side.
///
/// @param columns titles behind the first; the book of the file, then each what-if and its difference
record CompareTable(List<String> columns, List<Row> rows) {
    private static final Messages TEXT = Messages.of("whatif");

    static final CompareTable NOTHING = new CompareTable(List.of(), List.of());

    /// @param cells one for each column
    record Row(Figure title, List<Figure> cells) {
        Figure cell(int column) {
            return column < cells.size() ? cells.get(column) : Figure.text("");
        }
    }

    /// @param names of the what-ifs behind the first book
    static CompareTable of(List<String> names, List<Measured> books, Asset currency) {
        List<String> columns = new ArrayList<>(List.of(TEXT.text("actual")));
        names.forEach(name -> columns.addAll(List.of(name, TEXT.text("lessActual"))));
        return new CompareTable(
                columns,
                Stream.of(BookMetric.values()).map(m -> row(m, books, currency)).toList());
    }

    private static Row row(BookMetric metric, List<Measured> books, Asset currency) {
        Measured actual = books.getFirst();
        List<Figure> cells = new ArrayList<>(List.of(metric.of(actual, currency)));
        books.stream().skip(1).forEach(book -> {
            cells.add(metric.of(book, currency));
            cells.add(metric.difference(book, actual, currency));
        });
        return new Row(Figure.text(metric.title(currency)), cells);
    }

    CompareTable stale() {
        return new CompareTable(
                columns,
                rows.stream()
                        .map(r -> new Row(
                                r.title(),
                                r.cells().stream()
                                        .map(f -> f.staleUnless(false))
                                        .toList()))
                        .toList());
    }
}
