package plimsoll.views.command;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Messages;

/// Type to find, arrows to choose, Enter to do it, Esc to leave.
public final class PaletteView {
    private static final Messages TEXT = Messages.of("palette");

    private static final double ROW = 26;
    private static final int ROWS = 14;

    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Overlay overlay;
    private final Map<KeyCode, Runnable> keys;

    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.keys = Map.of(
                KeyCode.DOWN, () -> model.move(1),
                KeyCode.UP, () -> model.move(-1),
                KeyCode.PAGE_DOWN, () -> model.move(ROWS),
                KeyCode.PAGE_UP, () -> model.move(-ROWS),
                KeyCode.ENTER, model::accept);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setId("palette");
        this.overlay = new Overlay(box);
        addField();
        addList();
        model.openProperty().addListener((_, _, open) -> {
            if (!open) {
                overlay.close();
            }
        });
    }

    private void addField() {
        field.setPromptText(TEXT.text("typeACommandA"));
        field.setAccessibleText(TEXT.text("findACommandPosition"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Runnable action = keys.get(event.getCode());
            if (action != null) {
                event.consume();
                action.run();
            }
        });
    }

    private void addList() {
        list.setItems(model.shown());
        list.setFixedCellSize(ROW);
        list.setPrefSize(620, ROW * ROWS + 2);
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXT.text("whatWasFound"));
        list.setPlaceholder(new Label(TEXT.text("nothingIsCalledThat")));
        list.setCellFactory(_ -> new EntryCell());
        list.setOnMouseClicked(_ -> {
            model.chosenProperty().set(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            model.accept();
        });
        model.chosenProperty().subscribe(this::reveal);
        model.shown().subscribe(this::reveal);
    }

    private void reveal() {
        list.getSelectionModel().select(model.chosenProperty().get());
        list.scrollTo(Math.max(0, model.chosenProperty().get() - ROWS + 2));
    }

    /// @param begun what stands in the field at first
    public void show(StackPane window, String begun) {
        model.open(begun);
        overlay.show(window, field);
        field.end();
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final Label name = new Label();
        private final Label group = new Label();
        private final Label key = new Label();
        private final HBox line = new HBox(name, group, key);

        private EntryCell() {
            line.getStyleClass().add("palette-line");
            group.getStyleClass().add("caption");
            key.getStyleClass().add("key");
            group.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(group, Priority.ALWAYS);
            name.setMinWidth(USE_PREF_SIZE);
            key.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null ? null : line);
            if (entry != null) {
                name.setText(entry.name());
                group.setText(entry.group());
                key.setText(entry.key());
                line.setDisable(!entry.enabled());
                setAccessibleText(
                        entry.enabled()
                                ? entry.name() + ", " + entry.group()
                                : TEXT.text("notPossibleNow", entry.name(), entry.group()));
            }
        }
    }
}
