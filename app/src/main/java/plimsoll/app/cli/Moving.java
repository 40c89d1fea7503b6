package plimsoll.app.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.surface.Surfaces;

/// `--underlying`: whose price moves.
final class Moving {
    private Moving() {}

    /// Empty for all.
    static Optional<UnderlyingId> of(@Nullable String name, Comparison account) {
        if (name == null) {
            return Surfaces.largestDollarDelta(account.valued());
        }
        return name.equalsIgnoreCase("all") ? Optional.empty() : Optional.of(known(name, account));
    }

    private static UnderlyingId known(String name, Comparison account) {
        UnderlyingId id = new UnderlyingId(name);
        if (!account.valued().underlyings().contains(id)) {
            throw new Refused("--underlying " + name + ": account " + account.account() + " has "
                    + account.valued().underlyings());
        }
        return id;
    }

    /// Move of each underlying per move of the price: 1 for the moving one or all, else its beta.
    static Map<UnderlyingId, Double> betas(
            Optional<UnderlyingId> moving, Map<UnderlyingId, Double> named, Comparison account) {
        Map<UnderlyingId, Double> betas = new HashMap<>();
        double others = moving.isEmpty() ? 1 : 0;
        account.valued().underlyings().forEach(u -> betas.put(u, named.getOrDefault(u, others)));
        moving.ifPresent(u -> betas.put(u, 1.0));
        return betas;
    }
}
