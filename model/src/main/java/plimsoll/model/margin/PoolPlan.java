package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// How a method divides an account into pools.
interface PoolPlan {
    /// @param problems receives what the method lacks or assumes
    List<PoolDraft> pools(ValuedAccount account, List<Problem> problems);

    /// Whether isolated positions stand alone; otherwise they share like all others.
    default boolean isolates() {
        return false;
    }
}
