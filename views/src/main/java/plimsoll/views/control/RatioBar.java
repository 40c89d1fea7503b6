package plimsoll.views.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// How much of the line is used up: empty at 0, full at 1.
public final class RatioBar extends Region {
    private static final Messages TEXT = Messages.of("control");

    private static final double THICKNESS = 5;

    private final Region fill = new Region();
    private double ratio;

    public RatioBar() {
        getStyleClass().add("ratio-bar");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// @param newRatio used share; NaN leaves the bar empty
    public void show(double newRatio, Figure.Tone tone) {
        ratio = Double.isNaN(newRatio) ? 0 : Math.clamp(newRatio, 0, 1);
        Tones.show(fill, tone);
        setAccessibleText(TEXT.text("percentUsed", Math.round(100 * ratio)));
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return THICKNESS;
    }

    @Override
    protected double computePrefHeight(double width) {
        return THICKNESS;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        fill.resizeRelocate(left, 0, snapSizeX(width * ratio), getHeight());
    }
}
