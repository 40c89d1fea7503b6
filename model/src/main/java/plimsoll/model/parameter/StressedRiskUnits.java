package plimsoll.model.parameter;

import static plimsoll.model.parameter.Stressable.INITIAL;
import static plimsoll.model.parameter.Stressable.MAINTENANCE;
import static plimsoll.model.parameter.Stressable.PRICE_RANGE;
import static plimsoll.model.parameter.Stressable.VOLATILITY_RANGE;

import java.util.Map;
import java.util.TreeMap;
import plimsoll.model.parameter.RiskUnitRule.Unit;

/// Portfolio margin by risk units under stress; extreme moves stay.
record StressedRiskUnits(ParameterStress stress, Stretch stretch) {
    private static final double DEEPEST_FALL = 0.99;

    RiskUnitRule of(RiskUnitRule rule) {
        Map<String, Unit> units = new TreeMap<>();
        rule.units().forEach((name, unit) -> units.put(name, unit(name, unit)));
        return new RiskUnitRule(
                units,
                rule.volatility().times(stress.factor(VOLATILITY_RANGE)),
                rule.extremeShare(),
                rule.initialFactor() * stress.factor(INITIAL),
                rule.borrowingFee(),
                rule.hypothesis());
    }

    private Unit unit(String name, Unit unit) {
        return new Unit(
                unit.priceMoves().stream().map(m -> m * range(unit, name)).toList(),
                unit.extremeMove(),
                rate(unit.basisRate(), name),
                rate(unit.futuresRate(), name),
                rate(unit.minimumRate(), name),
                unit.minimumSteps(),
                unit.hypothesis());
    }

    /// The deepest fall leaves something of the price.
    private double range(Unit unit, String name) {
        double deepest = 0 - unit.priceMoves().getFirst();
        return stretch.upTo(DEEPEST_FALL / deepest, 1, stress.factor(PRICE_RANGE), name + " price range");
    }

    private double rate(double rate, String name) {
        return stretch.share(rate, stress.factor(MAINTENANCE), name + " portfolio margin");
    }
}
