package plimsoll.views.control;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.model.array.DoubleArray;

/// One side of a heatmap.
///
/// @param title with the units of labels and details
/// @param moves 0 is now
/// @param labels of the moves, in a few characters
/// @param details what a move leads to, such as a price or a date; empty when there are none
/// @param fromTop whether rows run downwards
public record HeatmapSide(String title, DoubleArray moves, List<String> labels, List<String> details, boolean fromTop) {
    public HeatmapSide {
        labels = List.copyOf(labels);
        details = List.copyOf(details);
        if (labels.size() != moves.size() || (!details.isEmpty() && details.size() != moves.size())) {
            throw new IllegalArgumentException("each move of " + title + " has one label and one detail or none");
        }
    }

    int size() {
        return moves.size();
    }

    /// Where a move lies, in units of cells and between two of them; empty beyond the outermost cells.
    OptionalDouble place(double move) {
        for (int i = 0; i + 1 < size(); i++) {
            double from = moves.get(i);
            double to = moves.get(i + 1);
            if (from <= move && move <= to) {
                return OptionalDouble.of(i + (move - from) / (to - from));
            }
        }
        return OptionalDouble.empty();
    }

    /// Label and detail.
    String name(int index) {
        return details.isEmpty() ? labels.get(index) : labels.get(index) + " · " + details.get(index);
    }
}
