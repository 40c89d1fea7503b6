package plimsoll.views.control;

import javafx.scene.paint.Color;

/// Colours of a scale: from low over middle to high where zero is in the middle, else from empty to
/// full.
///
/// @param line drawn over the cells
/// @param edge on either side of the line, so that it can be seen on every colour
record HeatColors(Color low, Color middle, Color high, Color empty, Color full, Color unknown, Color line, Color edge) {
    private static final double BRIGHT = 0.5;

    /// @param share value over limit, −1 to 1; NaN when unknown
    Color of(double share, boolean signed) {
        if (Double.isNaN(share)) {
            return unknown;
        }
        double size = Math.clamp(Math.abs(share), 0, 1);
        if (signed) {
            return middle.interpolate(share < 0 ? low : high, size);
        }
        return empty.interpolate(full, size);
    }

    /// Black or white, whichever can be read on the colour.
    static Color textOn(Color background) {
        double luminance = 0.299 * background.getRed() + 0.587 * background.getGreen() + 0.114 * background.getBlue();
        return luminance > BRIGHT ? Color.BLACK : Color.WHITE;
    }
}
