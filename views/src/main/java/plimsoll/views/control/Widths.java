package plimsoll.views.control;

import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;

/// Gives a table's spare width to its columns; where it is too narrow they keep theirs and it scrolls.
public final class Widths {
    private static final double SCROLL_BAR = 14;

    private Widths() {}

    /// Call when all columns are there, each with the width its numbers need.
    public static void fill(TableView<?> table) {
        fill(table, List.copyOf(table.getColumns()));
    }

    public static void fill(TreeTableView<?> table) {
        fill(table, List.copyOf(table.getColumns()));
    }

    private static void fill(Control table, List<? extends TableColumnBase<?, ?>> columns) {
        List<Double> needed =
                columns.stream().map(TableColumnBase::getPrefWidth).toList();
        Runnable spread = () -> spread(table.getWidth() - SCROLL_BAR, columns, needed);
        table.widthProperty().subscribe(spread);
        columns.forEach(c -> c.visibleProperty().subscribe(spread));
    }

    private static void spread(double width, List<? extends TableColumnBase<?, ?>> columns, List<Double> needed) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.get(i).isVisible() ? needed.get(i) : 0;
        }
        double factor = Math.max(width / sum, 1);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setPrefWidth(Math.floor(needed.get(i) * factor));
        }
    }
}
