package plimsoll.model.ask;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What an account at Binance holds, as far as market data is to be asked for it.
///
/// @param pairs path of the daily index closes by pair
/// @param optionUnderlyings `BTCUSDT` of an option on BTC
record BinanceHeld(Map<String, String> pairs, Set<String> optionUnderlyings) {
    private static final String LINEAR = "/fapi/v1/indexPriceKlines";
    private static final String INVERSE = "/dapi/v1/indexPriceKlines";

    static BinanceHeld of(BinanceProduct product, Map<Request, String> replies) {
        BinanceHeld held = new BinanceHeld(new TreeMap<>(), new TreeSet<>());
        product.keyed().stream().filter(path -> path.matches(".*/position(Risk)?")).forEach(path -> {
            String reply = replies.getOrDefault(BinanceApi.get(path).withKey(), "");
            ReplyText.tree(reply).forEach(row -> held.add(path, row));
        });
        return held;
    }

    /// `BTCUSDT`, `BTCUSDT_260925`, `BTCUSD_PERP`, `BTC-260925-60000-C`.
    private void add(String path, JsonNode row) {
        String symbol = ReplyText.string(row.path("symbol"));
        String amount = ReplyText.string(row.path(path.startsWith("/eapi") ? "quantity" : "positionAmt"));
        if (symbol.isEmpty() || isZero(amount)) {
            return;
        }
        if (path.startsWith("/eapi")) {
            optionUnderlyings.add(symbol.split("-", 2)[0] + "USDT");
        } else {
            boolean inverse = path.startsWith("/dapi") || path.contains("/cm/");
            pairs.put(symbol.split("_", 2)[0], inverse ? INVERSE : LINEAR);
        }
    }

    private static boolean isZero(String amount) {
        return amount.matches("-?0*\\.?0*");
    }
}
