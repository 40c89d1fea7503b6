package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.valuation.Leg;

/// What one leg is charged, settle asset.
record Charge(double initial, double maintenance, double fee) {
    static final Charge UNKNOWN = new Charge(Double.NaN, Double.NaN, 0);
    static final Charge NOTHING = new Charge(0, 0, 0);

    static String id(Leg leg) {
        return "position/" + leg.position().id();
    }

    /// The charge of the leg as a requirement, the fee inside its maintenance.
    ///
    /// @param parts what it divides into
    Requirement of(Leg leg, Requirement... parts) {
        return new Requirement(
                id(leg),
                Kind.POSITION,
                leg.instrument().id().name(),
                initial,
                maintenance + fee,
                true,
                List.of(parts),
                List.of(),
                Optional.empty());
    }
}
