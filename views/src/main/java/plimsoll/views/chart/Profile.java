package plimsoll.views.chart;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.model.array.DoubleArray;

/// Curves over a price axis.
///
/// @param price title of the axis
/// @param today price of it now, USD; empty where several move
/// @param prices relative moves of the price
/// @param marks where curves cross zero
record Profile(
        String price, String value, OptionalDouble today, DoubleArray prices, List<Curve> curves, List<Mark> marks) {
    /// Its colour and stroke.
    enum Look {
        LOW,
        NOW,
        HIGH
    }

    /// @param values one for each price; unknown ones are NaN and leave a gap
    record Curve(String name, Look look, DoubleArray values) {}

    /// @param move of the price
    record Mark(double move, String label, Look look) {}
}
