package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.valuation.ValuedAccount;

/// Totals of an account in one mode at every node of a grid.
///
/// Where a plan follows prices, the account is moved and planned once for a row of prices and its
/// groups are then moved together; elsewhere, and where something expires on the way, node by node.
final class MarginGrid {
    private static final int WORTH_SHARING = 10_000;

    private final Modes modes;
    private final AsIf asIf;
    private final ValuedAccount now;
    private final ScenarioGrid grid;
    private final boolean followsPrices;

    MarginGrid(Modes modes, AsIf asIf, ValuedAccount now, ScenarioGrid grid) {
        this.modes = modes;
        this.asIf = asIf;
        this.now = now;
        this.grid = grid;
        this.followsPrices = modes.followsPrices(now, asIf);
    }

    /// Row by row.
    ///
    /// @param wanted asked before each node or row; may be asked by several threads at a time
    /// @return empty as soon as it is no longer wanted
    Optional<List<Totals>> all(BooleanSupplier wanted) {
        if (grid.rows().kind() == Axis.Kind.PRICE && grid.columns().kind() != Axis.Kind.PRICE) {
            return new MarginGrid(modes, asIf, now, grid.transposed())
                    .all(wanted)
                    .map(this::transposed);
        }
        IntStream rows = IntStream.range(0, grid.rows().size());
        boolean shared =
                (long) now.legs().size() * grid.rows().size() * grid.columns().size() > WORTH_SHARING;
        List<List<Totals>> found = (shared ? rows.parallel() : rows)
                .mapToObj(row -> row(row, wanted))
                .toList();
        return wanted.getAsBoolean()
                ? Optional.of(found.stream().flatMap(List::stream).toList())
                : Optional.empty();
    }

    /// @param columnwise of the transposed grid
    private List<Totals> transposed(List<Totals> columnwise) {
        int rows = grid.rows().size();
        int columns = grid.columns().size();
        return IntStream.range(0, rows * columns)
                .mapToObj(i -> columnwise.get(i % columns * rows + i / columns))
                .toList();
    }

    private List<Totals> row(int row, BooleanSupplier wanted) {
        Scenario still = grid.rows().apply(grid.base(), row, grid.betas());
        return isMoved(still) ? moved(row, still, wanted) : nodes(row, wanted);
    }

    private boolean isMoved(Scenario still) {
        return followsPrices
                && grid.columns().kind() == Axis.Kind.PRICE
                && still.stickiness() == Stickiness.STRIKE
                && now.legs().stream().noneMatch(leg -> still.settles(leg.years()));
    }

    private List<Totals> moved(int row, Scenario still, BooleanSupplier wanted) {
        List<Totals> found = new ArrayList<>();
        if (wanted.getAsBoolean()) {
            List<MovingPool> pools = pools(now.moved(still));
            for (int column = 0; column < grid.columns().size(); column++) {
                Scenario node = grid.at(row, column);
                found.add(totals(pools, underlying -> node.factor(underlying) / still.factor(underlying)));
            }
        }
        return found;
    }

    private List<Totals> nodes(int row, BooleanSupplier wanted) {
        return IntStream.range(0, grid.columns().size())
                .takeWhile(_ -> wanted.getAsBoolean())
                .mapToObj(column -> node(now.moved(grid.at(row, column))))
                .toList();
    }

    private Totals node(ValuedAccount moved) {
        return followsPrices ? totals(pools(moved), _ -> 1) : modes.totals(moved, asIf);
    }

    private List<MovingPool> pools(ValuedAccount moved) {
        return modes.drafts(moved, asIf).stream().map(MovingPool::of).toList();
    }

    private static Totals totals(List<MovingPool> pools, ToDoubleFunction<UnderlyingId> factors) {
        return pools.stream().map(pool -> pool.at(factors)).reduce(Totals.NOTHING, Totals::plus);
    }

    /// A pool as a function of prices.
    private record MovingPool(PoolDraft draft, List<MovingGroup> groups) {
        static MovingPool of(PoolDraft draft) {
            return new MovingPool(
                    draft,
                    draft.groups().values().stream().map(draft.rule()::moving).toList());
        }

        Totals at(ToDoubleFunction<UnderlyingId> factors) {
            double equity = draft.cash();
            double maintenance =
                    draft.fixed().stream().mapToDouble(Requirement::maintenance).sum();
            for (MovingGroup group : groups) {
                MovingGroup.Moved moved = group.at(factors);
                equity += moved.equity();
                maintenance += moved.maintenance();
            }
            double price =
                    draft.indexPrice() * factors.applyAsDouble(draft.currency().underlying());
            return draft.totals(equity, maintenance, price);
        }
    }
}
