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
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Workspace;

/// What the venue itself says of the chosen account's margin, in a window of its own.
public final class AskWindow implements CommandSource {
    private static final Messages TEXT = Messages.of("ask");
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 620;

    private final Workspace workspace;
    private final AskViewModel model;
    private final AskView view;
    private final Parent root;
    private final Parent main;
    private Optional<Stage> stage = Optional.empty();

    /// @param main the window it belongs to
    /// @param dress gives it that one's looks
    public AskWindow(
            Workspace workspace,
            Connections connections,
            Preferences preferences,
            Surroundings surroundings,
            FilePrompt files,
            Parent main,
            Consumer<Parent> dress) {
        this.workspace = workspace;
        this.model =
                new AskViewModel(workspace, connections, new SavedConnections(preferences), surroundings.threads());
        this.view = new AskView(model, files);
        this.root = Fxml.load("ask", view);
        this.main = main;
        dress.accept(root);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("file.ask", CommandGroup.FILE, this::show)
                .on("Shortcut+Shift+V")
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> workspace.fileProperty().get().isEmpty(), workspace.fileProperty())));
    }

    public Parent root() {
        return root;
    }

    /// Asks nothing yet.
    private void show() {
        Stage shown = stage.orElseGet(this::made);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
        view.start().requestFocus();
    }

    private Stage made() {
        Stage made = new Stage();
        made.setTitle(TEXT.text("title"));
        made.setScene(scene());
        Owned.by(main, made);
        return made;
    }

    private Scene scene() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+W"), () -> stage.ifPresent(Stage::close));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), () -> stage.ifPresent(Stage::close));
        return scene;
    }

    /// Without a window.
    public void layOut() {
        if (root.getScene() == null) {
            var _ = scene();
        }
        root.applyCss();
        root.layout();
    }
}
