package plimsoll.model.ask;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What an account at Binance holds, as far as more is to be asked for it.
///
/// @param futures symbols of USDⓈ-M positions
/// @param optionUnderlyings `BTCUSDT` of an option on BTC
record BinanceHeld(Set<String> futures, Set<String> optionUnderlyings) {
    static BinanceHeld of(BinanceProduct product, Map<Request, String> replies) {
        BinanceHeld held = new BinanceHeld(new TreeSet<>(), new TreeSet<>());
        for (String path : product.keyed()) {
            String reply = replies.getOrDefault(BinanceApi.get(path).withKey(), "");
            if (path.equals("/fapi/v3/positionRisk")) {
                ReplyText.tree(reply).forEach(row -> held.futures.add(ReplyText.string(row.path("symbol"))));
            } else if (path.equals("/eapi/v1/position")) {
                ReplyText.tree(reply).forEach(held::option);
            }
        }
        held.futures.remove("");
        return held;
    }

    /// `BTC-260925-60000-C`
    private void option(JsonNode row) {
        String symbol = ReplyText.string(row.path("symbol"));
        if (!symbol.isEmpty()) {
            optionUnderlyings.add(symbol.split("-", 2)[0] + "USDT");
        }
    }
}
