package plimsoll.views.control;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.model.array.DoubleArray;
import plimsoll.views.control.Heatmap.Cell;

/// The cell of a heatmap that the trader looks at: the one chosen by keys or a click, else the worst;
/// and the one the pointer is over, which changes nothing else.
public final class HeatmapCursor {
    /// Moves of a cell's row and column: the same place on a finer or a coarser map.
    private record Place(double row, double column) {
        static Place of(Heatmap map, int row, int column) {
            return new Place(map.rows().moves().get(row), map.columns().moves().get(column));
        }

        Cell on(Heatmap map) {
            return map.cell(
                    nearest(map.rows().moves(), row), nearest(map.columns().moves(), column));
        }

        private static int nearest(DoubleArray moves, double move) {
            return IntStream.range(0, moves.size())
                    .boxed()
                    .min(Comparator.comparingDouble(i -> Math.abs(moves.get(i) - move)))
                    .orElseThrow();
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Cell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Heatmap> heatmap = Optional.empty();
    private Optional<Place> chosen = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Cell>> hover = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Place> pointed = Optional.empty();

    /// Empty only where every cell is unknown and none was chosen.
    public ReadOnlyObjectProperty<Optional<Cell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /// The cell under the pointer.
    public ReadOnlyObjectProperty<Optional<Cell>> hoverProperty() {
        return hover.getReadOnlyProperty();
    }

    /// Another map; what was chosen stays where its sides mean the same.
    public void show(Optional<Heatmap> newHeatmap) {
        boolean same = heatmap.isPresent()
                && newHeatmap.isPresent()
                && heatmap.get()
                        .columns()
                        .title()
                        .equals(newHeatmap.get().columns().title())
                && heatmap.get().rows().title().equals(newHeatmap.get().rows().title());
        if (!same) {
            chosen = Optional.empty();
            pointed = Optional.empty();
        }
        heatmap = newHeatmap;
        refresh();
    }

    private void refresh() {
        cell.set(heatmap.flatMap(map -> chosen.map(place -> place.on(map)).or(map::worst)));
        hover.set(heatmap.flatMap(map -> pointed.map(place -> place.on(map))));
    }

    /// Moves from the cell looked at, as drawn; at the edge it stays.
    public void step(int right, int up) {
        heatmap.ifPresent(map -> {
            Cell from = cell.get().orElseGet(() -> map.cell(0, 0));
            int rows = map.rows().fromTop() ? -up : up;
            choose(
                    Math.clamp(from.row() + (long) rows, 0, map.rows().size() - 1),
                    Math.clamp(from.column() + (long) right, 0, map.columns().size() - 1));
        });
    }

    public void choose(int row, int column) {
        chosen = heatmap.map(map -> Place.of(map, row, column));
        refresh();
    }

    public void point(int row, int column) {
        pointed = heatmap.map(map -> Place.of(map, row, column));
        refresh();
    }

    /// The pointer left.
    public void leave() {
        pointed = Optional.empty();
        refresh();
    }

    /// Back to the worst cell.
    public void reset() {
        chosen = Optional.empty();
        refresh();
    }
}
