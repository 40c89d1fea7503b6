package plimsoll.model.volatility;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The quotes of one expiry as a fit sees them.
final class FitPoints {
    /// Least weight of a quote far from the forward, relative to one at the forward.
    private static final double WING_WEIGHT = 0.05;

    /// A total variance below this share of the median is too odd to set its own weight.
    private static final double TYPICAL = 0.25;

    /// The least variance of the curve may be this share of the least quoted one.
    private static final double FLOOR = 0.01;

    /// Log-moneyness, rising.
    final double[] k;
    /// Total variance.
    final double[] w;
    /// Of the squares of deviations of w, summing to 1.
    final double[] weights;
    /// Of total variance, above 0.
    final double floor;

    private FitPoints(double[] k, double[] w, double[] weights, double floor) {
        this.k = k;
        this.w = w;
        this.weights = weights;
        this.floor = floor;
    }

    static FitPoints of(List<StrikeVolatility> quotes, double forward, double years) {
        double[] k =
                quotes.stream().mapToDouble(q -> Math.log(q.strike() / forward)).toArray();
        double[] w = quotes.stream()
                .mapToDouble(q -> q.volatility() * q.volatility() * years)
                .toArray();
        double typical = TYPICAL * median(w);
        double[] weights = IntStream.range(0, k.length)
                .mapToDouble(i -> weight(k[i], Math.max(w[i], typical)))
                .toArray();
        double least = DoubleStream.of(w).min().orElseThrow();
        return new FitPoints(k, w, weights, FLOOR * least).weighted(_ -> 1);
    }

    /// dw = 2√(w·years)·dσ, so 1/w turns squares of total variance into squares of volatility; vega
    /// falls off like e^(−d²/2).
    private static double weight(double k, double w) {
        double d = k / Math.sqrt(w) + 0.5 * Math.sqrt(w);
        return Math.max(Math.exp(-0.5 * d * d), WING_WEIGHT) / w;
    }

    FitPoints weighted(IntToDoubleFunction factor) {
        double[] scaled = new double[weights.length];
        Arrays.setAll(scaled, i -> weights[i] * factor.applyAsDouble(i));
        double sum = DoubleStream.of(scaled).sum();
        return new FitPoints(k, w, DoubleStream.of(scaled).map(x -> x / sum).toArray(), floor);
    }

    /// The larger of the middle two.
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
