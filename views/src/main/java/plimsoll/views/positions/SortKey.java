package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import plimsoll.views.control.Figure;

/// By which column rows are sorted.
public record SortKey(PositionColumn column, boolean ascending) {
    private record Keyed(PositionRow row, List<Figure> figures) {}

    /// Rows that are alike keep their order.
    static List<PositionRow> sorted(List<PositionRow> rows, List<SortKey> keys) {
        if (keys.isEmpty()) {
            return rows;
        }
        List<Keyed> keyed = new ArrayList<>();
        for (PositionRow row : rows) {
            keyed.add(new Keyed(row, keys.stream().map(k -> k.column().of(row)).toList()));
        }
        keyed.sort(order(keys));
        return keyed.stream().map(Keyed::row).toList();
    }

    private static Comparator<Keyed> order(List<SortKey> keys) {
        Comparator<Keyed> order = (_, _) -> 0;
        for (int i = 0; i < keys.size(); i++) {
            int at = i;
            order = order.thenComparing(k -> k.figures().get(at), keys.get(i).order());
        }
        return order;
    }

    /// Numbers as numbers; unknown ones and empty words come last either way.
    Comparator<Figure> order() {
        Comparator<Figure> known = column.isNumber()
                ? Comparator.comparingDouble(Figure::value)
                : Comparator.comparing(f -> f.text().toLowerCase(Locale.ROOT));
        return Comparator.comparing(this::isMissing).thenComparing((a, b) -> isMissing(a) ? 0 : directed(known, a, b));
    }

    private int directed(Comparator<Figure> known, Figure a, Figure b) {
        return ascending ? known.compare(a, b) : known.compare(b, a);
    }

    private boolean isMissing(Figure figure) {
        return column.isNumber() ? Double.isNaN(figure.value()) : figure.text().isBlank();
    }
}
