package plimsoll.model.margin;

import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;

/// Legs charged together, as a function of prices.
interface MovingGroup {
    /// Both in the pool's currency.
    record Moved(double equity, double maintenance) {}

    /// @param factors what each underlying's price is multiplied by
    Moved at(ToDoubleFunction<UnderlyingId> factors);

    /// About the same, faster where it is asked often.
    default MovingGroup rough() {
        return this;
    }
}
