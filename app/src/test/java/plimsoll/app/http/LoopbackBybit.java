package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;

/// Bybit v5 as documented: headers `X-BAPI-…`, errors with status 200, pages with a cursor.
final class LoopbackBybit extends LoopbackVenue {
    private final List<String> linear = new ArrayList<>();
    private final List<String> option = new ArrayList<>();

    /// @param futures positions in linear perpetuals
    /// @param options positions in options
    /// @param chain listed options
    LoopbackBybit(int futures, int options, int chain) {
        for (int i = 0; i < futures; i++) {
            linear.add(position("C" + i + "USDT", i % 2 == 0 ? "Buy" : "Sell", "1.5", "100", "101"));
        }
        List<String> names = names(chain);
        for (int i = 0; i < options; i++) {
            option.add(position(names.get(i), "Sell", "0.2", "2500", "2400"));
        }
        on("/v5/user/query-api", result("{\"readOnly\":1,\"permissions\":{\"ContractTrade\":[\"Position\"]}}"));
        on(
                "/v5/account/info",
                result("{\"marginMode\":\"REGULAR_MARGIN\",\"unifiedMarginStatus\":5,\"spotHedgingStatus\":\"OFF\"}"));
        on("/v5/account/wallet-balance", result(WALLET));
        on("/v5/position/list", this::positions);
        on(
                "/v5/order/realtime",
                call -> page(call, call.parameter("settleCoin").equals("USDT") ? List.of(ORDER) : List.of()));
        on("/v5/account/collateral-info", result("{\"list\":[]}"));
        on("/v5/spot-margin-trade/collateral", result("{\"list\":[]}"));
        on("/v5/spot-margin-trade/position-tiers", result("{\"list\":[]}"));
        on("/v5/account/fee-rate", result("{\"list\":[]}"));
        on("/v5/market/tickers", call -> tickers(call, names, futures));
        on("/v5/market/instruments-info", call -> instruments(call, names, futures));
        on("/v5/market/risk-limit", this::riskLimit);
        on(
                "/v5/market/index-price-kline",
                call -> result(
                        "{\"category\":\"linear\",\"symbol\":\"" + call.parameter("symbol") + "\",\"list\":[]}"));
    }

    private static final String WALLET = """
            {"list":[{"accountType":"UNIFIED","totalEquity":"200000","totalMarginBalance":"200000","totalInitialMargin":"1000",
            "totalMaintenanceMargin":"500","accountMMRate":"0.0025","accountIMRate":"0.005","coin":[{"coin":"USDT",
            "equity":"200000","walletBalance":"200000","locked":"0","borrowAmount":"0","spotBorrow":"0","accruedInterest":"0",
            "unrealisedPnl":"0","marginCollateral":true,"collateralSwitch":true}]}]}""";
    private static final String ORDER = """
            {"orderId":"o-1","positionIdx":0,"symbol":"C0USDT","side":"Buy","price":"99","qty":"2","leavesQty":"2","orderStatus":"New","orderType":"Limit","reduceOnly":false}""";

