package plimsoll.model.margin;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.Smiles;
import plimsoll.model.volatility.VolatilityEstimate;
import plimsoll.model.volatility.VolatilityEstimates;

/// How the market moves when one underlying does.
///
/// @param betas by other underlying: its relative move per relative move of the one that moves; those
///     not named hold
/// @param stickiness what keeps its volatility meanwhile
/// @param smiles that volatilities slide along where moneyness keeps them
/// @param wanted whether anybody waits for what is searched
record Moves(
        Map<UnderlyingId, Double> betas,
        VolatilityEstimates volatilities,
        Stickiness stickiness,
        Smiles smiles,
        BooleanSupplier wanted) {
    private static final double LEAST_FACTOR = 1e-6;

    /// Each strike keeps its volatility.
    Moves(Map<UnderlyingId, Double> betas, VolatilityEstimates volatilities) {
        this(betas, volatilities, Stickiness.STRIKE, Smiles.NONE, () -> true);
    }

    /// The trigger, which throws as soon as the search is not wanted any more.
    Trigger whileWanted(DoubleUnaryOperator trigger) {
        Trigger asked = Trigger.of(trigger);
        return new Trigger() {
            @Override
            public double applyAsDouble(double price) {
                check();
                return asked.applyAsDouble(price);
            }

            @Override
            public double glance(double price) {
                check();
                return asked.glance(price);
            }
        };
    }

    private void check() {
        if (!wanted.getAsBoolean()) {
            throw new NoLongerWanted();
        }
    }

    /// All that move when one does.
    Set<UnderlyingId> with(UnderlyingId moving) {
        Set<UnderlyingId> all = new LinkedHashSet<>(betas.keySet());
        all.add(moving);
        return all;
    }

    UnaryOperator<Leg> of(UnderlyingId moving, double factor) {
        ToDoubleFunction<UnderlyingId> factors = factors(moving, factor);
        return leg -> moved(leg, factors);
    }

    private Leg moved(Leg leg, ToDoubleFunction<UnderlyingId> factors) {
        if (stickiness == Stickiness.STRIKE) {
            return PoolRule.moved(leg, factors);
        }
        Map<UnderlyingId, Double> spot = new HashMap<>();
        for (UnderlyingId price : List.of(leg.underlying(), leg.terms().settle().underlying())) {
            spot.put(price, factors.applyAsDouble(price) - 1);
        }
        return leg.moved(Scenario.NONE.withSpot(spot).withStickiness(stickiness), smiles);
    }

    /// Legs charged together, as a function of prices.
    MovingGroup group(PoolRule rule, List<Leg> legs) {
        if (stickiness == Stickiness.STRIKE) {
            return rule.moving(legs);
        }
        return factors -> {
            List<Leg> moved = legs.stream().map(leg -> moved(leg, factors)).toList();
            return new MovingGroup.Moved(rule.equity(moved), rule.maintenance(moved));
        };
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
