package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.valuation.Leg;

/// What each position of a pool does to it.
final class PositionContributions {
    /// Legs valued at one price, summed over the positions whose removal is searched, so that it takes
    /// some tens of milliseconds.
    private static final int WORK = 20_000;

    private final PoolDraft pool;
    private final PoolCrossings crossings;
    private final OrderContributions orders;
    private final List<Row> rows = new ArrayList<>();

    /// A position of the file.
    ///
    /// @param alone whether the pool has nothing else
    /// @param closing what is left when a share of it is closed
    private record Row(Leg leg, boolean alone, DoubleFunction<Exchange> closing) {
        UnderlyingId underlying() {
            return leg.underlying();
        }
    }

    /// What one percent does.
    private record Marginal(Row row, Change change, Map<Crossed, Double> shifts, double nearest) {
        double danger() {
            return Double.isNaN(nearest) ? 0 : nearest;
        }
    }

    /// @param positions of the account; other legs are balances
    PositionContributions(
            PoolDraft pool,
            PoolCrossings crossings,
            Set<PositionId> positions,
            List<MergedRows> merged,
            OrderContributions orders) {
        this.pool = pool;
        this.crossings = crossings;
        this.orders = orders;
        Map<PositionId, MergedRows> byId = new HashMap<>();
        merged.forEach(m -> byId.put(m.position().position().id(), m));
        for (Leg leg : pool.legs()) {
            MergedRows several = byId.get(leg.position().id());
            if (several != null) {
                add(leg, several);
            } else if (positions.contains(leg.position().id())) {
                add(leg);
            }
        }
    }

    private void add(Leg leg) {
        Closing closing = new Closing(pool);
        rows.add(new Row(leg, pool.scope() instanceof Scope.Isolated, share -> closing.of(leg, share)));
    }

    private void add(Leg leg, MergedRows several) {
        Closing closing = new Closing(pool);
        several.rows().forEach(row -> rows.add(new Row(row, false, share -> closing.of(leg, several, row, share))));
    }

    List<Contribution> all(Removals removals) {
        List<Marginal> marginals = rows.stream().map(this::marginal).toList();
        Set<Row> searched = searched(marginals, removals);
        return marginals.stream()
                .map(m -> contribution(m, searched.contains(m.row())))
                .toList();
    }

    private Set<Row> searched(List<Marginal> marginals, Removals removals) {
        if (removals == Removals.ALL) {
            return new HashSet<>(rows);
        }
        Set<Row> searched = new HashSet<>();
        int work = 0;
        List<Marginal> byDanger = marginals.stream()
                .sorted(Comparator.comparingDouble(Marginal::danger).reversed())
                .toList();
        for (Marginal m : byDanger) {
            work += crossings.legs(m.row().underlying());
            if (work <= WORK) {
                searched.add(m.row());
            }
        }
        return searched;
    }

    private Marginal marginal(Row row) {
        Exchange less = row.closing().apply(Crossed.SHARE);
        Exchange more = row.closing().apply(-Crossed.SHARE);
        Map<Crossed, Double> shifts = new HashMap<>();
        crossings.now(row.underlying()).forEach(crossed -> shifts.put(crossed, shift(crossed, less, more)));
        double nearest = crossings
                .nearest()
                .map(crossed -> crossed.away(shifts.computeIfAbsent(crossed, c -> shift(c, less, more))))
                .orElse(Double.NaN);
        return new Marginal(row, percent(change(less), change(more)), shifts, nearest);
    }

    private static Change percent(Change less, Change more) {
        return new Change(
                Crossed.percent(less.equity(), more.equity()),
                Crossed.percent(less.initialMargin(), more.initialMargin()),
                Crossed.percent(less.maintenanceMargin(), more.maintenanceMargin()));
    }

    private double shift(Crossed crossed, Exchange less, Exchange more) {
        if (!crossed.isAt()) {
            return Double.NaN;
        }
        return crossed.jumps()
                ? Crossed.shift(after(crossed, less), after(crossed, more))
                : crossed.shift(trigger(crossed, less), trigger(crossed, more));
    }

    private Point after(Crossed crossed, Exchange exchange) {
        return crossings.after(crossed.underlying(), crossed.direction(), exchange);
    }

    private double trigger(Crossed crossed, Exchange exchange) {
        return crossings.trigger(crossed.underlying(), exchange).applyAsDouble(crossed.factor());
    }

    private Change change(Exchange exchange) {
        Margins margins = crossings.test().marginChange(exchange);
        return new Change(
                crossings.test().equityChange(exchange) + 0.0,
                margins.initial() + orders.change(pool.id(), exchange) + 0.0,
                margins.maintenance() + 0.0);
    }

    private Contribution contribution(Marginal marginal, boolean searched) {
        Row row = marginal.row();
        Exchange all = row.closing().apply(1);
        List<Shift> shifts = crossings.now(row.underlying()).stream()
                .map(now -> new Shift(
                        now.underlying(),
                        now.direction(),
                        now.point(),
                        removed(row, now, all, searched),
                        now.price(marginal.shifts().getOrDefault(now, Double.NaN))))
                .toList();
        return new Contribution(
                Kind.POSITION,
                row.leg().position().id().name(),
                pool.id(),
                pool.currency(),
                pool.indexPrice(),
                Optional.of(row.underlying()),
                row.alone() ? gone() : change(all),
                marginal.change(),
                shifts,
                marginal.nearest());
    }

    private Point removed(Row row, Crossed now, Exchange all, boolean searched) {
        if (row.alone()) {
            return Point.without(State.NONE);
        }
        return searched ? after(now, all) : Point.without(State.NOT_SEARCHED);
    }

    private Change gone() {
        Margins margins = pool.margins();
        return new Change(0.0 - pool.equity(), 0.0 - margins.initial(), 0.0 - margins.maintenance());
    }
}
