package plimsoll.model.margin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.MovingGroup.Moved;
import plimsoll.model.valuation.Leg;

/// A pool's trigger when some prices move, as it is and with one leg exchanged, without looking again
/// at the groups that the leg is not in. For one thread at a time.
final class ExchangedPool {
    private static final int REMEMBERED = 256;

    private final PoolTest test;
    private final MovedPool.FactorMove move;
    private final Map<String, Reached> reached = new LinkedHashMap<>();
    private final Map<Double, Moved> sums = new HashMap<>();
    private final Moved rest;

    /// A group that the moving prices reach.
    private static final class Reached {
        private final MovingGroup now;
        private final GroupExchange exchange;
        private final Map<Double, Moved> known = new HashMap<>();

        Reached(PoolRule rule, List<Leg> legs) {
            now = rule.moving(legs);
            exchange = rule.exchanging(legs);
        }

        Moved at(double factor, MovedPool.FactorMove move) {
            return remembered(known, factor, now.at(move.at(factor)));
        }
    }

    ExchangedPool(PoolTest test, Set<UnderlyingId> moving, MovedPool.FactorMove move) {
        this.test = test;
        this.move = move;
        double equity = test.equity();
        double maintenance = test.maintenance();
        for (PoolTest.Group group : test.reached(moving)) {
            reached.put(group.key(), new Reached(test.rule(), group.legs()));
            equity -= group.equity();
            maintenance -= test.moving() ? group.maintenance() : 0;
        }
        rest = new Moved(equity, maintenance);
    }

    private static Moved remembered(Map<Double, Moved> known, double factor, Moved moved) {
        if (known.size() < REMEMBERED) {
            known.put(factor, moved);
        }
        return moved;
    }

    /// The pool as it is.
    DoubleUnaryOperator trigger() {
        return factor -> {
            Moved sum = sum(factor);
            return test.excess(sum.equity() + rest.equity(), sum.maintenance() + rest.maintenance());
        };
    }

    /// With a leg exchanged.
    DoubleUnaryOperator trigger(Exchange exchange) {
        Reached own = reached.get(test.rule().group(exchange.out()));
        if (own == null) {
            double equity = test.equityChange(exchange);
            double maintenance = test.maintenanceChange(exchange);
            return factor -> {
                Moved sum = sum(factor);
                return excess(sum, new Moved(equity, maintenance));
            };
        }
        MovingGroup after = own.exchange.after(exchange);
        double stands = test.moving() ? 0 : test.maintenanceChange(exchange);
        return factor -> {
            Moved changed = after.at(move.at(factor));
            double maintenance = test.moving() ? changed.maintenance() : stands;
            return excess(others(own, factor), new Moved(changed.equity() + exchange.cash(), maintenance));
        };
    }

    private double excess(Moved some, Moved more) {
        return test.excess(
                rest.equity() + some.equity() + more.equity(),
                rest.maintenance() + some.maintenance() + more.maintenance());
    }

    private Moved others(Reached own, double factor) {
        if (reached.size() == 1) {
            return new Moved(0, 0);
        }
        Moved sum = sum(factor);
        Moved without = known(own, factor);
        return new Moved(
                sum.equity() - without.equity(), test.moving() ? sum.maintenance() - without.maintenance() : 0);
    }

    private Moved known(Reached group, double factor) {
        Moved known = group.known.get(factor);
        return known == null ? group.at(factor, move) : known;
    }

    private Moved sum(double factor) {
        Moved known = sums.get(factor);
        if (known != null) {
            return known;
        }
        double equity = 0;
        double maintenance = 0;
        for (Reached group : reached.values()) {
            Moved moved = known(group, factor);
            equity += moved.equity();
            maintenance += test.moving() ? moved.maintenance() : 0;
        }
        return remembered(sums, factor, new Moved(equity, maintenance));
    }
}
