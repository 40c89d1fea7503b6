package plimsoll.views.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Tooltips that are made when the pointer arrives: hundreds of cells change with every edit, and few
/// are ever pointed at.
final class Hints {
    private static final Duration DELAY = Duration.millis(400);
    private static final double WIDEST = 420;

    private Hints() {}

    /// @param text empty where there is nothing to say
    static void install(Control control, Supplier<String> text) {
        control.setOnMouseEntered(_ -> control.setTooltip(text.get().isEmpty() ? null : tooltip(text.get())));
        control.setOnMouseExited(_ -> control.setTooltip(null));
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        return tooltip;
    }
}
