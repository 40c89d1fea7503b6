package plimsoll.views.positions;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import plimsoll.views.control.Messages;

/// Chooses columns, their order and sets of them.
final class ChooserView {
    private static final Messages TEXT = Messages.of("positions");

    private static final double ROW = 22;

    private final ColumnsViewModel model;
    private final VBox pane;
    private final Runnable closed;
    private final ListView<PositionColumn> list = new ListView<>();
    private final ObservableList<PositionColumn> all = FXCollections.observableArrayList();
    private final ComboBox<String> sets = new ComboBox<>();
    private final TextField name = new TextField();
    private final Label said = new Label();
    private final Button delete = new Button(TEXT.text("deleteSet"));

    private static final class Titles extends StringConverter<PositionColumn> {
        @Override
        public String toString(PositionColumn column) {
            return column.title();
        }

        @Override
        public PositionColumn fromString(String title) {
            throw new UnsupportedOperationException(title);
        }
    }

    /// @param closed when it is left
    ChooserView(ColumnsViewModel model, VBox pane, Runnable closed) {
        this.model = model;
        this.pane = pane;
        this.closed = closed;
        addList();
        addSets();
        Button up = button("↑", TEXT.text("furtherLeftAltUp"), () -> move(-1));
        Button down = button("↓", TEXT.text("furtherRightAltDown"), () -> move(1));
        Button save = button(TEXT.text("saveSet"), TEXT.text("savesTheColumnsShown"), this::save);
        Button close = button(TEXT.text("close"), TEXT.text("closesTheChoiceOf"), this::close);
        HBox first = new HBox(new Label(TEXT.text("columns")), sets);
        HBox.setHgrow(sets, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        said.setWrapText(true);
        pane.getChildren().setAll(first, list, new HBox(up, down, delete, close), new HBox(name, save), said);
        pane.getChildren().forEach(node -> node.getStyleClass().add("chooser-part"));
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.shown().addListener((ListChangeListener<PositionColumn>) _ -> refresh());
        refresh();
    }

    private static Button button(String text, String spoken, Runnable action) {
        Button button = new Button(text);
        button.setAccessibleText(spoken);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void addList() {
        list.setId("columns");
        list.setItems(all);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(TEXT.text("columnsSpaceShowsOr"));
        list.setCellFactory(_ -> new CheckBoxListCell<>(this::isShown, new Titles()));
    }

    private SimpleBooleanProperty isShown(PositionColumn column) {
        SimpleBooleanProperty shown = new SimpleBooleanProperty(model.shown().contains(column));
        shown.addListener((_, _, wanted) -> model.show(column, wanted));
        return shown;
    }

    private void addSets() {
        sets.setId("sets");
        sets.setItems(model.sets());
        sets.setMaxWidth(Double.MAX_VALUE);
        sets.setPromptText(TEXT.text("ownChoice"));
        sets.setAccessibleText(TEXT.text("setOfColumns"));
        sets.setOnAction(_ -> {
            if (sets.getValue() != null) {
                model.use(sets.getValue());
            }
        });
        name.setId("set-name");
        name.setPromptText(TEXT.text("nameOfASet"));
        name.setAccessibleText(TEXT.text("nameToSaveThe"));
        name.setOnAction(_ -> save());
        delete.setOnAction(_ -> {
            model.delete(sets.getValue());
            refresh();
        });
    }

    private void refresh() {
        PositionColumn selected = list.getSelectionModel().getSelectedItem();
        all.setAll(model.all());
        list.getSelectionModel().select(selected);
        sets.setValue(model.current().orElse(null));
        delete.setDisable(model.current().filter(model::isOwn).isEmpty());
    }

    private void save() {
        said.setText(model.save(name.getText()).orElse(""));
        refresh();
    }

    private void move(int by) {
        PositionColumn column = list.getSelectionModel().getSelectedItem();
        if (column != null) {
            model.move(column, by);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && list.isFocused()) {
            showOrHide();
            event.consume();
        }
    }

    private void showOrHide() {
        PositionColumn column = list.getSelectionModel().getSelectedItem();
        if (column != null) {
            model.show(column, !model.shown().contains(column));
        }
    }

    /// Opens it or closes it.
    void toggle() {
        if (pane.isVisible()) {
            close();
        } else {
            show(true);
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        }
    }

    private void show(boolean shown) {
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    private void close() {
        show(false);
        closed.run();
    }
}
