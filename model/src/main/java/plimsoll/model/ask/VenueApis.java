package plimsoll.model.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The venues that can be asked.
public final class VenueApis {
    private static final Map<String, Function<Subject, FactsApi>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("deribit", DeribitApi::new);
        ALL.put("binance-usdm", subject -> new BinanceApi(BinanceProduct.USDM, subject));
        ALL.put("binance-coinm", subject -> new BinanceApi(BinanceProduct.COINM, subject));
        ALL.put("binance-options", subject -> new BinanceApi(BinanceProduct.OPTIONS, subject));
        ALL.put("binance", subject -> new BinanceApi(BinanceProduct.PORTFOLIO, subject));
        ALL.put("bybit", BybitApi::new);
        ALL.put("okx", OkxApi::new);
        ALL.put("hyperliquid", HyperliquidApi::new);
        ALL.put("dydx", DydxApi::new);
        ALL.put("derive", DeriveApi::new);
    }

    private VenueApis() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// @return empty when the venue cannot be asked
    /// @throws IllegalArgumentException with what is wrong with the address, in words
    public static Optional<VenueApi> of(String venue, Subject subject) {
        return Optional.ofNullable(ALL.get(venue)).map(api -> api.apply(subject));
    }

    /// The venue, to be asked these questions alone.
    ///
    /// @return empty when the venue cannot be asked
    public static Optional<VenueApi> asking(String venue, Subject subject, List<Request> questions) {
        return Optional.ofNullable(ALL.get(venue)).map(api -> new AskedApi(api.apply(subject), List.copyOf(questions)));
    }
}
