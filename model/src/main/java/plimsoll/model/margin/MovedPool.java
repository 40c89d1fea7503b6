package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;

/// A pool's trigger when prices move: groups they reach moved together, all others as they are.
///
/// @param factors of every price, by that of the one that leads
/// @param equity of what stays, and `maintenance` likewise
/// @param moving whether maintenance moves with prices
record MovedPool(
        PoolDraft pool, List<Layout> reached, FactorMove factors, double equity, double maintenance, boolean moving)
        implements Trigger {
    /// By which a glance is too dark: far more than curves miss, of equity and of maintenance.
    private static final double DOUBT = 0.002;

    interface FactorMove {
        ToDoubleFunction<UnderlyingId> at(double factor);
    }

    /// A group laid out, and about the same once it is looked at often.
    static final class Layout {
        private final MovingGroup exact;
        private final List<MovingGroup> rough = new ArrayList<>(1);

        Layout(MovingGroup exact) {
            this.exact = exact;
        }

        MovingGroup rough() {
            if (rough.isEmpty()) {
                rough.add(exact.rough());
            }
            return rough.getFirst();
        }
    }

    MovedPool {
        reached = List.copyOf(reached);
    }

    @Override
    public double applyAsDouble(double factor) {
        MovingGroup.Moved sum = sum(reached.stream().map(l -> l.exact).toList(), factor);
        return pool.excess(sum.equity(), sum.maintenance());
    }

    @Override
    public double glance(double factor) {
        MovingGroup.Moved sum = sum(reached.stream().map(Layout::rough).toList(), factor);
        double doubt = DOUBT * (Math.abs(sum.equity()) + sum.maintenance());
        return pool.excess(sum.equity() - doubt, sum.maintenance() + doubt);
    }

    private MovingGroup.Moved sum(List<MovingGroup> groups, double factor) {
        ToDoubleFunction<UnderlyingId> prices = factors.at(factor);
        double someEquity = equity;
        double someMaintenance = maintenance;
        for (MovingGroup group : groups) {
            MovingGroup.Moved moved = group.at(prices);
            someEquity += moved.equity();
            someMaintenance += moving ? moved.maintenance() : 0;
        }
        return new MovingGroup.Moved(someEquity, someMaintenance);
    }
}
