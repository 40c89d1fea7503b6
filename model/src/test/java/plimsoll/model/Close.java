package plimsoll.model;

/// Comparison of a computed number with an expected one, for tests that must explain a failure.
public final class Close {
    private Close() {}

    /// Passes when |actual − expected| ≤ `relativeTolerance` × |expected|, or both are equal (also
    /// both NaN, or both the same infinity); an expected 0 therefore asks for exactly 0.
    ///
    /// @param inputs all that the number was computed from, for the message
    /// @throws AssertionError otherwise, with inputs, expected, actual, relative error and
    ///     tolerance
    public static void assertClose(String inputs, double expected, double actual, double relativeTolerance) {
        boolean equal = expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
        double error = Math.abs(actual - expected) / Math.abs(expected);
        if (!equal && !(error <= relativeTolerance)) {
            throw new AssertionError(report(
                    inputs, expected, actual, "relative error " + error + "\n  tolerance      " + relativeTolerance));
        }
    }

    /// Passes when |actual − expected| ≤ `tolerance`, in the unit of the numbers; for sources that
    /// print a fixed number of decimals.
    ///
    /// @throws AssertionError otherwise, with inputs, expected, actual, both errors and tolerance
    public static void assertWithin(String inputs, double expected, double actual, double tolerance) {
        double error = Math.abs(actual - expected);
        boolean equal = expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
        if (!equal && !(error <= tolerance)) {
            throw new AssertionError(report(
                    inputs,
                    expected,
                    actual,
                    "relative error " + error / Math.abs(expected) + "\n  absolute error " + error
                            + "\n  tolerance      " + tolerance + " absolute"));
        }
    }

    private static String report(String inputs, double expected, double actual, String errors) {
        return "\n  inputs         " + inputs + "\n  expected       " + expected + "\n  actual         " + actual
                + "\n  " + errors;
    }
}
