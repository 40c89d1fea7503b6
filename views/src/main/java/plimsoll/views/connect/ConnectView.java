package plimsoll.views.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.views.connect.ConnectViewModel.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.workspace.Connections.KeyPlace;

/// The form of a new connection above the list of those that are saved.
public final class ConnectView {
    private static final Messages TEXT = Messages.of("connect");
    private static final PseudoClass SAFE = PseudoClass.getPseudoClass("safe");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final List<Integer> INTERVALS = List.of(0, 1, 2, 5, 10, 15, 30, 60);

    private final ConnectViewModel model;
    private final AccountDesk desk;
    private Optional<String> chosenLabel = Optional.empty();

    @FXML
    private ComboBox<Exchange> exchange;

    @FXML
    private ComboBox<String> host;

    @FXML
    private TextField label;

    @FXML
    private Label needs;

    @FXML
    private VBox keyPart;

    @FXML
    private PasswordField key;

    @FXML
    private PasswordField secret;

    @FXML
    private HBox passphrasePart;

    @FXML
    private PasswordField passphrase;

    @FXML
    private HBox addressPart;

    @FXML
    private TextField address;

    @FXML
    private TextField base;

    @FXML
    private VBox insistPart;

    @FXML
    private Label insistWords;

    @FXML
    private TextField insisted;

    @FXML
    private VBox storePart;

    @FXML
    private Label storeWords;

    @FXML
    private PasswordField storeFirst;

    @FXML
    private HBox storeAgainPart;

    @FXML
    private PasswordField storeAgain;

    @FXML
    private Button unlock;

    @FXML
    private Button test;

    @FXML
    private Button save;

    @FXML
    private Button cancel;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label words;

    @FXML
    private ListView<ConnectionRow> saved;

    @FXML
    private Button refresh;

    @FXML
    private Button disconnect;

    @FXML
    private Button delete;

    @FXML
    private ComboBox<Integer> every;

    ConnectView(ConnectViewModel model, AccountDesk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        bindForm();
        bindParts();
        bindWork();
        bindSaved();
        storeFirst.setOnAction(_ -> unlockOrSave());
        model.form().exchangeProperty().subscribe(chosen -> host.getItems().setAll(chosen.hosts()));
    }

    private void bindForm() {
        exchange.setConverter(new Named<>(Exchange::name));
        exchange.getItems().setAll(model.form().exchanges());
        exchange.valueProperty().bindBidirectional(model.form().exchangeProperty());
        host.setConverter(new Named<>(name -> TEXT.text("host." + name)));
        host.getItems().setAll(model.form().exchangeProperty().get().hosts());
        host.valueProperty().bindBidirectional(model.form().hostProperty());
        label.textProperty().bindBidirectional(model.form().labelProperty());
        key.textProperty().bindBidirectional(model.form().keyProperty());
        secret.textProperty().bindBidirectional(model.form().secretProperty());
        passphrase.textProperty().bindBidirectional(model.form().passphraseProperty());
        address.textProperty().bindBidirectional(model.form().addressProperty());
        base.textProperty().bindBidirectional(model.form().baseProperty());
        insisted.textProperty().bindBidirectional(model.form().insistedProperty());
        needs.textProperty().bind(model.form().exchangeProperty().map(Exchange::needs));
    }

    private void bindParts() {
        showWhen(keyPart, of(() -> model.form().exchangeProperty().get().needsKey()));
        showWhen(passphrasePart, of(() -> model.form().exchangeProperty().get().needsPassphrase()));
        showWhen(addressPart, of(() -> model.form().exchangeProperty().get().needsAddress()));
        showWhen(insistPart, of(() -> model.form().refusedProperty().get().isPresent()));
        insistWords
                .textProperty()
                .bind(model.form()
                        .refusedProperty()
                        .map(_ -> TEXT.text("insistAbout", model.form().asked())));
        showWhen(storePart, of(() -> isLocked() || isNew()));
        showWhen(storeAgainPart, of(this::isNew));
        showWhen(unlock, of(this::isLocked));
        storeWords.textProperty().bind(model.placeProperty().map(place -> TEXT.text("place." + place)));
    }

    private boolean isNew() {
        return model.placeProperty().get() == KeyPlace.NEW_FILE;
    }

    private boolean isLocked() {
        return model.placeProperty().get() == KeyPlace.LOCKED_FILE;
    }

    private ObservableBooleanValue of(java.util.concurrent.Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(
                condition, model.form().exchangeProperty(), model.form().refusedProperty(), model.placeProperty());
    }

    private static void showWhen(Node part, ObservableBooleanValue condition) {
        part.visibleProperty().bind(condition);
        part.managedProperty().bind(condition);
    }

    private void bindWork() {
        List.of(test, save, unlock).forEach(b -> b.disableProperty().bind(model.busyProperty()));
        showWhen(cancel, model.busyProperty());
        showWhen(progress, model.busyProperty());
        words.textProperty().bind(model.wordsProperty());
        model.toneProperty().subscribe(tone -> {
            words.pseudoClassStateChanged(SAFE, tone == Tone.GOOD);
            words.pseudoClassStateChanged(DANGER, tone == Tone.BAD);
        });
    }

    private void bindSaved() {
        saved.setItems(desk.rows());
        saved.setCellFactory(_ -> new ConnectionCell());
        var chosen = saved.getSelectionModel().selectedItemProperty();
        List.of(refresh, delete, every).forEach(c -> c.disableProperty().bind(chosen.isNull()));
        disconnect
                .disableProperty()
                .bind(chosen.map(row -> row.held().isEmpty()).orElse(true));
        every.setConverter(new Named<>(n -> n == 0 ? TEXT.text("never") : TEXT.text("minutes", n)));
        every.getItems().setAll(INTERVALS);
        chosen.subscribe(row -> {
            chosenLabel =
                    Optional.ofNullable(row).map(r -> r.connection().label()).or(() -> chosenLabel);
            every.setValue(
                    Optional.ofNullable(row).map(r -> r.connection().minutes()).orElse(0));
        });
        desk.rows().addListener((ListChangeListener<ConnectionRow>) _ -> chooseAgain());
        every.setOnAction(_ -> {
            Integer minutes = every.getValue();
            withChosen(l -> desk.every(l, minutes == null ? 0 : minutes));
        });
    }

    /// A row that changed is another row to the list, which forgets that it was chosen.
    private void chooseAgain() {
        List<String> labels =
                desk.rows().stream().map(r -> r.connection().label()).toList();
        int place = chosenLabel.map(labels::indexOf).orElse(-1);
        if (place >= 0 && saved.getSelectionModel().getSelectedIndex() != place) {
            saved.getSelectionModel().clearAndSelect(place);
        }
    }

    private void withChosen(Consumer<String> action) {
        Optional.ofNullable(saved.getSelectionModel().getSelectedItem())
                .map(row -> row.connection().label())
                .ifPresent(action);
    }

    Node start() {
        return exchange;
    }

    private static char[] taken(PasswordField field) {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }

    private void unlockOrSave() {
        if (isLocked()) {
            unlock();
        }
    }

    @FXML
    private void test() {
        model.test();
    }

    @FXML
    private void save() {
        model.save(taken(storeFirst), taken(storeAgain));
    }

    @FXML
    private void unlock() {
        model.unlock(taken(storeFirst));
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void refresh() {
        withChosen(desk::refresh);
    }

    @FXML
    private void disconnect() {
        withChosen(desk::disconnect);
    }

    @FXML
    private void delete() {
        withChosen(desk::delete);
    }
}
