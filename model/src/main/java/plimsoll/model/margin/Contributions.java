package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.Direction;

/// What each position, balance and open order of an account does to its pool's margin and liquidation,
/// most dangerous first. Balances that no pool counts and orders that hold nothing back have no row.
public record Contributions(AsIf asIf, String method, List<Pool> pools, List<Contribution> all) {
    /// A pool as it is, in its own currency.
    ///
    /// @param indexPrice reporting currency for one unit of `currency`
    /// @param nearest its liquidation nearest to today's price, by underlying; empty when there is none
    public record Pool(
            String id,
            Asset currency,
            double indexPrice,
            double equity,
            double initialMargin,
            double maintenanceMargin,
            Optional<Nearest> nearest) {}

    public record Nearest(UnderlyingId underlying, Direction direction, double price, double distance) {}

    public Contributions {
        pools = List.copyOf(pools);
        all = all.stream().sorted(Contribution.BY_DANGER).toList();
    }
}
