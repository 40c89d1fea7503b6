package plimsoll.model.file;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The venues and margin models the format names.
public final class Venues {
    /// The models of each venue; none where it has only one rule.
    private static final Map<String, List<String>> MODELS = Map.ofEntries(
            Map.entry("binance-usdm", List.of("single", "multi")),
            Map.entry("binance-coinm", List.of()),
            Map.entry("binance", List.of("portfolio", "option")),
            Map.entry("bybit", List.of("isolated", "cross", "portfolio")),
            Map.entry("okx", List.of("futures", "multi-currency", "portfolio")),
            Map.entry("deribit", List.of("segregated_sm", "cross_sm", "segregated_pm", "cross_pm")),
            Map.entry("bitmex", List.of()),
            Map.entry("hyperliquid", List.of("default", "portfolio")),
            Map.entry("dydx", List.of()),
            Map.entry("derive", List.of("srm", "pmrm1", "pmrm2")),
            Map.entry("bitget", List.of()),
            Map.entry("gate", List.of()),
            Map.entry("kucoin", List.of()),
            Map.entry("generic", List.of("tiered", "matrix")));

    private static final Set<String> WITHOUT_MODES = Set.of("deribit", "derive");
    private static final Set<String> POOLED_MODELS = Set.of("portfolio", "option", "matrix");

    private Venues() {}

    public static Set<String> names() {
        return MODELS.keySet();
    }

    public static List<String> models(String venue) {
        return MODELS.getOrDefault(venue, List.of());
    }

    /// Whether positions have no margin mode of their own there.
    static boolean isAlwaysCross(String venue, String model) {
        return WITHOUT_MODES.contains(venue) || POOLED_MODELS.contains(model);
    }
}
