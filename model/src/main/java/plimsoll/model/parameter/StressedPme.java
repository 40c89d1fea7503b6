package plimsoll.model.parameter;

import static plimsoll.model.parameter.Stressable.MAINTENANCE;
import static plimsoll.model.parameter.Stressable.PRICE_RANGE;
import static plimsoll.model.parameter.Stressable.VOLATILITY_RANGE;

import java.util.Map;
import java.util.TreeMap;
import plimsoll.model.parameter.PmeRule.Pair;

/// Deribit's portfolio margin under stress.
record StressedPme(ParameterStress stress, Stretch stretch) {
    PmeRule of(PmeRule rule) {
        Map<String, Pair> pairs = new TreeMap<>();
        rule.pairs().forEach((name, pair) -> pairs.put(name, pair(name, pair)));
        return new PmeRule(
                stretch.share(rule.maintenanceFactor(), stress.factor(MAINTENANCE), "mm_factor"),
                rule.buckets(),
                rule.extendedMoves(),
                pairs,
                rule.currencies(),
                rule.open(),
                rule.assumed());
    }

    private Pair pair(String name, Pair pair) {
        double volatility = stress.factor(VOLATILITY_RANGE);
        return new Pair(
                stretch.upTo(
                        StressedParameters.DEEPEST_FALL,
                        pair.priceRange(),
                        stress.factor(PRICE_RANGE),
                        name + " price range"),
                pair.volatilityUp() * volatility,
                stretch.share(pair.volatilityDown(), volatility, name + " volatility down"),
                pair.minimumVolatility(),
                pair.shortPower(),
                pair.longPower(),
                pair.extendedFactor(),
                pair.deltaThreshold(),
                pair.largestDeltaShock(),
                pair.deltaIncrement());
    }
}
