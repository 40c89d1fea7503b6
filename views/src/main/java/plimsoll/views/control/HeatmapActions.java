package plimsoll.views.control;

import java.util.Optional;
import plimsoll.views.control.Heatmap.Cell;

/// What a heatmap asks for besides moving its cursor.
public interface HeatmapActions {
    /// Nothing happens.
    HeatmapActions NONE = new HeatmapActions() {
        @Override
        public void zoomTo(Cell from, Cell to) {}

        @Override
        public void zoomIn(Optional<Cell> around) {}

        @Override
        public void zoomOut() {}

        @Override
        public void zoomBack() {}

        @Override
        public void open() {}

        @Override
        public void copy() {}
    };

    /// Two corners of what shall fill the map.
    void zoomTo(Cell from, Cell to);

    /// Half as far in both directions, around a cell or the middle.
    void zoomIn(Optional<Cell> around);

    /// Twice as far.
    void zoomOut();

    /// To what was shown before.
    void zoomBack();

    /// What the chosen cell consists of.
    void open();

    /// The map as a table.
    void copy();
}
