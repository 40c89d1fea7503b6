package plimsoll.model.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityMove;

/// A move of the whole market, and of a venue's haircuts, by name.
///
/// @param what happens, in words
/// @param prices relative moves by underlying
/// @param others relative move of underlyings not named; they hold where empty
/// @param volatility relative move of every volatility
/// @param basis added to the annualised basis of dated contracts, a fraction
/// @param assets relative moves of assets' own prices, such as stablecoins
/// @param haircut what haircuts are multiplied by
/// @param sources of the figures, a line each
public record NamedStress(
        String id,
        String name,
        Origin origin,
        String what,
        Map<UnderlyingId, Double> prices,
        OptionalDouble others,
        double volatility,
        double basis,
        Map<Asset, Double> assets,
        double haircut,
        List<String> sources) {
    /// What the figures are.
    public enum Origin {
        /// Of a day that was.
        HISTORICAL,
        /// Chosen by the program.
        HYPOTHETICAL,
        /// Entered by the trader.
        OWN
    }

    private static final double MOST = 100;

    /// @throws IllegalArgumentException naming the figure that cannot be used
    public NamedStress {
        prices = Map.copyOf(prices);
        assets = Map.copyOf(assets);
        sources = List.copyOf(sources);
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a stress needs a name");
        }
        prices.forEach((u, move) -> require("price of " + u, move));
        others.ifPresent(move -> require("price of others", move));
        assets.forEach((a, move) -> require("price of " + a, move));
        if (!(volatility >= -1 && volatility <= MOST)) {
            throw new IllegalArgumentException("volatility: a move from -100% to +10000% is expected");
        }
        if (!(Math.abs(basis) <= MOST)) {
            throw new IllegalArgumentException("basis: a move from -10000% to +10000% a year is expected");
        }
        if (!(haircut > 0 && haircut <= ParameterStress.LARGEST)) {
            throw new IllegalArgumentException("haircuts: a factor above 0 and up to 1000 is expected");
        }
    }

    private static void require(String what, double move) {
        if (!(move > -1 && move <= MOST)) {
            throw new IllegalArgumentException(what + ": a move above -100% and up to +10000% is expected");
        }
    }

    /// Of an account with these underlyings; an asset that has an index in the market moves with it.
    public Scenario scenario(Set<UnderlyingId> underlyings, MarketSnapshot market) {
        Map<UnderlyingId, Double> moves = new HashMap<>();
        underlyings.forEach(u -> moves.put(u, price(u)));
        assets.forEach(
                (asset, move) -> market.index(asset.underlying()).ifPresent(_ -> moves.put(asset.underlying(), move)));
        return Scenario.NONE
                .withSpot(moves)
                .withVolatility(VolatilityMove.relative(volatility))
                .withBasis(basis);
    }

    private double price(UnderlyingId underlying) {
        return prices.getOrDefault(underlying, others.orElse(0));
    }

    /// The market with the prices of the assets that no index moves.
    public MarketSnapshot on(MarketSnapshot market) {
        Map<Asset, Double> factors = new HashMap<>();
        assets.forEach((asset, move) -> {
            if (market.index(asset.underlying()).isEmpty()) {
                factors.put(asset, 1 + move);
            }
        });
        return factors.isEmpty() ? market : market.repriced(factors);
    }

    /// On top of the stress that is in force.
    public ParameterStress on(ParameterStress inForce) {
        double factor = Math.min(inForce.factor(Stressable.HAIRCUT) * haircut, ParameterStress.LARGEST);
        return haircut == 1 ? inForce : inForce.with(Stressable.HAIRCUT, factor);
    }

    /// Whether it leaves prices that no index moves, and haircuts, as they are.
    public boolean movesIndicesAlone() {
        return assets.isEmpty() && haircut == 1;
    }
}
