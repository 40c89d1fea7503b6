package plimsoll.views.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import plimsoll.model.file.Venues;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.workspace.PendingTable;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Workspace;

/// Asks how a list of positions is meant before it is opened.
public final class TableWindow {
    private static final Messages TEXT = Messages.of("table");
    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;
    private static final int LIST_HEIGHT = 130;

    private final TableViewModel model;
    private final Parent main;
    private final VBox root = new VBox();
    private Optional<Stage> stage = Optional.empty();

    /// @param main the window it belongs to
    /// @param dress gives it that one's looks
    public TableWindow(Workspace workspace, Surroundings surroundings, Parent main, Consumer<Parent> dress) {
        this.model = new TableViewModel(workspace, surroundings.clock());
        this.main = main;
        root.getStyleClass().addAll("workstation", "connect");
        root.getChildren().addAll(heading(), venue(), decimal(), dates(), doubts());
        root.getChildren().addAll(caption(TEXT.text("rows")), list("table-rows", model.rowsProperty()::subscribe));
        root.getChildren()
                .addAll(caption(TEXT.text("problems")), list("table-problems", model.problemsProperty()::subscribe));
        root.getChildren().add(buttons());
        dress.accept(root);
        workspace.documents().askAboutTables(this::ask);
    }

    private Label heading() {
        Label heading = new Label();
        heading.getStyleClass().add("start-section");
        heading.textProperty().bind(model.nameProperty().map(name -> TEXT.text("heading", name)));
        return heading;
    }

    private HBox venue() {
        ComboBox<String> venue = new ComboBox<>();
        venue.setId("table-venue");
        venue.getItems().setAll(Venues.names().stream().sorted().toList());
        venue.valueProperty().bindBidirectional(model.venueProperty());
        return row(TEXT.text("venue"), venue);
    }

    private HBox decimal() {
        ComboBox<Character> decimal = new ComboBox<>();
        decimal.setId("table-decimal");
        decimal.setConverter(new Named<>(mark -> mark == '.' ? TEXT.text("point") : TEXT.text("comma")));
        decimal.getItems().setAll('.', ',');
        decimal.valueProperty().bindBidirectional(model.decimalProperty());
        return row(TEXT.text("decimal"), decimal);
    }

    private HBox dates() {
        TextField dates = new TextField();
        dates.setId("table-dates");
        dates.setPromptText(TEXT.text("datesPrompt"));
        dates.textProperty().bindBidirectional(model.datesProperty());
        return row(TEXT.text("dates"), dates);
    }

    private Label doubts() {
        Label doubts = caption("");
        doubts.setId("table-doubts");
        doubts.setWrapText(true);
        doubts.textProperty()
                .bind(model.doubtsProperty()
                        .flatMap(open -> model.columnsProperty()
                                .map(columns -> open.isEmpty()
                                        ? TEXT.text("told", columns)
                                        : TEXT.text("doubtful", columns, open))));
        return doubts;
    }

    private static HBox row(String name, Control field) {
        Label label = new Label(name);
        label.getStyleClass().add("connect-name");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        HBox row = new HBox(label, field);
        row.getStyleClass().add("connect-row");
        return row;
    }

    private static Label caption(String words) {
        Label caption = new Label(words);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static ListView<String> list(String id, Consumer<Consumer<List<String>>> follow) {
        ObservableList<String> lines = FXCollections.observableArrayList();
        ListView<String> list = new ListView<>(lines);
        list.setId(id);
        list.getStyleClass().add("connect-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setPlaceholder(caption(TEXT.text("nothing")));
        VBox.setVgrow(list, Priority.ALWAYS);
        follow.accept(lines::setAll);
        return list;
    }

    private HBox buttons() {
        Button open = new Button(TEXT.text("open"));
        open.setId("table-open");
        open.getStyleClass().add("accent");
        open.setDefaultButton(true);
        open.disableProperty().bind(model.readyProperty().not());
        open.setOnAction(_ -> {
            model.confirm();
            close();
        });
        Button cancel = new Button(TEXT.text("cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close());
        HBox row = new HBox(open, cancel);
        row.getStyleClass().add("connect-row");
        return row;
    }

    private void close() {
        stage.ifPresent(Stage::close);
    }

    private void ask(PendingTable table) {
        model.ask(table);
        Stage shown = stage.orElseGet(this::made);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
    }

    private Stage made() {
        Stage made = new Stage();
        made.setTitle(TEXT.text("title"));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), this::close);
        made.setScene(scene);
        Optional.ofNullable(main.getScene()).map(Scene::getWindow).ifPresent(made::initOwner);
        return made;
    }
}
