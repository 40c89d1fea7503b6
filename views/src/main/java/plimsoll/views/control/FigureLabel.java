package plimsoll.views.control;

import javafx.scene.control.Label;

/// A label that shows a figure with its tone and note.
public final class FigureLabel extends Label {
    private static final Messages TEXT = Messages.of("control");

    private String note = "";

    public FigureLabel() {
        getStyleClass().add("toned");
        Hints.install(this, () -> note);
    }

    /// @param fallback the note where the figure has none
    public void show(Figure figure, String fallback) {
        note = figure.note().isEmpty() ? fallback : figure.note();
        setText(figure.text());
        setAccessibleText(figure.stale() ? TEXT.text("stale", figure.text()) : null);
        Tones.show(this, figure);
    }
}
