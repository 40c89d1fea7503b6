package plimsoll.views.control;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// Replaces what a table shows, touching only what differs: a recalculation seldom changes every row,
/// and untouched rows keep selection and folding.
public final class Rows {
    /// Above this many changes one large event costs less than single ones.
    private static final int MANY = 60;

    private Rows() {}

    public static <R> void replace(ObservableList<R> shown, List<R> rows) {
        if (shown.size() != rows.size() || changes(shown, rows) > MANY) {
            shown.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!shown.get(i).equals(rows.get(i))) {
                shown.set(i, rows.get(i));
            }
        }
    }

    private static <R> long changes(List<R> shown, List<R> rows) {
        long changes = 0;
        for (int i = 0; i < rows.size(); i++) {
            changes += shown.get(i).equals(rows.get(i)) ? 0 : 1;
        }
        return changes;
    }

    /// @param item gets the row as its value, and its children likewise; new items are unfolded. Rows are
    ///     not compared, each with all that is below it: that takes longer than showing them.
    public static <R> void replace(TreeItem<R> item, R row, Function<R, List<R>> children) {
        item.setValue(row);
        replaceChildren(item, children.apply(row), children);
    }

    public static <R> void replaceChildren(TreeItem<R> parent, List<R> rows, Function<R, List<R>> children) {
        replaceChildren(parent, rows, children, _ -> false);
    }

    /// @param folded which new items start folded
    public static <R> void replaceChildren(
            TreeItem<R> parent, List<R> rows, Function<R, List<R>> children, Predicate<R> folded) {
        ObservableList<TreeItem<R>> items = parent.getChildren();
        if (items.size() > rows.size()) {
            items.remove(rows.size(), items.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            if (i == items.size()) {
                TreeItem<R> added = new TreeItem<>(row);
                added.setExpanded(!folded.test(row));
                items.add(added);
            }
            if (!row.equals(items.get(i).getValue())) {
                items.get(i).setValue(row);
            }
            replaceChildren(items.get(i), children.apply(row), children, folded);
        }
    }
}
