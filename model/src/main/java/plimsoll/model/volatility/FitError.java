package plimsoll.model.volatility;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// How far a curve runs from the quotes it was fitted to, as volatility: 0.01 is one point.
///
/// @param rms root of the mean square; NaN where nothing was fitted
/// @param largest absolute; NaN where nothing was fitted
/// @param strike where it is largest; NaN where nothing was fitted
public record FitError(double rms, double largest, double strike) {
    public static final FitError NONE = new FitError(Double.NaN, Double.NaN, Double.NaN);

    /// @param curve volatility by strike
    static FitError of(List<StrikeVolatility> quotes, DoubleUnaryOperator curve) {
        double squares = 0;
        double largest = 0;
        double strike = quotes.getFirst().strike();
        for (StrikeVolatility q : quotes) {
            double error = curve.applyAsDouble(q.strike()) - q.volatility();
            squares += error * error;
            if (Math.abs(error) > largest) {
                largest = Math.abs(error);
                strike = q.strike();
            }
        }
        return new FitError(Math.sqrt(squares / quotes.size()), largest, strike);
    }
}
