package plimsoll.views.start;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Example;

/// Lists of buttons, one per file.
public final class StartView {
    private static final Messages TEXT = Messages.of("start");

    private final StartViewModel model;
    private final Optional<Runnable> connecting;

    @FXML
    private Button open;

    @FXML
    private Button back;

    @FXML
    private Button connect;

    @FXML
    private VBox recent;

    @FXML
    private VBox samples;

    /// @param connecting opens the window of exchanges; empty where there is none
    public StartView(StartViewModel model, Optional<Runnable> connecting) {
        this.model = model;
        this.connecting = connecting;
    }

    @FXML
    private void initialize() {
        samples.getChildren().setAll(model.examples().stream().map(this::sample).toList());
        connect.setDisable(connecting.isEmpty());
        model.recent().subscribe(this::listRecent);
        model.shownProperty().subscribe(this::begin);
        open.sceneProperty().addListener(_ -> begin(model.shownProperty().get()));
        listRecent();
    }

    private void begin(boolean shown) {
        back.setVisible(model.canLeave());
        if (shown && open.getScene() != null) {
            open.requestFocus();
        }
    }

    private void listRecent() {
        recent.getChildren().setAll(model.recent().stream().map(this::row).toList());
        if (recent.getChildren().isEmpty()) {
            recent.getChildren().setAll(caption(TEXT.text("none")));
        }
    }

    private Button sample(Example example) {
        Button button = button(new Label(example.about()), caption(example.name() + " · " + example.shows()));
        button.setAccessibleText(TEXT.text("openSample", example.name(), example.about()));
        button.setTooltip(new Tooltip(example.about() + "\n" + example.shows()));
        button.setOnAction(_ -> model.open(example));
        return button;
    }

    private Node row(RecentRow row) {
        Button button = button(new Label(row.file().name()), caption(model.when(row.file())));
        button.setAccessibleText(TEXT.text("openRecent", row.file().name(), model.when(row.file())));
        button.setOnAction(_ -> model.open(row.file().place()));
        return row.missing() ? missing(button, row) : button;
    }

    private Node missing(Button button, RecentRow row) {
        button.setDisable(true);
        Label word = new Label(TEXT.text("missing"));
        word.getStyleClass().add("missing");
        Button remove = new Button(TEXT.text("remove"));
        remove.setAccessibleText(TEXT.text("removeFile", row.file().name()));
        remove.setMinWidth(Button.USE_PREF_SIZE);
        remove.setOnAction(_ -> model.forget(row.file().place()));
        HBox line = new HBox(button, word, remove);
        line.getStyleClass().add("missing-file");
        HBox.setHgrow(button, Priority.ALWAYS);
        return line;
    }

    private static Button button(Label first, Label second) {
        first.getStyleClass().add("start-name");
        VBox lines = new VBox(first, second);
        lines.setMinWidth(0);
        Button button = new Button();
        button.setGraphic(lines);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "start-row");
        return button;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    @FXML
    private void openFile() {
        model.open();
    }

    @FXML
    private void connect() {
        connecting.ifPresent(Runnable::run);
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
