package plimsoll.model.ask;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What an account at Binance holds, as far as more is to be asked for it.
///
/// @param futures symbols of USDⓈ-M positions
/// @param closes questions about daily closes of what positions are on, path and pair
/// @param optionUnderlyings `BTCUSDT` of an option on BTC
record BinanceHeld(Set<String> futures, Set<Closes> closes, Set<String> optionUnderlyings) {
    record Closes(String path, String pair) {}

    static BinanceHeld of(BinanceProduct product, Map<Request, String> replies) {
        BinanceHeld held = new BinanceHeld(new TreeSet<>(), new LinkedHashSet<>(), new TreeSet<>());
        for (String path : product.keyed()) {
            String reply = replies.getOrDefault(BinanceApi.get(path).withKey(), "");
            switch (path) {
                case "/fapi/v3/positionRisk" -> {
                    ReplyText.tree(reply).forEach(row -> held.futures.add(ReplyText.string(row.path("symbol"))));
                    ReplyText.tree(reply).forEach(row -> held.future("/fapi/v1/indexPriceKlines", row));
                }
                case "/papi/v1/um/positionRisk" ->
                    ReplyText.tree(reply).forEach(row -> held.future("/fapi/v1/indexPriceKlines", row));
                case "/dapi/v1/positionRisk" ->
                    ReplyText.tree(reply).forEach(row -> held.future("/dapi/v1/indexPriceKlines", row));
                case "/eapi/v1/position" -> ReplyText.tree(reply).forEach(held::option);
                default -> {}
            }
        }
        held.futures.remove("");
        return held;
    }

    /// `BTCUSDT`, `BTCUSDT_260925` and `BTCUSD_PERP` are on the pair before the mark.
    private void future(String path, JsonNode row) {
        String pair = ReplyText.string(row.path("symbol")).split("_", 2)[0];
        if (!pair.isEmpty() && row.path("positionAmt").asDouble(0) != 0) {
            closes.add(new Closes(path, pair));
        }
    }

    /// `BTC-260925-60000-C`
    private void option(JsonNode row) {
        String symbol = ReplyText.string(row.path("symbol"));
        if (!symbol.isEmpty()) {
            optionUnderlyings.add(symbol.split("-", 2)[0] + "USDT");
        }
    }
}
