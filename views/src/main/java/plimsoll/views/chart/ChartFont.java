package plimsoll.views.chart;

import java.awt.Font;
import javafx.scene.control.Labeled;

/// The text of charts, a little smaller than that beside them and as large as it is set.
final class ChartFont {
    private static final double SHARE = 11.0 / 12;

    private ChartFont() {}

    /// @param beside has the size of text of the window
    static Font of(Labeled beside) {
        return of(beside.getFont().getSize());
    }

    static Font of(double size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (size * SHARE));
    }
}
