package plimsoll.model.scenario;

import java.time.Duration;
import java.util.Map;
import plimsoll.model.instrument.UnderlyingId;

/// A move of the market away from now.
///
/// @param spot relative price move by underlying, −0.2 is 20 % down; an underlying not named holds
/// @param volatility relative move of every volatility, 0.5 turns 60 % into 90 %; sticky strike
/// @param elapsed time that passes
public record Scenario(Map<UnderlyingId, Double> spot, double volatility, Duration elapsed) {
    public static final Scenario NONE = new Scenario(Map.of(), 0, Duration.ZERO);

    public Scenario {
        spot = Map.copyOf(spot);
        if (!(volatility >= -1) || elapsed.isNegative()) {
            throw new IllegalArgumentException("not a move: volatility " + volatility + ", elapsed " + elapsed);
        }
        spot.forEach(Scenario::requireMove);
    }

    public static Scenario of(UnderlyingId underlying, double spot, double volatility) {
        return new Scenario(Map.of(underlying, spot), volatility, Duration.ZERO);
    }

    /// What a price of the underlying is multiplied by.
    public double factor(UnderlyingId underlying) {
        return 1 + spot.getOrDefault(underlying, 0.0);
    }

    private static void requireMove(UnderlyingId underlying, double move) {
        if (!(move > -1)) {
            throw new IllegalArgumentException("price of " + underlying + " cannot move by " + move);
        }
    }
}
