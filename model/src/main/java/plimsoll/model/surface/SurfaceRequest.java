package plimsoll.model.surface;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;

/// @param underlying whose price moves; empty for all
/// @param betas by underlying, its move per move of a price axis; 1 where all move, 0 for the others of a
///     chosen one
/// @param base what the moves of the axes come on top of
/// @param collateral whether coin balances move too
public record SurfaceRequest(
        Measure measure,
        AsIf asIf,
        Optional<UnderlyingId> underlying,
        Map<UnderlyingId, Double> betas,
        Axis columns,
        Axis rows,
        Scenario base,
        boolean collateral) {
    public SurfaceRequest {
        betas = Map.copyOf(betas);
    }

    /// ±30 % in 2.5 % steps by −50 % to +100 % of volatility.
    public static SurfaceRequest standard(Measure measure, Optional<UnderlyingId> underlying) {
        return new SurfaceRequest(
                measure,
                AsIf.HELD,
                underlying,
                Map.of(),
                new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.025)),
                new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-0.5, 1, 0.125)),
                Scenario.NONE,
                true);
    }

    /// 21 × 15 nodes, every third of the full grid in both directions: ±30 % in 3 % steps by −60 % to
    /// +150 % of volatility.
    public static SurfaceRequest coarse(Measure measure, Optional<UnderlyingId> underlying) {
        return standard(measure, underlying)
                .over(
                        new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.03)),
                        new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-0.6, 1.5, 0.15)));
    }

    /// 61 × 43 nodes: ±30 % in 1 % steps by −60 % to +150 % of volatility.
    public static SurfaceRequest full(Measure measure, Optional<UnderlyingId> underlying) {
        return standard(measure, underlying)
                .over(
                        new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.01)),
                        new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-0.6, 1.5, 0.05)));
    }

    /// The same over other moves.
    public SurfaceRequest over(Axis newColumns, Axis newRows) {
        return new SurfaceRequest(measure, asIf, underlying, betas, newColumns, newRows, base, collateral);
    }

    /// The scenarios of an account with these underlyings.
    public ScenarioGrid grid(Set<UnderlyingId> underlyings) {
        Map<UnderlyingId, Double> moves = new HashMap<>();
        double others = underlying.isEmpty() ? 1 : 0;
        underlyings.forEach(u -> moves.put(u, betas.getOrDefault(u, others)));
        underlying.ifPresent(u -> moves.put(u, 1.0));
        return new ScenarioGrid(base, rows, columns, moves);
    }
}
