package plimsoll.views.control;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;

/// Gives a table's spare width to its columns; where it is too narrow they keep theirs and it scrolls. They grow with
/// the text, whose size the height of a row follows.
public final class Widths {
    /// Pixels of a row of text at 100 %.
    public static final double ROW = 22;

    private static final double SCROLL_BAR = 14;

    private Widths() {}

    /// Call when all columns are there, each with the width its numbers need.
    public static void fill(TableView<?> table) {
        fill(table, List.copyOf(table.getColumns()), table.fixedCellSizeProperty());
    }

    public static void fill(TreeTableView<?> table) {
        fill(table, List.copyOf(table.getColumns()), table.fixedCellSizeProperty());
    }

    /// How much larger the text is than at 100 %.
    ///
    /// @param row height in pixels; not above 0 where rows have their own
    public static double scale(double row) {
        return row > 0 ? row / ROW : 1;
    }

    private static void fill(Control table, List<? extends TableColumnBase<?, ?>> columns, DoubleProperty row) {
        List<Double> needed =
                columns.stream().map(TableColumnBase::getPrefWidth).toList();
        Runnable spread = () -> spread(table.getWidth() - SCROLL_BAR, scale(row.get()), columns, needed);
        table.widthProperty().subscribe(spread);
        row.subscribe(spread);
        columns.forEach(c -> c.visibleProperty().subscribe(spread));
    }

    private static void spread(
            double width, double scale, List<? extends TableColumnBase<?, ?>> columns, List<Double> needed) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.get(i).isVisible() ? needed.get(i) : 0;
        }
        double factor = Math.max(width / sum, scale);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setPrefWidth(Math.floor(needed.get(i) * factor));
        }
    }
}
