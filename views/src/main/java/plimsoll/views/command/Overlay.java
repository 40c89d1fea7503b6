package plimsoll.views.command;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Stands over a window's content until Esc or a click beside it.
public final class Overlay {
    private final StackPane shade = new StackPane();
    private Optional<Node> focusBefore = Optional.empty();

    public Overlay(Region content) {
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(content, Pos.TOP_CENTER);
        shade.getStyleClass().add("overlay-shade");
        shade.getChildren().setAll(content);
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        shade.setOnMousePressed(event -> {
            if (shade.equals(event.getTarget())) {
                close();
            }
        });
    }

    /// @param start gets the keyboard
    public void show(StackPane window, Node start) {
        if (!window.equals(shade.getParent())) {
            close();
            focusBefore = Optional.ofNullable(window.getScene()).map(s -> s.getFocusOwner());
            window.getChildren().add(shade);
        }
        start.requestFocus();
    }

    public void close() {
        if (shade.getParent() instanceof Pane window) {
            window.getChildren().remove(shade);
            focusBefore.ifPresent(Node::requestFocus);
            focusBefore = Optional.empty();
        }
    }

    public boolean isOpen() {
        return shade.getParent() != null;
    }
}
