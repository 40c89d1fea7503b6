package plimsoll.views.chart;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.model.array.DoubleArray;

/// Curves and points over one axis.
///
/// @param x title of the axis
/// @param today a vertical line; empty for none
/// @param zero whether a line is drawn where y is 0
public record Overlay(String x, String y, OptionalDouble today, boolean zero, List<Line> lines) {
    /// As many as can be told apart.
    public static final int MOST = 5;

    /// @param values one for each place; unknown ones are NaN and leave a gap
    /// @param points whether they are not joined
    public record Line(String name, DoubleArray places, DoubleArray values, boolean points) {}

    public Overlay {
        lines = List.copyOf(lines);
    }
}
