package plimsoll.model.parameter;

import static plimsoll.model.parameter.Stressable.HAIRCUT;
import static plimsoll.model.parameter.Stressable.INITIAL;
import static plimsoll.model.parameter.Stressable.MAINTENANCE;

import java.util.Map;
import java.util.TreeMap;

/// Derive's standard margin under stress; contingencies of oracle and peg stay.
record StressedStandardMargin(ParameterStress stress, Stretch stretch) {
    SrmRule of(SrmRule rule) {
        Map<String, SrmRule.Market> markets = new TreeMap<>();
        rule.markets().forEach((name, market) -> markets.put(name, market(name, market)));
        return new SrmRule(market("standard margin", rule.everywhere()), markets, rule.oracle(), rule.depeg());
    }

    private SrmRule.Market market(String name, SrmRule.Market market) {
        return new SrmRule.Market(
                market.option().map(o -> options(name, o)),
                market.perp()
                        .map(p -> new SrmRule.Perpetuals(
                                maintenance(name, p.maintenance()),
                                stretch.share(
                                        p.initial(), StressedParameters.initialOfFutures(stress), name + " initial"))),
                market.base().map(b -> collateral(name, b)));
    }

    /// `putOffset` is a multiple of maintenance, so it stays.
    private SrmRule.Options options(String name, SrmRule.Options o) {
        return new SrmRule.Options(
                initial(name, o.maximum()),
                initial(name, o.minimum()),
                maintenance(name, o.call()),
                maintenance(name, o.put()),
                maintenance(name, o.putMark()),
                initial(name, o.unpairedInitial()),
                maintenance(name, o.unpairedMaintenance()),
                o.putOffset());
    }

    private SrmRule.Collateral collateral(String name, SrmRule.Collateral c) {
        double factor = stress.factor(HAIRCUT);
        return new SrmRule.Collateral(
                stretch.counted(c.factor(), factor, name + " haircut"),
                stretch.counted(c.initialScale(), factor, name + " haircut"));
    }

    private double maintenance(String name, double rate) {
        return stretch.share(rate, stress.factor(MAINTENANCE), name + " maintenance");
    }

    private double initial(String name, double rate) {
        return stretch.share(rate, stress.factor(INITIAL), name + " initial");
    }
}
