package plimsoll.views.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import plimsoll.views.control.Heatmap.Cell;

/// The texts of a heatmap's cells at the largest size at which all of them fit.
///
/// @param texts row by row
/// @param size of the font
/// @param everyColumn 1 where each cell has its label, more where cells are too small for it; counted from
///     now, like `everyRow`
record CellLabels(List<String> texts, double size, int everyColumn, int everyRow) {
    private static final List<Integer> SIZES = List.of(12, 11, 10, 9);
    private static final int SMALLEST = 9;
    private static final double GAP = 4;
    private static final double SMALLEST_GAP = 2;
    private static final double WIDE_GAP = 10;
    /// Columns from which colours alone are enough between labels.
    private static final int FINE = 20;

    /// In full where they fit, else coarse; every so many cells of a fine map; else empty.
    static Optional<CellLabels> fitting(HeatmapGeometry place) {
        Heatmap map = place.map();
        return Stream.of(map.label(), map.coarse())
                .flatMap(label -> fitting(texts(map, label), place).stream())
                .findFirst()
                .or(() -> map.columns().size() > FINE ? Optional.of(sparse(place)) : Optional.empty());
    }

    private static CellLabels sparse(HeatmapGeometry place) {
        List<String> texts = texts(place.map(), place.map().coarse());
        double size = place.scale() * SMALLEST;
        double widest = texts.stream()
                .mapToDouble(text -> TextWidth.of(text, size))
                .max()
                .orElse(0);
        return new CellLabels(texts, size, (int) Math.ceil((widest + WIDE_GAP) / place.cellWidth()), (int)
                Math.ceil((size + WIDE_GAP) / place.cellHeight()));
    }

    boolean isSparse() {
        return everyColumn > 1 || everyRow > 1;
    }

    /// Those with a label; of sparse ones none where nothing moves, which has a frame, nor so near a side that it would
    /// not be seen whole.
    Stream<Cell> cells(Heatmap map) {
        int row = map.now().map(Cell::row).orElse(0);
        int column = map.now().map(Cell::column).orElse(0);
        int side = everyColumn / 2;
        return map.cells()
                .filter(c -> !isSparse() || c.row() != row || c.column() != column)
                .filter(c -> (c.column() - column) % everyColumn == 0 && (c.row() - row) % everyRow == 0)
                .filter(c -> c.column() >= side && c.column() < map.columns().size() - side)
                .filter(c -> c.row() >= everyRow / 2 && c.row() < map.rows().size() - everyRow / 2);
    }

    private static List<String> texts(Heatmap map, DoubleFunction<String> label) {
        return map.cells().map(c -> label.apply(c.value())).toList();
    }

    private static Optional<CellLabels> fitting(List<String> texts, HeatmapGeometry place) {
        List<String> longest = Stream.of(true, false)
                .flatMap(plus -> texts.stream()
                        .filter(text -> text.startsWith("+") == plus)
                        .max(Comparator.comparingInt(String::length))
                        .stream())
                .toList();
        return SIZES.stream()
                .filter(size -> place.scale() * size + 2 <= place.cellHeight())
                .filter(size -> longest.stream().allMatch(text -> fits(text, size, place)))
                .map(size -> new CellLabels(texts, place.scale() * size, 1, 1))
                .findFirst();
    }

    private static boolean fits(String text, int size, HeatmapGeometry place) {
        return TextWidth.of(text, place.scale() * size) + (size > SMALLEST ? GAP : SMALLEST_GAP) <= place.cellWidth();
    }
}
