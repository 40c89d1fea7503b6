package plimsoll.model.margin;

import java.util.Optional;
import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// One venue's margin methods and how its words map to ours; numbers come from its parameters.
interface VenueRules {
    /// The venue's margin models by the names of the portfolio format; empty if it has but one.
    Set<String> models();

    /// Positions each on its own.
    Method isolated(Account account, VenueParameters parameters);

    /// The venue's pooled method that is not its portfolio margin.
    Method cross(Account account, VenueParameters parameters);

    /// The method of the account's own model; the account's model is one of `models()`.
    default Method held(Account account, VenueParameters parameters) {
        return cross(account, parameters);
    }

    /// Whether an account has one isolated position of an instrument at most, rather than one in each of
    /// several sub-accounts.
    default boolean isolatesByInstrument() {
        return true;
    }

    /// Whether positions have a margin mode there, rather than sub-accounts.
    default boolean hasModes() {
        return isolatesByInstrument();
    }

    /// The venue's own portfolio margin; empty where it has none or we do not know it.
    default Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return Optional.empty();
    }

    static Method standard(Account account, String name, VenueParameters parameters, Pooling pooling) {
        return new Method(account.venue() + "/" + name, new StandardPlan(parameters, pooling), true);
    }
}
