package plimsoll.model.kernel;

import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// Futures, perpetuals and spot of a group; each array has one number for each of them.
///
/// In its settle asset one is worth still + moving × f when its price is multiplied by f, and
/// still + moving ÷ f where profit is counted in the coin.
final class FutureArrays {
    private final boolean inverse;
    private final double[] still;
    private final double[] moving;
    private final double[] mark;
    private final double[] ratio;
    private final double[] years;

    FutureArrays(List<Leg> legs, boolean inverse) {
        this.inverse = inverse;
        moving = array(legs, l -> moving(l, inverse));
        still = array(legs, l -> l.equity() - moving(l, inverse));
        mark = array(legs, Leg::mark);
        ratio = array(legs, l -> l.mark() / l.index());
        years = array(legs, Leg::years);
    }

    private static double[] array(List<Leg> legs, ToDoubleFunction<Leg> number) {
        return legs.stream().mapToDouble(number).toArray();
    }

    private static double moving(Leg leg, boolean inverse) {
        double size = leg.quantity() * leg.terms().contractSize();
        return inverse ? -size / leg.mark() : size * leg.mark();
    }

    /// Settle asset: the part that does not follow the price.
    double still() {
        double sum = 0;
        for (double s : still) {
            sum += s;
        }
        return sum;
    }

    /// Settle asset: what the price multiplies, or divides where inverse, after the scenario's time.
    double moving(Scenario scenario) {
        double sum = 0;
        for (int i = 0; i < moving.length; i++) {
            double roll = scenario.roll(ratio[i], years[i]);
            sum += inverse ? moving[i] / roll : moving[i] * roll;
        }
        return sum;
    }

    /// Base coin of those not yet settled then, at an unmoved price; it falls with the price where
    /// inverse.
    double delta(Scenario scenario) {
        double sum = 0;
        for (int i = 0; i < moving.length; i++) {
            double one = inverse ? -moving[i] / scenario.roll(ratio[i], years[i]) : moving[i] / mark[i];
            sum += scenario.settles(years[i]) ? 0 : one;
        }
        return sum;
    }
}
