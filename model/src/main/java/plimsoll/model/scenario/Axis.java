package plimsoll.model.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;

/// One side of a scenario grid.
///
/// @param moves in the unit of the kind
/// @param only the one underlying a price axis moves; empty where the grid says which ones do
public record Axis(Kind kind, DoubleArray moves, Optional<UnderlyingId> only) {
    private static final double LEAST_PRICE_MOVE = -1 + 1e-6;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_YEAR = 365;

    /// What moves, and in which unit.
    public enum Kind {
        /// Fraction of the price.
        PRICE,
        /// Fraction of the volatility.
        VOLATILITY,
        /// Volatility itself: 0.01 is one volatility point.
        VOLATILITY_POINTS,
        /// Volatility per unit of ln(strike ÷ forward).
        SKEW,
        /// Annualised basis of dated contracts, a fraction.
        BASIS,
        /// Days from now to the valuation date.
        TIME
    }

    /// @throws IllegalArgumentException if one underlying's volatility, basis or time were to move
    public Axis {
        if (only.isPresent() && kind != Kind.PRICE) {
            throw new IllegalArgumentException("only prices move by underlying, not " + kind);
        }
    }

    public Axis(Kind kind, DoubleArray moves) {
        this(kind, moves, Optional.empty());
    }

    /// The price of one underlying, the others hold.
    public static Axis priceOf(UnderlyingId underlying, DoubleArray moves) {
        return new Axis(Kind.PRICE, moves, Optional.of(underlying));
    }

    public int size() {
        return moves.size();
    }

    /// The scenario with the move at an index on top of it.
    ///
    /// @param betas move of each underlying per move of the price axis; one not named holds
    /// @throws IllegalArgumentException if time would run backwards
    public Scenario apply(Scenario base, int index, Map<UnderlyingId, Double> betas) {
        double move = moves.get(index);
        return switch (kind) {
            case PRICE -> base.times(prices(move, only.map(u -> Map.of(u, 1.0)).orElse(betas)));
            case VOLATILITY -> base.withVolatility(base.volatility().plusRelative(move));
            case VOLATILITY_POINTS -> base.withVolatility(base.volatility().plusAbsolute(move));
            case SKEW -> base.withVolatility(base.volatility().plusSkew(move));
            case BASIS -> base.withBasis(base.basis() + move);
            case TIME -> base.withElapsed(base.elapsed().plus(days(move)));
        };
    }

    /// A day or a part of it.
    public static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY));
    }

    public static Duration years(double years) {
        return days(years * DAYS_PER_YEAR);
    }

    private static Map<UnderlyingId, Double> prices(double move, Map<UnderlyingId, Double> betas) {
        Map<UnderlyingId, Double> prices = new HashMap<>();
        betas.forEach((underlying, beta) -> prices.put(underlying, Math.max(beta * move, LEAST_PRICE_MOVE)));
        return prices;
    }
}
