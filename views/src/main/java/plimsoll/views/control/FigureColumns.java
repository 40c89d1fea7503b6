package plimsoll.views.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import org.jspecify.annotations.Nullable;

/// Columns of figures: numbers to the right, texts to the left, tone and note on every cell.
public final class FigureColumns {
    private FigureColumns() {}

    public static <R> TableColumn<R, Figure> number(String title, double width, Function<R, Figure> figure) {
        return aligned(column(title, width, figure), "number");
    }

    public static <R> TableColumn<R, Figure> text(String title, double width, Function<R, Figure> figure) {
        return aligned(column(title, width, figure), "words");
    }

    public static <R> TreeTableColumn<R, Figure> treeNumber(String title, double width, Function<R, Figure> figure) {
        return aligned(treeColumn(title, width, figure), "number");
    }

    public static <R> TreeTableColumn<R, Figure> treeText(String title, double width, Function<R, Figure> figure) {
        return aligned(treeColumn(title, width, figure), "words");
    }

    private static <C extends TableColumnBase<?, ?>> C aligned(C column, String styleClass) {
        column.getStyleClass().add(styleClass);
        return column;
    }

    private static <R> TableColumn<R, Figure> column(String title, double width, Function<R, Figure> figure) {
        TableColumn<R, Figure> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue())));
        column.setEditable(false);
        column.setCellFactory(_ -> new Cell<>());
        return column;
    }

    private static <R> TreeTableColumn<R, Figure> treeColumn(String title, double width, Function<R, Figure> figure) {
        TreeTableColumn<R, Figure> column = new TreeTableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue().getValue())));
        column.setCellFactory(_ -> new TreeCell<>());
        return column;
    }

    /// Text, tone and what a screen reader says.
    static void show(IndexedCell<?> cell, @Nullable Figure figure, TableColumnBase<?, ?> column) {
        align(cell, column);
        Tones.show(cell, figure);
        cell.setText(figure == null ? null : figure.text());
        cell.setAccessibleText(figure == null ? null : spoken(figure, column.getText()));
    }

    static String note(@Nullable Figure figure) {
        return figure == null ? "" : figure.note();
    }

    private static String spoken(Figure figure, String title) {
        return title + " " + figure.text() + (figure.note().isEmpty() ? "" : ", " + figure.note());
    }

    private static void align(IndexedCell<?> cell, TableColumnBase<?, ?> column) {
        for (String styleClass : column.getStyleClass()) {
            if (!cell.getStyleClass().contains(styleClass)) {
                cell.getStyleClass().add(styleClass);
            }
        }
    }

    private static final class Cell<R> extends TableCell<R, Figure> {
        Cell() {
            Hints.install(this, () -> note(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            show(this, empty ? null : figure, getTableColumn());
        }
    }

    private static final class TreeCell<R> extends TreeTableCell<R, Figure> {
        TreeCell() {
            Hints.install(this, () -> note(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            show(this, empty ? null : figure, getTableColumn());
        }
    }
}
