package plimsoll.views.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Pixels that a text takes.
final class TextWidth {
    private TextWidth() {}

    static double of(String text, double size) {
        Text measured = new Text(text);
        measured.setFont(Font.font(size));
        return measured.getLayoutBounds().getWidth();
    }
}
