package plimsoll.model.surface;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;

/// @param underlying whose price moves; empty for all
/// @param betas by underlying, its move per move of the axis; 1 where all move, 0 for the others of a
///     chosen one
/// @param prices relative moves, −0.3 is 30 % down
/// @param volatilities relative moves
/// @param collateral whether coin balances move too
public record SurfaceRequest(
        Measure measure,
        AsIf asIf,
        Optional<UnderlyingId> underlying,
        Map<UnderlyingId, Double> betas,
        DoubleArray prices,
        DoubleArray volatilities,
        Duration elapsed,
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
                DoubleArray.range(-0.3, 0.3, 0.025),
                DoubleArray.range(-0.5, 1, 0.125),
                Duration.ZERO,
                true);
    }
}