    /// A week of expiries, strikes 500 apart, calls and puts.
    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("BTC-" + (10 + i % 10) + "DEC26-" + (40_000 + 500 * (i / 20)) + (i / 10 % 2 == 0 ? "-C" : "-P"));
        }
        return names;
    }

    private static String position(String symbol, String side, String size, String entry, String mark) {
        return """
                {"positionIdx":0,"riskId":1,"symbol":"%s","side":"%s","size":"%s","avgPrice":"%s","markPrice":"%s","leverage":"10",
                "positionValue":"150","liqPrice":"","positionIM":"15","positionMM":"1","unrealisedPnl":"1","tradeMode":0}""".formatted(symbol, side, size, entry, mark);
    }

    static String result(String result) {
        return "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":" + result + ",\"retExtInfo\":{},\"time\":"
                + System.currentTimeMillis() + "}";
    }

    private String positions(Call call) {
        return switch (call.parameter("category") + call.parameter("settleCoin")) {
            case "linearUSDT" -> page(call, linear);
            case "option" -> page(call, option);
            default -> page(call, List.of());
        };
    }

    /// `limit` rows from where the cursor says.
    private static String page(Call call, List<String> rows) {
        String cursor = call.parameter("cursor");
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(cursor.indexOf(':') + 1));
        int to = Math.min(rows.size(), from + Integer.parseInt(call.parameter("limit")));
        String next = to < rows.size() ? "page%2C&=:" + to : "";
        return result("{\"category\":\"" + call.parameter("category") + "\",\"nextPageCursor\":\"" + next
                + "\",\"list\":[" + String.join(",", rows.subList(from, to)) + "]}");
    }

    private static String rows(int count, Function<Integer, String> row) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.apply(i));
        }
        return String.join(",", rows);
    }

    private static String tickers(Call call, List<String> names, int futures) {
        boolean options = call.parameter("category").equals("option");
        String list = switch (call.parameter("category")) {
            case "linear" ->
                rows(
                        futures,
                        i -> "{\"symbol\":\"C" + i
                                + "USDT\",\"markPrice\":\"101\",\"indexPrice\":\"101\",\"bid1Price\":\"100.9\",\"ask1Price\":\"101.1\",\"fundingRate\":\"0.0001\",\"openInterest\":\"5\"}");
            case "option" ->
                rows(
                        names.size(),
                        i -> "{\"symbol\":\"" + names.get(i)
                                + "\",\"markPrice\":\"2400\",\"markIv\":\"0.55\",\"underlyingPrice\":\"60100\",\"indexPrice\":\"60000\",\"bid1Price\":\"2390\",\"ask1Price\":\"2410\",\"bid1Iv\":\"0.54\",\"ask1Iv\":\"0.56\",\"openInterest\":\"6.3\"}");
            default -> "";
        };
        return result(
                "{\"category\":\"" + (options ? "option" : call.parameter("category")) + "\",\"list\":[" + list + "]}");
    }

    private static String instruments(Call call, List<String> names, int futures) {
        List<String> rows = switch (call.parameter("category")) {
            case "linear" -> List.of(rows(futures, LoopbackBybit::perpetual).split("(?<=\\}),(?=\\{\"symbol)"));
            case "option" -> names.stream().map(LoopbackBybit::listed).toList();
            default -> List.of();
        };
        return page(call, rows.size() == 1 && rows.getFirst().isEmpty() ? List.of() : rows);
    }

    private static String perpetual(int i) {
        return """
                {"symbol":"C%dUSDT","contractType":"LinearPerpetual","status":"Trading","baseCoin":"C%d","quoteCoin":"USDT","settleCoin":"USDT","deliveryTime":"0","priceFilter":{"tickSize":"0.01"},"lotSizeFilter":{"qtyStep":"0.1"},"leverageFilter":{"maxLeverage":"50"}}""".formatted(i, i);
    }

    private static String listed(String name) {
        return """
                {"symbol":"%s","optionsType":"%s","status":"Trading","baseCoin":"BTC","quoteCoin":"USD","settleCoin":"USDC","deliveryTime":"1797062400000","priceFilter":{"tickSize":"5"},"lotSizeFilter":{"qtyStep":"0.01"}}""".formatted(name, name.endsWith("C") ? "Call" : "Put");
    }

    private String riskLimit(Call call) {
        return result(
                "{\"category\":\"linear\",\"list\":[{\"id\":1,\"symbol\":\"" + call.parameter("symbol")
                        + "\",\"riskLimitValue\":\"2000000\",\"maintenanceMargin\":\"0.01\",\"initialMargin\":\"0.02\",\"isLowestRisk\":1,\"maxLeverage\":\"50.00\",\"mmDeduction\":\"\"}],\"nextPageCursor\":\"\"}");
    }

    @Override
    String clockPath() {
        return "/v5/market/time";
    }

    @Override
    String clock(Instant now) {
        long millis = now.toEpochMilli();
        return result("{\"timeSecond\":\"" + millis / 1000 + "\",\"timeNano\":\"" + millis + "000000\"}");
    }

    @Override
    boolean isPrivate(Call call) {
        return call.path().matches("/v5/(account|position|order|user|asset)/.*");
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        String time = call.header("X-BAPI-TIMESTAMP");
        String window = call.header("X-BAPI-RECV-WINDOW");
        if (!call.header("X-BAPI-API-KEY").equals(CUSTOMER.key())) {
            return no("10003", "API key is invalid.");
        }
        long millis = now.toEpochMilli();
        if (Long.parseLong(time) < millis - Long.parseLong(window) || Long.parseLong(time) >= millis + 1000) {
            return no("10002", "invalid request, please check your server timestamp or recv_window param");
        }
        String plain = time + CUSTOMER.key() + window + (call.method().equals("GET") ? call.query() : call.body());
        return call.header("X-BAPI-SIGN").equals(hex(CUSTOMER.secret(), plain))
                ? Optional.empty()
                : no("10004", "error sign! origin_string[" + plain + "]");
    }

    private static Optional<Answer> no(String code, String message) {
        return Optional.of(Answer.ok("{\"retCode\":" + code + ",\"retMsg\":\"" + message + "\",\"result\":{}}"));
    }

    @Override
    Answer tooOften() {
        return Answer.ok("{\"retCode\":10006,\"retMsg\":\"Too many visits!\",\"result\":{}}");
    }

    @Override
    List<Limit> limits() {
        return List.of(
                new Limit("/", false, 600, Duration.ofSeconds(5)),
                new Limit("/v5/position/", true, 50, Duration.ofSeconds(1)),
                new Limit("/v5/order/", true, 50, Duration.ofSeconds(1)),
                new Limit("/v5/account/", true, 50, Duration.ofSeconds(1)));
    }
}
