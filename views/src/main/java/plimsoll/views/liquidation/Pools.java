package plimsoll.views.liquidation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import plimsoll.model.alert.PoolWords;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.margin.Scope;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.valuation.Leg;

/// Finds the pool a position lives and dies in, and its nearest liquidation under one kind of move.
public final class Pools {
    private record Moved(String pool, String name) {}

    private static final String POSITION = "position/";
    private static final BinaryOperator<Liquidation> NEARER = BinaryOperator.minBy(Danger.FIRST);

    private final Move move;
    private final Map<PositionId, String> isolated = new HashMap<>();
    private final Map<Asset, String> settled = new HashMap<>();
    private Optional<String> whole = Optional.empty();
    private final Map<Moved, Liquidation> nearest = new HashMap<>();

    public Pools(MarginResult result, Move move) {
        this.move = move;
        result.pools().forEach(this::add);
    }

    private void add(MarginPool pool) {
        switch (pool.scope()) {
            case Scope.WholeAccount _ -> whole = Optional.of(pool.id());
            case Scope.Settlement s -> settled.put(s.asset(), pool.id());
            case Scope.Isolated _ -> rows(pool).forEach(row -> isolated.put(row, pool.id()));
        }
        for (Liquidation liquidation : pool.liquidations()) {
            if (liquidation.move() == move) {
                nearest.merge(new Moved(pool.id(), liquidation.name()), liquidation, NEARER);
            }
        }
    }

    /// All rows of the file that are the pool's one position.
    private static Stream<PositionId> rows(MarginPool pool) {
        return pool.requirements().stream()
                .map(Requirement::id)
                .filter(id -> id.startsWith(POSITION))
                .map(id -> new PositionId(id.substring(POSITION.length())));
    }

    /// When the position's underlying, or its own mark, moves; empty when no such search was made.
    public Optional<Liquidation> nearest(Leg leg) {
        PositionId position = leg.position().id();
        String moving = move == Move.UNDERLYING ? leg.underlying().name() : position.name();
        return pool(position, leg.terms().settle()).map(pool -> nearest.get(new Moved(pool, moving)));
    }

    private Optional<String> pool(PositionId position, Asset settle) {
        return Optional.ofNullable(isolated.get(position))
                .or(() -> Optional.ofNullable(settled.get(settle)))
                .or(() -> whole);
    }

    /// The pool in a trader's words.
    public static String name(MarginPool pool) {
        return PoolWords.of(pool);
    }
}
