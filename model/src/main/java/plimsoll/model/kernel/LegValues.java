package plimsoll.model.kernel;

import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;

/// What legs are worth over price moves × volatility moves, each time from other prices. For one thread at a
/// time.
public interface LegValues {
    /// Reporting currency, a row for each volatility and at least as many numbers in it as it has nodes;
    /// overwritten by the next call.
    ///
    /// @param base what each underlying's price is multiplied by before the nodes
    double[][] from(ToDoubleFunction<UnderlyingId> base);

    /// About the same, faster where it is asked often.
    default LegValues rough() {
        return this;
    }
}
