package plimsoll.views.start;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;
import plimsoll.views.control.Fxml;

/// The start page in a window: it stands in place of the panels until there is a portfolio.
public final class StartPage implements CommandSource {
    private final StartViewModel model;
    private final Parent root;

    /// @param connect opens the window of exchanges; empty where there is none
    /// @param left puts the keyboard where it belongs when the page goes
    public StartPage(StartViewModel model, Optional<Runnable> connect, Runnable left) {
        this.model = model;
        this.root = Fxml.load("start", new StartView(model, connect));
        root.visibleProperty().bind(model.shownProperty());
        root.managedProperty().bind(model.shownProperty());
        model.shownProperty().addListener((_, _, shown) -> leave(shown, left));
        root.sceneProperty().addListener(_ -> leave(model.shownProperty().get(), left));
    }

    private void leave(boolean shown, Runnable left) {
        if (root.getScene() != null && !shown) {
            left.run();
        }
    }

    /// In the place of the panels.
    public StackPane before(Node panels) {
        panels.visibleProperty().bind(model.shownProperty().not());
        return new StackPane(panels, root);
    }

    public void show() {
        model.show();
    }

    /// Where there is a portfolio to go back to.
    public void leave() {
        model.leave();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("file.start", CommandGroup.FILE, this::show).on("Shortcut+Home"));
    }
}
