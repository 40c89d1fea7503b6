package plimsoll.views.connect;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;
import plimsoll.views.control.Fxml;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Owned;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Workspace;

/// Accounts at exchanges, in a window of its own.
public final class ConnectWindow implements CommandSource {
    private static final Messages TEXT = Messages.of("connect");
    private static final double WIDTH = 720;
    private static final double HEIGHT = 760;

    private final AccountDesk desk;
    private final ConnectViewModel model;
    private final ConnectView view;
    private final Parent root;
    private final Parent main;
    private Optional<Stage> stage = Optional.empty();

    /// @param main the window it belongs to
    /// @param dress gives it that one's looks
    public ConnectWindow(
            Workspace workspace,
            Connections connections,
            Preferences preferences,
            Surroundings surroundings,
            Parent main,
            Consumer<Parent> dress) {
        this.desk = new AccountDesk(workspace, connections, new SavedConnections(preferences), surroundings);
        this.model = new ConnectViewModel(connections, desk, surroundings.threads());
        this.view = new ConnectView(model, desk);
        this.root = Fxml.load("connect", view);
        this.main = main;
        dress.accept(root);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("file.connect", CommandGroup.FILE, this::show).on("Shortcut+Shift+O"),
                Command.of("file.refresh", CommandGroup.FILE, desk::refreshAll)
                        .on("Shortcut+F5")
                        .disabledWhen(Bindings.isEmpty(desk.rows())));
    }

    public Parent root() {
        return root;
    }

    /// To be called now and then: figures grow old, and some are to be refreshed.
    public void lookAtClock() {
        desk.lookAtClock();
    }

    public void show() {
        Stage shown = stage.orElseGet(this::made);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
        desk.lookAtClock();
        model.open();
        view.start().requestFocus();
    }

    private Stage made() {
        Stage made = new Stage();
        made.setTitle(TEXT.text("title"));
        made.setScene(scene(WIDTH, HEIGHT));
        Owned.by(main, made);
        return made;
    }

    private Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), () -> stage.ifPresent(Stage::close));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), () -> stage.ifPresent(Stage::close));
        return scene;
    }

    /// Without a window.
    public void layOut() {
        if (root.getScene() == null) {
            var _ = scene(WIDTH, HEIGHT);
        }
        model.open();
        root.applyCss();
        root.layout();
    }
}
