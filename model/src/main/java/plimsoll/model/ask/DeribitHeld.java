package plimsoll.model.ask;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an account at Deribit holds, as far as market data is to be asked for it.
///
/// @param currencies whose instruments it holds, by settlement: `BTC`, `USDC`
/// @param indices of coins held and of positions
/// @param perpetuals on what the positions are on, for their daily closes
/// @param portfolioMargined currencies under portfolio margin, `CROSS` for cross margin
record DeribitHeld(Set<String> currencies, Set<String> indices, Set<String> perpetuals, Set<String> portfolioMargined) {
    static DeribitHeld of(@Nullable String summaries, @Nullable String positions) {
        DeribitHeld held = new DeribitHeld(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        if (positions != null) {
            ReplyText.tree(positions).path("result").forEach(held::position);
        }
        if (summaries != null) {
            ReplyText.tree(summaries).path("result").path("summaries").forEach(held::summary);
        }
        return held;
    }

    /// `BTC-PERPETUAL` is settled in BTC, `BTC_USDC-PERPETUAL` in USDC.
    private void position(JsonNode row) {
        String name = ReplyText.string(row.path("instrument_name"));
        int dash = name.indexOf('-');
        if (dash <= 0 || ReplyText.string(row.path("direction")).equals("zero")) {
            return;
        }
        String pair = name.substring(0, dash);
        int underscore = pair.indexOf('_');
        String coin = underscore < 0 ? pair : pair.substring(0, underscore);
        String settlement = underscore < 0 ? pair : pair.substring(underscore + 1);
        currencies.add(settlement);
        perpetuals.add(pair + "-PERPETUAL");
        indices.add((coin + "_" + (underscore < 0 ? "usd" : settlement)).toLowerCase(Locale.ROOT));
    }

    private void summary(JsonNode row) {
        String currency = ReplyText.string(row.path("currency"));
        if (currency.isEmpty() || row.path("equity").asDouble(0) == 0) {
            return;
        }
        indices.add(currency.toLowerCase(Locale.ROOT) + "_usd");
        String model = ReplyText.string(row.path("margin_model"));
        if (model.equals("cross_pm")) {
            portfolioMargined.add("CROSS");
        } else if (model.equals("segregated_pm")) {
            portfolioMargined.add(currency);
        }
    }
}
