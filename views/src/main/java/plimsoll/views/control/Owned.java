package plimsoll.views.control;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Windows beside the main one.
public final class Owned {
    private Owned() {}

    /// It closes with the main window and has its icons; where there is none, it stands alone.
    ///
    /// @param main what the main window shows
    public static void by(Parent main, Stage made) {
        Optional.ofNullable(main.getScene()).map(Scene::getWindow).ifPresent(owner -> {
            made.initOwner(owner);
            if (owner instanceof Stage stage) {
                made.getIcons().setAll(stage.getIcons());
            }
        });
    }
}
