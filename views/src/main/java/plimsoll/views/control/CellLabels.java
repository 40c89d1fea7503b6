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
    static Optional<CellLabels> fitting(Heatmap map, double width, double height) {
        return Stream.of(map.label(), map.coarse())
                .flatMap(label -> fitting(texts(map, label), width, height).stream())
                .findFirst()
                .or(() -> map.columns().size() > FINE ? Optional.of(sparse(map, width, height)) : Optional.empty());
    }

    private static CellLabels sparse(Heatmap map, double width, double height) {
        List<String> texts = texts(map, map.coarse());
        double widest = texts.stream()
                .mapToDouble(text -> TextWidth.of(text, SMALLEST))
                .max()
                .orElse(0);
        return new CellLabels(texts, SMALLEST, (int) Math.ceil((widest + WIDE_GAP) / width), (int)
                Math.ceil((SMALLEST + WIDE_GAP) / height));
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

    private static Optional<CellLabels> fitting(List<String> texts, double width, double height) {
        List<String> longest = Stream.of(true, false)
                .flatMap(plus -> texts.stream()
                        .filter(text -> text.startsWith("+") == plus)
                        .max(Comparator.comparingInt(String::length))
                        .stream())
                .toList();
        return SIZES.stream()
                .filter(size -> size + 2 <= height)
                .filter(size -> longest.stream().allMatch(text -> TextWidth.of(text, size) + gap(size) <= width))
                .map(size -> new CellLabels(texts, size, 1, 1))
                .findFirst();
    }

    private static double gap(int size) {
        return size > SMALLEST ? GAP : SMALLEST_GAP;
    }
}
