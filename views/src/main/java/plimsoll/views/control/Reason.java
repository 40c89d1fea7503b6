package plimsoll.views.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/// A sentence below what it is about, until it no longer holds.
final class Reason {
    private static final double WIDEST = 380;

    private final Label label = new Label();
    private final Popup popup = new Popup();

    Reason() {
        label.setId("reason");
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        StackPane box = new StackPane(label);
        box.getStyleClass().add("reason");
        popup.getContent().add(box);
        popup.setAutoFix(true);
    }

    void show(Node about, String why) {
        label.setText(why);
        Bounds at = about.localToScreen(about.getBoundsInLocal());
        if (at != null) {
            about.getScene().getRoot().getStylesheets().forEach(this::dress);
            popup.show(about, at.getMinX(), at.getMaxY() + 1);
        }
    }

    private void dress(String styleSheet) {
        if (!popup.getScene().getStylesheets().contains(styleSheet)) {
            popup.getScene().getStylesheets().add(styleSheet);
        }
    }

    void hide() {
        popup.hide();
    }
}
