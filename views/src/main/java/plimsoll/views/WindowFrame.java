package plimsoll.views;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import plimsoll.views.command.CheatSheetView;
import plimsoll.views.command.Commands;
import plimsoll.views.command.PaletteView;
import plimsoll.views.control.Messages;

/// The window's ground: content stands on it, palette and cheat sheet open over it.
final class WindowFrame implements WindowActions {
    private static final Messages TEXT = Messages.of("main");

    private static final String GROUND = "window-root";
    private static final String ABOUT = TEXT.text("marginAndRiskOf");

    private final StackPane root = new StackPane();
    private final Themes themes;
    private Optional<Commands> commands = Optional.empty();
    private Optional<PaletteView> palette = Optional.empty();
    private Optional<CheatSheetView> keys = Optional.empty();

    WindowFrame(Themes themes) {
        this.themes = themes;
        root.getStyleClass().addAll("workstation", GROUND);
        root.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::addKeys));
        themes.dress(root);
    }

    StackPane root() {
        return root;
    }

    /// Called once, when the commands are known.
    void fill(Node content, Commands known, PaletteView found) {
        commands = Optional.of(known);
        palette = Optional.of(found);
        keys = Optional.of(new CheatSheetView(known));
        root.getChildren().setAll(content);
    }

    private void addKeys(Scene scene) {
        commands.ifPresent(known -> scene.getAccelerators().putAll(known.accelerators()));
    }

    /// A part of another window with the looks of this one.
    void dress(Parent root) {
        themes.dress(root);
    }

    /// Another window with the looks and the keys of this one.
    void dress(Stage stage) {
        stage.getIcons().setAll(MainWindow.icon());
        themes.dress(stage.getScene().getRoot());
        addKeys(stage.getScene());
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDING, _ -> themes.forget(stage.getScene().getRoot()));
    }

    /// Of the window in use.
    private StackPane ground() {
        return Window.getWindows().stream()
                .filter(window -> window.isFocused() && isOurs(window))
                .map(window -> window.getScene().getRoot())
                .flatMap(ground -> ground instanceof StackPane pane ? Stream.of(pane) : Stream.empty())
                .findFirst()
                .orElse(root);
    }

    private boolean isOurs(Window window) {
        return window instanceof Stage stage
                && window(root).equals(Optional.ofNullable(stage.getOwner()))
                && stage.getScene().getRoot().getStyleClass().contains(GROUND);
    }

    private static Optional<Window> window(Node node) {
        return Optional.ofNullable(node.getScene()).map(Scene::getWindow);
    }

    @Override
    public void showPalette(String begun) {
        palette.ifPresent(p -> p.show(ground(), begun));
    }

    @Override
    public void showKeys() {
        keys.ifPresent(k -> k.show(ground()));
    }

    @Override
    public void showAbout() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, ABOUT);
        window(root).ifPresent(alert::initOwner);
        alert.setTitle(TEXT.text("aboutPlimsoll"));
        alert.setHeaderText(TEXT.text("plimsoll2"));
        alert.show();
    }

    @Override
    public void quit() {
        if (window(root).orElse(null) instanceof Stage stage) {
            stage.close();
        }
    }
}
