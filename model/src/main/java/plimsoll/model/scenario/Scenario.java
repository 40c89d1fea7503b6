package plimsoll.model.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import plimsoll.model.instrument.UnderlyingId;

/// A move of the market away from now.
///
/// While no time passes, a dated contract keeps its ratio to the index. As time passes it keeps its
/// annualised basis, so that it meets the index at expiry; a contract that expires on the way becomes
/// cash at the moved index.
///
/// @param spot relative price move by underlying, −0.2 is 20 % down; an underlying not named holds
/// @param basis added to the annualised, continuously compounded basis of dated contracts, 0.05 is 5 %
///     a year; perpetuals hold theirs
/// @param elapsed time that passes
public record Scenario(
        Map<UnderlyingId, Double> spot,
        VolatilityMove volatility,
        Stickiness stickiness,
        double basis,
        Duration elapsed) {
    public static final Scenario NONE =
            new Scenario(Map.of(), VolatilityMove.NONE, Stickiness.STRIKE, 0, Duration.ZERO);

    private static final double SECONDS_PER_YEAR = 365.0 * 24 * 3600;

    public Scenario {
        spot = Map.copyOf(spot);
        if (elapsed.isNegative() || !Double.isFinite(basis)) {
            throw new IllegalArgumentException("not a move: basis " + basis + ", elapsed " + elapsed);
        }
        spot.forEach(Scenario::requireMove);
    }

    /// A price move and a relative move of every volatility.
    public static Scenario of(UnderlyingId underlying, double spot, double volatility) {
        return NONE.withSpot(Map.of(underlying, spot)).withVolatility(VolatilityMove.relative(volatility));
    }

    /// What a price of the underlying is multiplied by.
    public double factor(UnderlyingId underlying) {
        return 1 + spot.getOrDefault(underlying, 0.0);
    }

    /// Years of 365 days that pass.
    public double years() {
        return elapsed.toMillis() / (1000 * SECONDS_PER_YEAR);
    }

    /// What a dated contract's ratio to its index is multiplied by, besides the price move: 1 while
    /// nothing passes; at expiry it brings the ratio to 1.
    ///
    /// @param ratio contract price ÷ index now
    /// @param years to expiry now; infinite for a contract without one
    public double roll(double ratio, double years) {
        boolean still = elapsed.isZero() && basis == 0;
        if (still || !(ratio > 0 && years > 0) || Double.isInfinite(years + ratio)) {
            return 1;
        }
        double left = Math.max(years - years(), 0);
        return Math.pow(ratio, left / years - 1) * Math.exp(basis * left);
    }

    /// Whether a contract expires on the way.
    public boolean settles(double years) {
        return !elapsed.isZero() && years <= years();
    }

    public Scenario withSpot(Map<UnderlyingId, Double> moves) {
        return new Scenario(moves, volatility, stickiness, basis, elapsed);
    }

    /// This scenario with further price moves on top, one after the other.
    public Scenario times(Map<UnderlyingId, Double> moves) {
        Map<UnderlyingId, Double> both = new HashMap<>(spot);
        moves.forEach((underlying, move) -> both.merge(underlying, move, (a, b) -> (1 + a) * (1 + b) - 1));
        return withSpot(both);
    }

    public Scenario withVolatility(VolatilityMove move) {
        return new Scenario(spot, move, stickiness, basis, elapsed);
    }

    public Scenario withStickiness(Stickiness other) {
        return new Scenario(spot, volatility, other, basis, elapsed);
    }

    public Scenario withBasis(double other) {
        return new Scenario(spot, volatility, stickiness, other, elapsed);
    }

    public Scenario withElapsed(Duration other) {
        return new Scenario(spot, volatility, stickiness, basis, other);
    }

    private static void requireMove(UnderlyingId underlying, double move) {
        if (!(move > -1)) {
            throw new IllegalArgumentException("price of " + underlying + " cannot move by " + move);
        }
    }
}
