package plimsoll.model.volatility;

import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.pricing.ImpliedVolatility;

/// The volatility that the mark of an option implies.
///
/// @param forward USD, the whole forward of the expiry
/// @param rate continuously compounded
/// @param years to expiry
public record MarkVolatility(double forward, double rate, double years) {
    /// Annual fraction; NaN where the mark is unknown or implies none.
    ///
    /// @param mark in the option's price asset
    public double of(Option option, double mark) {
        if (Double.isNaN(mark)) {
            return Double.NaN;
        }
        double usd = option.terms().payoff() == Payoff.INVERSE ? mark * forward : mark;
        double undiscounted = usd * Math.exp(rate * years);
        return switch (ImpliedVolatility.solve(option.type(), forward, option.strike(), years, undiscounted)) {
            case ImpliedVolatility.Solution.Found f -> f.volatility();
            case ImpliedVolatility.Solution.Rejected _ -> Double.NaN;
        };
    }
}
