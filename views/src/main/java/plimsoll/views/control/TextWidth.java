package plimsoll.views.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Pixels that a text takes; on the UI thread.
final class TextWidth {
    private static final int REMEMBERED = 4096;

    private static final Map<Measured, Double> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Measured, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Measured(String text, double size) {
        double width() {
            Text laidOut = new Text(text);
            laidOut.setFont(Font.font(size));
            return laidOut.getLayoutBounds().getWidth();
        }
    }

    private TextWidth() {}

    static double of(String text, double size) {
        return KNOWN.computeIfAbsent(new Measured(text, size), Measured::width);
    }
}
