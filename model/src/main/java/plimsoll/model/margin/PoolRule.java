package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;

/// How a venue counts and charges the legs of a pool; all amounts in the pool's currency.
interface PoolRule {
    /// Legs with equal keys are charged together; groups do not see each other.
    String group(Leg leg);

    /// What the leg adds to the pool's equity.
    double equity(Leg leg);

    /// What closing the leg at its mark brings into the pool, fees aside.
    default double worth(Leg leg) {
        return equity(leg);
    }

    /// The rule once legs are closed, where it keeps what they bring by asset instead.
    default PoolRule after(List<Leg> closed) {
        return this;
    }

    /// What legs charged together add to it; more or less than their sum where the pool discounts them.
    default double equity(List<Leg> group) {
        return group.stream().mapToDouble(this::equity).sum();
    }

    List<Requirement> requirements(List<Leg> group);

    /// The summed maintenance of `requirements(group)`, without the explanation.
    double maintenance(List<Leg> group);

    /// Both sums of `requirements(group)`, without the explanation.
    default Margins margins(List<Leg> group) {
        return group.isEmpty() ? Margins.NOTHING : Margins.of(requirements(group));
    }

    /// What an exchange adds to the margins of a group.
    default Margins change(List<Leg> group, Exchange exchange) {
        return margins(exchange.applied(group)).less(margins(group));
    }

    /// A group of which one leg is exchanged, when prices are multiplied.
    default GroupExchange exchanging(List<Leg> group) {
        return exchange -> moving(exchange.applied(group));
    }

    /// Maintenance of a group of which some legs vary while `fixed` stay.
    default ToDoubleFunction<List<Leg>> varying(List<Leg> fixed) {
        return varied -> {
            List<Leg> group = new ArrayList<>(fixed);
            group.addAll(varied);
            return maintenance(group);
        };
    }

    /// Equity of a group of which some legs vary while `fixed` stay.
    default ToDoubleFunction<List<Leg>> varyingEquity(List<Leg> fixed) {
        double rest = equity(fixed);
        return varied -> rest + equity(varied);
    }

    /// A group of which one instrument's mark varies, laid out once for all instruments.
    default MarkedGroup marked(List<Leg> legs) {
        return MarkedGroup.of(this, legs);
    }

    /// A group of legs when prices are multiplied.
    default MovingGroup moving(List<Leg> legs) {
        return factors -> {
            List<Leg> moved = legs.stream().map(leg -> moved(leg, factors)).toList();
            return new MovingGroup.Moved(equity(moved), maintenance(moved));
        };
    }

    static Leg moved(Leg leg, ToDoubleFunction<UnderlyingId> factors) {
        return leg.moved(
                factors.applyAsDouble(leg.underlying()),
                factors.applyAsDouble(leg.terms().settle().underlying()));
    }

    /// Factors of the leg's price on either side of which its maintenance jumps.
    default DoubleStream jumps(Leg leg) {
        return DoubleStream.empty();
    }

    /// How closely to look for the price where the trigger is met first.
    ///
    /// @param moving the legs that move
    default Crossing.Scan scan(List<Leg> moving) {
        return Crossing.Scan.FINE;
    }

    /// Whether the pool's test is defined when only this leg's mark moves.
    default boolean modelsInstrumentMove(Leg leg) {
        return true;
    }
}
