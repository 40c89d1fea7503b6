package plimsoll.model.venue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Daily closes of replies that do not say of what they are: their file or request does.
final class NamedCloses {
    private static final Pattern PAIR = Pattern.compile("[-=]([A-Z0-9]{2,}USD[TC]?)\\b");
    private static final Pattern INDEX = Pattern.compile("[-=]([A-Z0-9]+)-USD[TC]?\\b");
    private static final Pattern PERPETUAL = Pattern.compile("[-=]([A-Z0-9]+)(_USDC)?-PERPETUAL\\b");

    private NamedCloses() {}

    /// `[[start, open, high, low, close, …], …]` of the index `BTCUSDT`, at COIN-M `BTCUSD`.
    static void binance(Row body, Draft draft) {
        name(body, PAIR, "indexPriceKlines-BTCUSDT.json")
                .ifPresent(pair -> Closes.add(body, "", 0, 4, draft.market(), base(pair)));
    }

    private static String base(String pair) {
        String listed = pair.endsWith("USD") ? pair + "_PERP" : pair;
        String base = VenueReaders.base("binance", listed);
        return base.equals(listed) ? pair.replaceFirst("USD[TC]?$", "") : base;
    }

    /// `[[start, open, high, low, close, confirmed], …]` of the index `BTC-USD`.
    static void okx(Row body, Draft draft) {
        name(body, INDEX, "v5-market-index-candles-BTC-USD.json")
                .ifPresent(coin -> Closes.add(body, "", 0, 4, draft.market(), coin));
    }

    /// Of the perpetual, which stands in for the index.
    static void deribit(Row body, Draft draft) {
        name(body, PERPETUAL, "get_tradingview_chart_data-BTC-PERPETUAL.json").ifPresent(coin -> {
            draft.findings()
                    .assumed(
                            "market.indices." + coin + ".closes",
                            "those of the perpetual at Deribit, not of the index");
            Closes.addColumns(body, "ticks", "close", draft.market(), coin);
        });
    }

    private static Optional<String> name(Row body, Pattern pattern, String example) {
        Matcher name = pattern.matcher(body.path());
        if (name.find()) {
            return Optional.of(name.group(1));
        }
        body.findings().missing(body.path(), "of what these closes are (name the file " + example + ")");
        return Optional.empty();
    }
}
