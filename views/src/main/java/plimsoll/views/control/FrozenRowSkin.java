package plimsoll.views.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/// Draws the cells of the frozen columns on top while the table is scrolled sideways.
final class FrozenRowSkin<R> extends TableRowSkin<R> {
    private static final double ON_TOP = -1;

    private final List<TableCell<R, ?>> frozen = new ArrayList<>();

    FrozenRowSkin(FrozenRow<R> row) {
        super(row);
        registerChangeListener(row.indexProperty(), _ -> update());
        registerChangeListener(row.itemProperty(), _ -> update());
        registerChangeListener(table().shiftProperty(), _ -> row.requestLayout());
        registerChangeListener(table().frozenProperty(), _ -> row.requestLayout());
    }

    private FrozenTable<R> table() {
        return (FrozenTable<R>) getSkinnable().getTableView();
    }

    private void update() {
        frozen.forEach(cell -> cell.updateIndex(getSkinnable().getIndex()));
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        double shift = table().shiftProperty().get();
        if (shift > 0 && !getSkinnable().isEmpty()) {
            place(shift, y, height);
        } else {
            getChildren().removeAll(frozen);
        }
    }

    private void place(double shift, double y, double height) {
        match(table().frozenColumns());
        double at = shift;
        for (TableCell<R, ?> cell : frozen) {
            double width = cell.getTableColumn().getWidth();
            cell.resizeRelocate(snapPositionX(at), y, snapSizeX(width), height);
            at += width;
        }
    }

    private void match(List<TableColumn<R, ?>> columns) {
        if (!frozen.stream().map(TableCell::getTableColumn).toList().equals(columns)) {
            getChildren().removeAll(frozen);
            frozen.clear();
            columns.forEach(column -> frozen.add(cell(column)));
        }
        for (TableCell<R, ?> cell : frozen) {
            if (cell.getParent() == null) {
                getChildren().add(cell);
                cell.updateIndex(getSkinnable().getIndex());
                cell.applyCss();
            }
        }
    }

    private <T> TableCell<R, T> cell(TableColumn<R, T> column) {
        TableRow<R> row = getSkinnable();
        TableCell<R, T> cell = column.getCellFactory().call(column);
        cell.updateTableColumn(column);
        cell.updateTableView(row.getTableView());
        cell.updateTableRow(row);
        cell.getStyleClass().add("frozen");
        cell.setViewOrder(ON_TOP);
        return cell;
    }
}
