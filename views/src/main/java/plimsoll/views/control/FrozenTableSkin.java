package plimsoll.views.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the frozen columns' headers in view, and shows a column that gets the focus beside them.
final class FrozenTableSkin<R> extends TableViewSkin<R> {
    private static final double ON_TOP = -1;

    private final FrozenTable<R> table;
    private final ReadOnlyDoubleWrapper shift = new ReadOnlyDoubleWrapper();

    private static final class Flow<I extends IndexedCell<?>> extends VirtualFlow<I> {
        ScrollBar bar() {
            return getHbar();
        }
    }

    FrozenTableSkin(FrozenTable<R> table) {
        super(table);
        this.table = table;
        ScrollBar bar = bar();
        shift.bind(
                Bindings.when(bar.visibleProperty()).then(bar.valueProperty()).otherwise(0));
        registerChangeListener(shift, _ -> getTableHeaderRow().getRootHeader().requestLayout());
        registerChangeListener(
                table.frozenProperty(), _ -> getTableHeaderRow().getRootHeader().requestLayout());
    }

    private ScrollBar bar() {
        return ((Flow<?>) getVirtualFlow()).bar();
    }

    ReadOnlyDoubleProperty shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    @Override
    protected VirtualFlow<TableRow<R>> createVirtualFlow() {
        return new Flow<>();
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new Header();
            }
        };
    }

    @Override
    protected void scrollHorizontally(TableColumn<R, ?> column) {
        super.scrollHorizontally(column);
        int index = table.getVisibleLeafColumns().indexOf(column);
        double start = table.getVisibleLeafColumns().stream()
                .limit(Math.max(index, 0))
                .mapToDouble(TableColumn::getWidth)
                .sum();
        if (index >= table.frozenProperty().get() && start - bar().getValue() < table.frozenWidth()) {
            bar().setValue(start - table.frozenWidth());
        }
    }

    private final class Header extends NestedTableColumnHeader {
        Header() {
            super(null);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            for (TableColumnHeader header : getColumnHeaders()) {
                place(header);
            }
        }

        private void place(TableColumnHeader header) {
            boolean frozen = table.frozenColumns().contains(header.getTableColumn());
            header.setTranslateX(frozen ? shift.get() : 0);
            header.setViewOrder(frozen ? ON_TOP : 0);
        }
    }
}
