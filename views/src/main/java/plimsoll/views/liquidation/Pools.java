package plimsoll.views.liquidation;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Scope;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.valuation.Leg;

/// Finds the pool a position lives and dies in.
public final class Pools {
    private Pools() {}

    /// The nearest liquidation of the position's pool when its underlying, or its own mark, moves.
    public static Optional<Liquidation> nearest(MarginResult result, Leg leg, Move move) {
        String moving = move == Move.UNDERLYING
                ? leg.underlying().name()
                : leg.position().id().name();
        return holding(result, leg.position().id(), leg.terms().settle()).stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == move && l.name().equals(moving))
                .min(Danger.FIRST);
    }

    private static Optional<MarginPool> holding(MarginResult result, PositionId position, Asset settle) {
        return result.pools().stream()
                .filter(p ->
                        p.scope() instanceof Scope.Isolated i && i.position().equals(position))
                .findFirst()
                .or(() -> result.pools().stream()
                        .filter(p -> shared(p.scope(), settle))
                        .findFirst());
    }

    private static boolean shared(Scope scope, Asset settle) {
        return switch (scope) {
            case Scope.WholeAccount _ -> true;
            case Scope.Settlement s -> s.asset().equals(settle);
            case Scope.Isolated _ -> false;
        };
    }

    /// The pool in a trader's words.
    public static String name(MarginPool pool) {
        return switch (pool.scope()) {
            case Scope.WholeAccount _ -> "whole account";
            case Scope.Settlement s -> "cross, " + s.asset();
            case Scope.Isolated i -> "isolated, " + i.position();
        };
    }
}
