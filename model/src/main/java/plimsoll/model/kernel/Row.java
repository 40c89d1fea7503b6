package plimsoll.model.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;

/// A row of nodes that differ in price, or in the move of volatility, and in nothing else.
///
/// @param base time and basis of all nodes, and their move of volatility unless it varies
/// @param volatilities the nodes where the move of volatility varies, else empty
record Row(Scenario base, List<Scenario> volatilities, Map<UnderlyingId, Factors> factors) {
    Factors of(UnderlyingId underlying) {
        return Objects.requireNonNull(factors.get(underlying));
    }

    boolean volatilityVaries() {
        return !volatilities.isEmpty();
    }
}
