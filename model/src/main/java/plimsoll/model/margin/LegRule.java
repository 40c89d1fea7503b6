package plimsoll.model.margin;

import java.util.List;
import java.util.stream.DoubleStream;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// How one leg is charged by itself; amounts in the settle asset.
interface LegRule {
    Charge charge(Leg leg);

    /// Says what the rule lacks or assumes for the leg.
    ///
    /// @param path account and position
    default void check(Leg leg, String path, List<Problem> problems) {}

    /// Factors of the leg's price on either side of which its charge jumps.
    default DoubleStream jumps(Leg leg) {
        return DoubleStream.empty();
    }

    /// The charge as a requirement that says how it came about, settle asset.
    Requirement explain(Leg leg);
}
