package plimsoll.model.array;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// Immutable numbers with value equality.
public final class DoubleArray {
    private final double[] values;

    private DoubleArray(double[] values) {
        this.values = values;
    }

    public static DoubleArray of(DoubleStream values) {
        return new DoubleArray(values.toArray());
    }

    /// From `from` in steps of `step` up to and including `to` (within a millionth of a step).
    public static DoubleArray range(double from, double to, double step) {
        if (!(step > 0) || !(to >= from)) {
            throw new IllegalArgumentException("range must rise by a positive step: " + from + ":" + to + ":" + step);
        }
        int steps = (int) Math.floor((to - from) / step + 1e-6);
        double[] values = new double[steps + 1];
        Arrays.setAll(values, i -> Math.rint((from + i * step) * 1e12) / 1e12 + 0.0);
        return new DoubleArray(values);
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    public DoubleArray map(DoubleUnaryOperator f) {
        return of(stream().map(f));
    }

    /// The value at `x` of the line through (abscissae, these), flat outside; abscissae rise.
    public double interpolate(DoubleArray abscissae, double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(abscissae.values, x);
        int above = found >= 0 ? found : -found - 1;
        if (above == 0 || above == values.length || found >= 0) {
            return values[Math.min(above, values.length - 1)];
        }
        double x0 = abscissae.values[above - 1];
        double weight = (x - x0) / (abscissae.values[above] - x0);
        return values[above - 1] * (1 - weight) + values[above] * weight;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleArray that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
