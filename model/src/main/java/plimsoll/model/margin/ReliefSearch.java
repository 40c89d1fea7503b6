package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.valuation.Leg;

/// Finds what a pool needs so that it is not liquidated at a wanted distance.
final class ReliefSearch {
    private static final int SHARES = 64;
    private static final int HALVINGS = 50;

    private final PoolDraft pool;
    private final Moves moves;
    private final double distance;

    ReliefSearch(PoolDraft pool, Moves moves, double distance) {
        this.pool = pool;
        this.moves = moves;
        this.distance = distance;
    }

    List<Relief> all() {
        TreeSet<UnderlyingId> underlyings = new TreeSet<>();
        pool.legs().stream().filter(l -> !l.isSpot()).forEach(l -> underlyings.add(l.underlying()));
        List<Relief> found = new ArrayList<>();
        for (UnderlyingId underlying : underlyings) {
            found.add(of(underlying, Direction.DOWN));
            found.add(of(underlying, Direction.UP));
        }
        return found;
    }

    private Relief of(UnderlyingId underlying, Direction direction) {
        double factor = direction == Direction.DOWN ? 1 - distance : 1 + distance;
        double excess = excess(pool, underlying, factor);
        return new Relief(
                pool.id(),
                pool.currency().code(),
                underlying.name(),
                direction,
                distance,
                Math.max(-excess, 0) + 0.0,
                excess > 0 ? 0 : cut(underlying, factor),
                bankruptcy(underlying, direction));
    }

    private double excess(PoolDraft some, UnderlyingId underlying, double factor) {
        return trigger(some, underlying).applyAsDouble(factor);
    }

    private DoubleUnaryOperator trigger(PoolDraft some, UnderlyingId underlying) {
        return new PoolTest(some).whenMoved(underlying, moves);
    }

    /// The first of evenly spaced shares that is enough, then halved down to the smallest.
    private double cut(UnderlyingId underlying, double factor) {
        if (pool.scope() instanceof Scope.Isolated) {
            return Double.NaN;
        }
        DoubleUnaryOperator left = share -> excess(pool.cut(underlying, share), underlying, factor);
        int enough = IntStream.rangeClosed(1, SHARES)
                .filter(i -> left.applyAsDouble((double) i / SHARES) > 0)
                .findFirst()
                .orElse(0);
        return enough == 0 ? Double.NaN : smallest(left, (enough - 1.0) / SHARES, (double) enough / SHARES);
    }

    private static double smallest(DoubleUnaryOperator left, double tooLittle, double enough) {
        double low = tooLittle;
        double high = enough;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (left.applyAsDouble(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private OptionalDouble bankruptcy(UnderlyingId underlying, Direction direction) {
        PoolTest test = new PoolTest(pool);
        DoubleUnaryOperator equity = test.equityWhenMoved(underlying, moves);
        if (!(equity.applyAsDouble(1) > 0) || test.maintenance() == 0) {
            return OptionalDouble.empty();
        }
        double end = direction == Direction.DOWN ? LiquidationSearch.LOWEST : LiquidationSearch.HIGHEST;
        OptionalDouble factor = new Crossing(equity, pool.rule().scan(pool.legs())).first(1, end, new double[0]);
        return factor.isPresent() ? OptionalDouble.of(factor.getAsDouble() * index(underlying)) : factor;
    }

    private double index(UnderlyingId underlying) {
        return pool.legs().stream()
                .filter(l -> l.underlying().equals(underlying))
                .findFirst()
                .map(Leg::index)
                .orElse(Double.NaN);
    }
}
