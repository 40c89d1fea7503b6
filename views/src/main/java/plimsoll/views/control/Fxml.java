package plimsoll.views.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Reads layouts packed with the program, their texts from the messages.
public final class Fxml {
    private Fxml() {}

    /// @param name of a file in `resources/fxml`, without its ending
    /// @param controller the one the file asks for
    public static Parent load(String name, Object controller) {
        FXMLLoader loader = new FXMLLoader(Fxml.class.getResource("/plimsoll/views/fxml/" + name + ".fxml"));
        loader.setResources(Messages.ofEveryRoom());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own layout cannot be read: " + name, e);
        }
    }
}
