package plimsoll.model.volatility;

import java.util.Comparator;
import java.util.Optional;
import plimsoll.model.problem.Problem;

/// Where total variance falls most from one expiry to the next at the same moneyness: the later
/// option would be worth less than the earlier one.
///
/// @param moneyness ln(strike / forward)
/// @param near total variance of the earlier expiry
/// @param far total variance of the later expiry, below `near`
record VarianceFall(double moneyness, double near, double far) {
    private static final int GRID = 41;

    /// A fall by less than this, in volatility of the later expiry, is the rounding of quotes.
    private static final double LEAST = 0.001;

    static Optional<VarianceFall> worst(VolatilitySlice near, VolatilitySlice far) {
        return near.range().overlap(far.range()).grid(GRID).stream()
                .mapToObj(k -> new VarianceFall(k, near.totalVariance(k), far.totalVariance(k)))
                .filter(c -> c.missing(far.years()) > LEAST)
                .max(Comparator.comparingDouble(c -> c.missing(far.years())));
    }

    private double missing(double years) {
        return Math.sqrt(near / years) - Math.sqrt(far / years);
    }

    Problem problem(VolatilitySlice nearSlice, VolatilitySlice farSlice) {
        double ratio = Math.exp(moneyness);
        return new Problem.CalendarArbitrage(
                nearSlice.path(), farSlice.date(), nearSlice.forward() * ratio, farSlice.forward() * ratio, near, far);
    }
}
