package plimsoll.views.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A figure that is changed in place: Enter takes what was typed, Escape leaves it as it was. What is
/// refused stays to be corrected, with the reason below it.
public final class EntryCell<R> extends TableCell<R, Figure> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Entries<R> entries;
    private final TextField field = new TextField();
    private final Reason reason = new Reason();
    private String offered = "";

    /// What can be typed into a column.
    public interface Entries<R> {
        /// What stands in the field at first; empty where nothing can be entered.
        ///
        /// @param shown in the cell
        default Optional<String> offered(R row, Figure shown) {
            return Optional.of(shown.plain());
        }

        /// @return why it was refused; empty when it was taken
        Optional<String> enter(R row, String typed);
    }

    private EntryCell(Entries<R> entries) {
        this.entries = entries;
        getStyleClass().add("entry");
        Hints.install(this, () -> FigureColumns.note(getItem()));
        field.setOnAction(_ -> enter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
        field.focusedProperty().addListener((_, _, focused) -> leaveUnfocused(focused));
        field.textProperty().subscribe(_ -> accept());
    }

    public static <R> Callback<TableColumn<R, Figure>, TableCell<R, Figure>> of(Entries<R> entries) {
        return _ -> new EntryCell<>(entries);
    }

    @Override
    public void startEdit() {
        Optional<String> text = getTableRow().getItem() == null
                ? Optional.empty()
                : entries.offered(getTableRow().getItem(), getItem());
        if (text.isEmpty()) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            offered = text.get();
            field.setText(offered);
            field.setAccessibleText(getTableColumn().getText());
            setText(null);
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        accept();
        setGraphic(null);
        FigureColumns.show(this, getItem(), getTableColumn());
        updateIndex(getIndex()); // What changed while something was typed.
    }

    @Override
    protected void updateItem(@Nullable Figure figure, boolean empty) {
        super.updateItem(figure, empty);
        if (!isEditing()) {
            setGraphic(null);
            FigureColumns.show(this, empty ? null : figure, getTableColumn());
        }
    }

    /// What was not changed is not entered.
    private void enter() {
        Optional<String> refused = field.getText().equals(offered)
                ? Optional.empty()
                : entries.enter(getTableRow().getItem(), field.getText());
        if (refused.isPresent()) {
            refuse(refused.get());
        } else {
            leave();
        }
    }

    private void refuse(String why) {
        pseudoClassStateChanged(REFUSED, true);
        field.setAccessibleHelp(why);
        reason.show(this, why);
        field.requestFocus();
        field.selectAll();
    }

    private void accept() {
        pseudoClassStateChanged(REFUSED, false);
        field.setAccessibleHelp(null);
        reason.hide();
    }

    private void leave() {
        cancelEdit();
        getTableView().requestFocus();
    }

    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void leaveUnfocused(boolean focused) {
        if (!focused && isEditing()) {
            cancelEdit();
        }
    }
}
