package plimsoll.model.surface;

import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;

/// One measure over price moves (columns) and volatility moves (rows); unknown cells are NaN.
///
/// @param unit asset, `ratio`, or what the measure's own comment says
public record Surface(
        Measure measure,
        String underlying,
        String unit,
        DoubleArray prices,
        DoubleArray volatilities,
        DoubleMatrix values) {}
