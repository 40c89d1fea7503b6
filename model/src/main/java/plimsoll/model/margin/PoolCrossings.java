package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.valuation.Leg;

/// A pool's liquidations by underlying as it is, and as it would be with a leg exchanged.
final class PoolCrossings {
    private final PoolDraft pool;
    private final Moves moves;
    private final PoolTest test;
    private final LiquidationSearch search;
    private final Map<UnderlyingId, ExchangedPool> pools = new LinkedHashMap<>();
    private final Map<UnderlyingId, List<Crossed>> now = new LinkedHashMap<>();

    PoolCrossings(PoolDraft pool, Moves moves) {
        this.pool = pool;
        this.moves = moves;
        this.search = new LiquidationSearch(pool, moves);
        this.test = search.test();
        Set<UnderlyingId> underlyings = new TreeSet<>();
        pool.legs().forEach(l -> underlyings.add(l.underlying()));
        for (UnderlyingId underlying : underlyings) {
            ExchangedPool exchanged =
                    new ExchangedPool(test, moves.with(underlying), factor -> moves.factors(underlying, factor));
            pools.put(underlying, exchanged);
            List<Crossed> both = new ArrayList<>();
            for (Direction direction : Direction.values()) {
                both.add(crossed(underlying, direction, exchanged.trigger()));
            }
            now.put(underlying, both);
        }
    }

    PoolTest test() {
        return test;
    }

    List<Crossed> now(UnderlyingId underlying) {
        return now.getOrDefault(underlying, List.of());
    }

    /// The one nearest to today's price.
    Optional<Crossed> nearest() {
        return now.values().stream()
                .flatMap(List::stream)
                .filter(Crossed::isAt)
                .min(Comparator.comparingDouble(Crossed::reach));
    }

    DoubleUnaryOperator trigger(UnderlyingId underlying, Exchange exchange) {
        return pool(underlying).trigger(exchange);
    }

    private ExchangedPool pool(UnderlyingId underlying) {
        ExchangedPool found = pools.get(underlying);
        if (found == null) {
            throw new IllegalArgumentException("nothing of " + underlying + " in " + pool.id());
        }
        return found;
    }

    private Crossed crossed(UnderlyingId underlying, Direction direction, DoubleUnaryOperator trigger) {
        List<Leg> reached = reached(underlying);
        Point point = search.point(
                trigger,
                underlying,
                direction,
                reached,
                index(underlying, reached),
                pool.rule().scan(reached));
        return Crossed.at(underlying, direction, point, trigger);
    }

    /// How many legs a look at one price of the underlying values.
    int legs(UnderlyingId underlying) {
        return reached(underlying).size();
    }

    private List<Leg> reached(UnderlyingId underlying) {
        return test.legs(moves.with(underlying));
    }

    private static double index(UnderlyingId underlying, List<Leg> reached) {
        return reached.stream()
                .filter(l -> l.underlying().equals(underlying))
                .findFirst()
                .map(Leg::index)
                .orElse(Double.NaN);
    }

    /// Where the trigger is met with a leg exchanged.
    Point after(UnderlyingId underlying, Direction direction, Exchange exchange) {
        List<Leg> reached = reached(underlying);
        return search.point(
                trigger(underlying, exchange),
                underlying,
                direction,
                exchange.applied(reached),
                index(underlying, reached),
                pool.rule().scan(reached).quick());
    }
}
