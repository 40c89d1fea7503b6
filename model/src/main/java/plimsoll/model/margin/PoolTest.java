package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.MovedPool.Layout;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.valuation.Leg;

/// A pool's trigger as a function of one price: positive while safe.
///
/// Groups that the price does not reach are summed once; a maintenance the venue evaluates at mark or
/// entry stands still.
final class PoolTest {
    private static final double NOTHING = 1e-13;

    private final PoolDraft pool;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final double fixedMaintenance;
    private final double equity;
    private final Map<InstrumentId, Group> byInstrument = new HashMap<>();
    private final Map<InstrumentId, List<Leg>> legsOf = new HashMap<>();
    private final Map<UnderlyingId, Set<Group>> byUnderlying = new HashMap<>();
    private final Map<Group, MarkedGroup> marked = new HashMap<>();
    private final IdentityHashMap<Moves, Map<Group, Layout>> layouts = new IdentityHashMap<>();

    /// A class for its identity: equal groups are two.
    static final class Group {
        private final String key;
        private final List<Leg> legs;
        private final double equity;
        private final double maintenance;

        Group(String key, List<Leg> legs, double equity, double maintenance) {
            this.key = key;
            this.legs = legs;
            this.equity = equity;
            this.maintenance = maintenance;
        }

        String key() {
            return key;
        }

        List<Leg> legs() {
            return legs;
        }

        double equity() {
            return equity;
        }

        /// Where the venue evaluates it.
        double maintenance() {
            return maintenance;
        }
    }

    PoolTest(PoolDraft pool) {
        this.pool = pool;
        pool.groups().forEach((key, legs) -> groups.put(key, group(key, legs)));
        this.fixedMaintenance =
                pool.fixed().stream().mapToDouble(Requirement::maintenance).sum();
        this.equity = pool.equity();
        groups.values().forEach(g -> g.legs.forEach(l -> index(l, g)));
    }

    private void index(Leg leg, Group group) {
        byInstrument.put(leg.instrument().id(), group);
        legsOf.computeIfAbsent(leg.instrument().id(), _ -> new ArrayList<>()).add(leg);
        for (UnderlyingId price : List.of(leg.underlying(), leg.terms().settle().underlying())) {
            byUnderlying.computeIfAbsent(price, _ -> new LinkedHashSet<>()).add(group);
        }
    }

    /// Groups with a leg that depends on any of them.
    Set<Group> reached(Set<UnderlyingId> moving) {
        Set<Group> reached = new LinkedHashSet<>();
        moving.forEach(underlying -> reached.addAll(byUnderlying.getOrDefault(underlying, Set.of())));
        return reached;
    }

    /// Legs that depend on any of these prices.
    List<Leg> legs(Set<UnderlyingId> moving) {
        return reached(moving).stream()
                .flatMap(group -> group.legs.stream())
                .filter(leg -> moving.stream().anyMatch(leg::dependsOn))
                .toList();
    }

    private Group group(String key, List<Leg> legs) {
        return new Group(key, legs, pool.rule().equity(legs), pool.rule().maintenance(stated(legs)));
    }

    /// The legs at the price where the venue evaluates maintenance when it does not move with the mark.
    private List<Leg> stated(List<Leg> legs) {
        return pool.maintenanceAt() == MaintenanceAt.ENTRY
                ? legs.stream().map(PoolTest::atEntry).toList()
                : legs;
    }

    private static Leg atEntry(Leg leg) {
        double entry = leg.position().entryPrice();
        return leg.isOption() || leg.isSpot() || Double.isNaN(entry) ? leg : leg.withMark(entry);
    }

    /// Whether maintenance moves with the price.
    boolean moving() {
        return pool.maintenanceAt() == MaintenanceAt.LIQUIDATION;
    }

    PoolRule rule() {
        return pool.rule();
    }

    /// At today's prices; a difference of equal sums is nothing, not 1e-12.
    double equityChange(Exchange exchange) {
        List<Leg> group = groupOf(exchange.out());
        double before = rule().equity(group);
        double change = exchange.cash() + rule().equity(exchange.applied(group)) - before;
        return Math.abs(change) <= NOTHING * Math.abs(before) ? 0 : change;
    }

    /// Where the venue evaluates it today.
    double maintenanceChange(Exchange exchange) {
        List<Leg> group = groupOf(exchange.out());
        return pool.maintenanceAt() == MaintenanceAt.ENTRY
                ? rule().maintenance(stated(exchange.applied(group))) - rule().maintenance(stated(group))
                : rule().change(group, exchange).maintenance();
    }

    private List<Leg> groupOf(Leg leg) {
        return Objects.requireNonNull(groups.get(rule().group(leg))).legs;
    }

    /// At the marks, whatever the venue's trigger counts.
    Margins marginChange(Exchange exchange) {
        return rule().change(groupOf(exchange.out()), exchange);
    }

    double equity() {
        return equity;
    }

    double maintenance() {
        return fixedMaintenance
                + groups.values().stream().mapToDouble(g -> g.maintenance).sum();
    }

    boolean isMet() {
        return excess(equity, maintenance()) <= 0;
    }

    double excess(double someEquity, double maintenance) {
        return pool.excess(someEquity, maintenance);
    }

    /// The trigger when an underlying moves, and others with it.
    MovedPool whenMoved(UnderlyingId underlying, Moves moves) {
        Map<Group, Layout> known = layouts.computeIfAbsent(moves, _ -> new HashMap<>());
        List<Layout> reached = new ArrayList<>();
        double equityRest = equity;
        double rest = maintenance();
        for (Group group : reached(moves.with(underlying))) {
            reached.add(known.computeIfAbsent(group, g -> new Layout(moves.group(pool.rule(), g.legs))));
            equityRest -= group.equity;
            rest -= moving() ? group.maintenance : 0;
        }
        return new MovedPool(pool, reached, factor -> moves.factors(underlying, factor), equityRest, rest, moving());
    }

    /// Equity as a function of one price.
    DoubleUnaryOperator equityWhenMoved(UnderlyingId underlying, Moves moves) {
        List<MovingGroup> moving = groups.values().stream()
                .map(group -> moves.group(pool.rule(), group.legs))
                .toList();
        return factor -> {
            ToDoubleFunction<UnderlyingId> factors = moves.factors(underlying, factor);
            return pool.cash()
                    + moving.stream()
                            .mapToDouble(group -> group.at(factors).equity())
                            .sum();
        };
    }

    /// The trigger as a function of one instrument's mark.
    DoubleUnaryOperator whenMarked(InstrumentId instrument) {
        Group own = Objects.requireNonNull(byInstrument.get(instrument));
        List<Leg> varied = legs(instrument);
        MarkedGroup group = marked.computeIfAbsent(own, g -> pool.rule().marked(g.legs));
        double equityRest = equity - own.equity;
        ToDoubleFunction<List<Leg>> ownEquity = group.equity(instrument);
        double rest = maintenance() - (moving() ? own.maintenance : 0);
        ToDoubleFunction<List<Leg>> maintenance = moving() ? group.maintenance(instrument) : _ -> 0;
        return mark -> {
            List<Leg> moved = varied.stream().map(l -> l.withMark(mark)).toList();
            return excess(equityRest + ownEquity.applyAsDouble(moved), rest + maintenance.applyAsDouble(moved));
        };
    }

    List<Leg> legs(InstrumentId instrument) {
        return Objects.requireNonNull(legsOf.get(instrument));
    }
}
