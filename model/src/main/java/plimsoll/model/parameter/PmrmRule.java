package plimsoll.model.parameter;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Derive's portfolio margin.
///
/// @param first rates of `pmrm1`, of every market
/// @param everywhere rates of `pmrm2` that hold for every market; they win over a market's own
/// @param markets rates of `pmrm2` by name of the underlying
public record PmrmRule(Optional<PmrmRates> first, Optional<PmrmRates> everywhere, Map<String, PmrmRates> markets) {
    public PmrmRule {
        markets = Map.copyOf(markets);
    }

    /// Rates of `pmrm2`; haircuts that the rates of every market leave out are the market's own.
    public Optional<PmrmRates> second(String market) {
        Optional<PmrmRates> own = Optional.ofNullable(markets.get(market));
        return everywhere
                .map(e -> own.map(o -> e.withCollaterals(over(o.collaterals(), e.collaterals())))
                        .orElse(e))
                .or(() -> own);
    }

    /// The name of a market with rates.
    public String anyMarket() {
        return markets.keySet().stream().sorted().findFirst().orElse("any");
    }

    private static <T> Map<String, T> over(Map<String, T> base, Map<String, T> top) {
        Map<String, T> merged = new TreeMap<>(base);
        merged.putAll(top);
        return merged;
    }
}
