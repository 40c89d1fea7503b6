package plimsoll.views;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import plimsoll.views.command.CheatSheetView;
import plimsoll.views.command.Commands;
import plimsoll.views.command.PaletteView;

/// The window's ground: content stands on it, palette and cheat sheet open over it.
final class WindowFrame implements WindowActions {
    private static final String ABOUT = """
            Margin and risk of derivatives portfolios, computed on this machine.
            Figures follow the venues' published rules; what the venue says counts.""";

    private final StackPane root = new StackPane();
    private Optional<PaletteView> palette = Optional.empty();
    private Optional<CheatSheetView> keys = Optional.empty();

    WindowFrame() {
        root.getStyleClass().addAll("workstation", "window-root");
    }

    StackPane root() {
        return root;
    }

    /// Called once, when the commands are known.
    void fill(Node content, Commands commands, PaletteView found) {
        palette = Optional.of(found);
        keys = Optional.of(new CheatSheetView(commands));
        root.getChildren().setAll(content);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().putAll(commands.accelerators());
            }
        });
    }

    @Override
    public void showPalette() {
        palette.ifPresent(p -> p.show(root, ""));
    }

    @Override
    public void showKeys() {
        keys.ifPresent(k -> k.show(root));
    }

    @Override
    public void showAbout() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, ABOUT);
        scene().map(Scene::getWindow).ifPresent(alert::initOwner);
        alert.setTitle("About Plimsoll");
        alert.setHeaderText("Plimsoll");
        alert.show();
    }

    @Override
    public void quit() {
        if (scene().map(Scene::getWindow).orElse(null) instanceof Stage stage) {
            stage.close();
        }
    }

    private Optional<Scene> scene() {
        return Optional.ofNullable(root.getScene());
    }
}
