package plimsoll.model.ask;

import java.util.List;

/// What is asked of one of Binance's products.
///
/// @param venue as in portfolio files; `binance-options` is the model `option` of the venue `binance`
/// @param services hosts
/// @param clock path of the venue's time
/// @param keyed paths to be signed
/// @param open paths anyone may ask
record BinanceProduct(String venue, List<String> services, String clock, List<String> keyed, List<String> open) {
    static final BinanceProduct USDM = new BinanceProduct(
            "binance-usdm",
            List.of("fapi", "api"),
            "/fapi/v1/time",
            List.of(
                    "/fapi/v3/account",
                    "/fapi/v2/positionRisk",
                    "/fapi/v3/positionRisk",
                    "/fapi/v1/symbolConfig",
                    "/fapi/v1/accountConfig",
                    "/fapi/v1/openOrders",
                    "/fapi/v1/leverageBracket"),
            List.of("/fapi/v1/exchangeInfo", "/fapi/v1/premiumIndex", "/fapi/v1/assetIndex"));

    static final BinanceProduct COINM = new BinanceProduct(
            "binance-coinm",
            List.of("dapi", "api"),
            "/dapi/v1/time",
            List.of(
                    "/dapi/v1/account",
                    "/dapi/v1/positionRisk",
                    "/dapi/v1/positionSide/dual",
                    "/dapi/v1/openOrders",
                    "/dapi/v2/leverageBracket"),
            List.of("/dapi/v1/exchangeInfo", "/dapi/v1/premiumIndex"));

    static final BinanceProduct OPTIONS = new BinanceProduct(
            "binance-options",
            List.of("eapi", "api"),
            "/eapi/v1/time",
            List.of("/eapi/v1/marginAccount", "/eapi/v1/position", "/eapi/v1/openOrders"),
            List.of("/eapi/v1/exchangeInfo", "/eapi/v1/mark"));

    static final BinanceProduct PORTFOLIO = new BinanceProduct(
            "binance",
            List.of("papi", "api", "fapi"),
            "/fapi/v1/time",
            List.of(
                    "/papi/v1/account",
                    "/papi/v1/balance",
                    "/papi/v1/um/positionRisk",
                    "/papi/v1/cm/positionRisk",
                    "/papi/v1/um/openOrders",
                    "/papi/v1/cm/openOrders",
                    "/papi/v1/um/leverageBracket",
                    "/papi/v1/cm/leverageBracket"),
            List.of("/sapi/v1/portfolio/collateralRate", "/sapi/v1/portfolio/asset-index-price"));
}
