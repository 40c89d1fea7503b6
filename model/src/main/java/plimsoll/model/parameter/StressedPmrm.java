package plimsoll.model.parameter;

import static plimsoll.model.parameter.Stressable.HAIRCUT;
import static plimsoll.model.parameter.Stressable.INITIAL;
import static plimsoll.model.parameter.Stressable.MAINTENANCE;
import static plimsoll.model.parameter.Stressable.PRICE_RANGE;
import static plimsoll.model.parameter.Stressable.VOLATILITY_RANGE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Derive's portfolio margin under stress; damped scenarios, skews, static discounts and contingencies
/// of oracle and peg stay.
record StressedPmrm(ParameterStress stress, Stretch stretch) {
    private static final double DEEPEST_FALL = -0.99;

    PmrmRule of(PmrmRule rule) {
        Map<String, PmrmRates> markets = new TreeMap<>();
        rule.markets().forEach((name, rates) -> markets.put(name, rates(name, rates)));
        return new PmrmRule(
                rule.first().map(r -> rates("portfolio margin", r)),
                rule.everywhere().map(r -> rates("portfolio margin", r)),
                markets);
    }

    private PmrmRates rates(String name, PmrmRates r) {
        PmrmVolatility volatility = volatility(name, r.volatility());
        Map<String, PmrmRates.Collateral> collaterals = new TreeMap<>();
        r.collaterals().forEach((asset, c) -> collaterals.put(asset, collateral(name + " " + asset, c)));
        return new PmrmRates(
                r.version(),
                new ScenarioSet(volatility.shocks(), points(name, r)),
                volatility,
                basis(name, r.basis()),
                new PmrmRates.Loss(
                        r.loss().initial() * stress.factor(INITIAL),
                        r.loss().maintenance() * stress.factor(MAINTENANCE),
                        r.loss().pegThreshold(),
                        r.loss().pegFactor()),
                r.gains(),
                r.debts(),
                r.oracle(),
                contingency(name, r.perpetuals()),
                contingency(name, r.options()),
                r.base().map(b -> collateral(name + " base", b)),
                collaterals,
                r.relabelled());
    }

    private PmrmVolatility volatility(String name, PmrmVolatility v) {
        double factor = stress.factor(VOLATILITY_RANGE);
        return new PmrmVolatility(
                v.up() * factor,
                stretch.share(v.down(), factor, name + " volatility down"),
                v.shortPower(),
                v.longPower(),
                v.floorDays(),
                v.minimumUp(),
                v.linear(),
                v.absolute(),
                v.width());
    }

    private List<ScenarioSet.Point> points(String name, PmrmRates r) {
        return r.scenarios().points().stream()
                .map(p -> p.damping() == 1 ? new ScenarioSet.Point(move(name, p.move()), p.shock(), p.damping()) : p)
                .toList();
    }

    private PmrmRates.Basis basis(String name, PmrmRates.Basis b) {
        return stress.factor(PRICE_RANGE) == 1
                ? b
                : new PmrmRates.Basis(1 + move(name, b.up() - 1), 1 + move(name, b.down() - 1), b.fixed(), b.perYear());
    }

    /// The deepest fall leaves something of the price.
    private double move(String name, double move) {
        double factor = stress.factor(PRICE_RANGE);
        return factor == 1 || move >= 0
                ? move * factor
                : -stretch.upTo(-DEEPEST_FALL, -move, factor, name + " price range");
    }

    private PmrmRates.Contingency contingency(String name, PmrmRates.Contingency c) {
        return new PmrmRates.Contingency(
                stretch.share(c.maintenance(), stress.factor(MAINTENANCE), name + " maintenance"),
                stretch.share(c.initial(), stress.factor(INITIAL), name + " initial"));
    }

    /// Both tests' haircuts together take off no more than the whole.
    private PmrmRates.Collateral collateral(String name, PmrmRates.Collateral c) {
        double factor = stress.factor(HAIRCUT);
        if (factor == 1) {
            return c;
        }
        double maintenance = stretch.haircut(c.maintenance(), factor, name + " haircut");
        double initial = stretch.haircut(c.maintenance() + c.initial(), factor, name + " haircut");
        return new PmrmRates.Collateral(c.riskCancelling(), maintenance, initial - maintenance);
    }
}
