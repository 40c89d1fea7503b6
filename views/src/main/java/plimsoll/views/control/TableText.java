package plimsoll.views.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/// A table as tab-separated text, every row of it: one line of headers, then one line a row.
public final class TableText {
    private TableText() {}

    public static <R> String of(TableView<R> table) {
        return lines(
                table.getVisibleLeafColumns(),
                table.getItems().stream().map(row -> line(table.getVisibleLeafColumns(), c -> c.getCellData(row))));
    }

    /// Folded rows are left out; a row's depth is shown by spaces.
    public static <R> String of(TreeTableView<R> table) {
        Stream<TreeItem<R>> rows = Stream.iterate(0, i -> i < table.getExpandedItemCount(), i -> i + 1)
                .map(table::getTreeItem);
        return lines(
                table.getVisibleLeafColumns(),
                rows.map(row -> "  ".repeat(table.getTreeItemLevel(row) - (table.isShowRoot() ? 0 : 1))
                        + line(table.getVisibleLeafColumns(), c -> c.getCellData(row))));
    }

    private static String lines(List<? extends TableColumnBase<?, ?>> columns, Stream<String> rows) {
        String header = columns.stream().map(TableColumnBase::getText).collect(Collectors.joining("\t"));
        return Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static <C> String line(List<C> columns, Function<C, @Nullable Object> cell) {
        return columns.stream().map(c -> text(cell.apply(c))).collect(Collectors.joining("\t"));
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof Figure figure ? figure.text() : "";
    }
}
