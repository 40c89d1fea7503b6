package plimsoll.views.control;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// The texts of a heatmap's cells at the largest size at which all of them fit.
///
/// @param texts row by row
/// @param size of the font
record CellLabels(List<String> texts, double size) {
    private static final List<Integer> SIZES = List.of(12, 11, 10, 9);
    private static final int SMALLEST = 9;
    private static final double GAP = 4;
    private static final double SMALLEST_GAP = 2;

    /// In full where they fit, else coarse; empty when not even those do.
    static Optional<CellLabels> fitting(Heatmap map, double width, double height) {
        return Stream.of(map.label(), map.coarse())
                .flatMap(label -> fitting(texts(map, label), width, height).stream())
                .findFirst();
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
                .map(size -> new CellLabels(texts, size))
                .findFirst();
    }

    private static double gap(int size) {
        return size > SMALLEST ? GAP : SMALLEST_GAP;
    }
}
