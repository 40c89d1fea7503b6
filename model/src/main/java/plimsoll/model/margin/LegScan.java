package plimsoll.model.margin;

import java.util.Arrays;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;

/// One leg under a set of scenarios, without arrays: what [Scan] says of it alone, apart from rounding.
record LegScan(ScenarioSet set) {
    private static final double DAYS_PER_YEAR = 365;

    /// Reporting currency, at the prices of the scenario, before any damping.
    double[] profits(Leg leg) {
        double now = leg.equity() * leg.settlePrice();
        double[] factors = volatilityFactors(leg);
        double[] profits = new double[set.points().size()];
        Arrays.setAll(profits, i -> {
            Point point = set.points().get(i);
            return value(leg, 1 + point.move(), factors[point.shock()]) - now;
        });
        return profits;
    }

    private double[] volatilityFactors(Leg leg) {
        double[] factors = new double[set.shocks().size()];
        Arrays.setAll(
                factors,
                i -> leg.instrument() instanceof Option o && leg.isOption()
                        ? factor(o, leg.option().orElseThrow(), set.shocks().get(i))
                        : 1);
        return factors;
    }

    private static double factor(Option option, OptionState state, ScenarioSet.Shock shock) {
        double from = state.volatility();
        double shocked = shock.rule().shocked(from, state.logMoneyness(option), state.years() * DAYS_PER_YEAR);
        return from == shocked ? 1 : shocked / from;
    }

    /// A coin-settled leg's coin moves with the underlying it is named after.
    private static double value(Leg leg, double factor, double volatilityFactor) {
        boolean coin = leg.terms().settle().underlying().equals(leg.underlying());
        double settlePrice = coin ? leg.settlePrice() * factor : leg.settlePrice();
        return leg.equityAt(factor, volatilityFactor) * settlePrice;
    }
}
