package plimsoll.views.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.views.control.Heatmap.Cell;

/// The cell of a heatmap that the trader looks at: the one pointed at, else the one chosen by keys or
/// a click, else the worst.
public final class HeatmapCursor {
    /// A cell without its value.
    private record Place(int row, int column) {
        static Place of(Cell cell) {
            return new Place(cell.row(), cell.column());
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Cell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Heatmap> heatmap = Optional.empty();
    private Optional<Place> chosen = Optional.empty();
    private Optional<Place> pointed = Optional.empty();

    /// Empty only where every cell is unknown and none was chosen.
    public ReadOnlyObjectProperty<Optional<Cell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /// Another map; what was chosen stays where its sides are the same.
    public void show(Optional<Heatmap> newHeatmap) {
        boolean same = heatmap.isPresent()
                && newHeatmap.isPresent()
                && heatmap.get()
                        .columns()
                        .moves()
                        .equals(newHeatmap.get().columns().moves())
                && heatmap.get().rows().moves().equals(newHeatmap.get().rows().moves());
        if (!same) {
            chosen = Optional.empty();
            pointed = Optional.empty();
        }
        heatmap = newHeatmap;
        refresh();
    }

    private void refresh() {
        cell.set(heatmap.flatMap(map -> pointed.or(() -> chosen)
                .map(place -> map.cell(place.row(), place.column()))
                .or(map::worst)));
    }

    /// Moves from the cell looked at, as drawn; at the edge it stays.
    public void step(int right, int up) {
        heatmap.ifPresent(map -> {
            Place from = cell.get().map(Place::of).orElse(new Place(0, 0));
            int rows = map.rows().fromTop() ? -up : up;
            choose(
                    Math.clamp(from.row() + (long) rows, 0, map.rows().size() - 1),
                    Math.clamp(from.column() + (long) right, 0, map.columns().size() - 1));
        });
    }

    public void choose(int row, int column) {
        chosen = Optional.of(new Place(row, column));
        pointed = Optional.empty();
        refresh();
    }

    public void point(int row, int column) {
        pointed = Optional.of(new Place(row, column));
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
        pointed = Optional.empty();
        refresh();
    }
}
