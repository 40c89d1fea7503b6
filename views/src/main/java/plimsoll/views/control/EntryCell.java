package plimsoll.views.control;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A figure that is changed in place: Enter takes what was typed, Escape leaves it as it was.
public final class EntryCell<R> extends TableCell<R, Figure> {
    private final BiConsumer<R, String> take;
    private final TextField field = new TextField();

    private EntryCell(BiConsumer<R, String> take) {
        this.take = take;
        getStyleClass().add("entry");
        Hints.install(this, () -> FigureColumns.note(getItem()));
        field.setOnAction(_ -> taken());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
        field.focusedProperty().addListener((_, _, focused) -> leaveUnfocused(focused));
    }

    /// @param take gets the row and what was typed
    public static <R> Callback<TableColumn<R, Figure>, TableCell<R, Figure>> factory(BiConsumer<R, String> take) {
        return _ -> new EntryCell<>(take);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(plain(getItem().text()));
            setText(null);
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    /// The number without mark, unit and grouping.
    private static String plain(String shown) {
        return shown.replaceAll("[^0-9.+-]", "");
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(null);
        FigureColumns.show(this, getItem(), getTableColumn());
    }

    @Override
    protected void updateItem(@Nullable Figure figure, boolean empty) {
        super.updateItem(figure, empty);
        setGraphic(null);
        FigureColumns.show(this, empty ? null : figure, getTableColumn());
    }

    private void taken() {
        R row = getTableRow().getItem();
        String typed = field.getText();
        cancelEdit();
        getTableView().requestFocus();
        take.accept(row, typed);
    }

    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            getTableView().requestFocus();
            event.consume();
        }
    }

    private void leaveUnfocused(boolean focused) {
        if (!focused && isEditing()) {
            cancelEdit();
        }
    }
}
