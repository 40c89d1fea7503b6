package plimsoll.views.chart;

import java.util.List;
import plimsoll.model.array.DoubleArray;

/// Curves over a price axis.
///
/// @param prices relative moves of the price
/// @param curves volatility down, as it is, up
record Profile(String price, String value, DoubleArray prices, List<Curve> curves) {
    /// @param values one for each price; unknown ones are NaN and leave a gap
    record Curve(String name, DoubleArray values) {}
}
