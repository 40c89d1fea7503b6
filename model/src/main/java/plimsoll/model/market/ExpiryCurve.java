package plimsoll.model.market;

import java.util.Optional;

/// @param forward the part of the forward that moves with spot, USD
/// @param forwardFixed the part already fixed by settlement averaging, USD
/// @param rate continuously compounded annual rate
public record ExpiryCurve(
        double forward, double forwardFixed, double rate, Confidence confidence, Optional<Smile> smile) {
    public ExpiryCurve withForward(double newForward) {
        return new ExpiryCurve(newForward, forwardFixed, rate, confidence, smile);
    }

    public ExpiryCurve withSmile(Optional<Smile> newSmile) {
        return new ExpiryCurve(forward, forwardFixed, rate, confidence, newSmile);
    }

    /// How sure the source is of each input, 0 to 1.
    public record Confidence(double forward, double rate, double volatility) {
        public static final Confidence FULL = new Confidence(1, 1, 1);
    }
}
