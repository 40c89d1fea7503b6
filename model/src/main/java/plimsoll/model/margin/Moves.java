package plimsoll.model.margin;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;
import plimsoll.model.volatility.VolatilityEstimate;
import plimsoll.model.volatility.VolatilityEstimates;

/// How the market moves when one underlying does.
///
/// @param betas by other underlying: its relative move per relative move of the one that moves; those
///     not named hold
record Moves(Map<UnderlyingId, Double> betas, VolatilityEstimates volatilities) {
    private static final double LEAST_FACTOR = 1e-6;

    /// All that move when one does.
    Set<UnderlyingId> with(UnderlyingId moving) {
        Set<UnderlyingId> all = new LinkedHashSet<>(betas.keySet());
        all.add(moving);
        return all;
    }

    UnaryOperator<Leg> of(UnderlyingId moving, double factor) {
        ToDoubleFunction<UnderlyingId> factors = factors(moving, factor);
        return leg -> leg.moved(
                factors.applyAsDouble(leg.underlying()),
                factors.applyAsDouble(leg.terms().settle().underlying()));
    }

    /// What each underlying's price is multiplied by when one's is.
    ToDoubleFunction<UnderlyingId> factors(UnderlyingId moving, double factor) {
        return underlying -> factor(underlying, moving, factor);
    }

    private double factor(UnderlyingId underlying, UnderlyingId moving, double factor) {
        if (underlying.equals(moving)) {
            return factor;
        }
        double beta = betas.getOrDefault(underlying, 0.0);
        return Math.max(1 + beta * (factor - 1), LEAST_FACTOR);
    }

    VolatilityEstimate volatility(UnderlyingId underlying) {
        return volatilities.of(underlying);
    }
}
