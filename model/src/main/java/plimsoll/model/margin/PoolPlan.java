package plimsoll.model.margin;

import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// How a method divides an account into pools.
interface PoolPlan {
    /// @param problems receives what the method lacks or assumes
    List<PoolDraft> pools(ValuedAccount account, List<Problem> problems);

    /// Whether isolated positions stand alone; otherwise they share like all others.
    default boolean isolates() {
        return false;
    }

    /// Whether the pools planned at other prices are those of today with every leg moved and nothing else
    /// changed: then one plan serves a whole row of prices.
    default boolean followsPrices(ValuedAccount account) {
        return false;
    }

    /// What is outside the file is no leg: where its money moves, a pool has to be planned again.
    static boolean isOutsideStill(ValuedAccount account) {
        return account.account()
                .outside()
                .filter(o -> account.coins().containsKey(o.asset()))
                .isEmpty();
    }

    /// Initial margin of a leg by itself, settle asset: what it posts when it is isolated.
    default ToDoubleFunction<Leg> initialAlone(ValuedAccount account, VenueParameters venue) {
        StandardRule rule = new StandardRule(venue, false);
        return leg -> rule.charge(leg).initial();
    }
}
