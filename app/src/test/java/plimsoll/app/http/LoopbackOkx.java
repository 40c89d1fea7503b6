package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;

/// OKX v5 as documented: base64 signature over time, method, path with query and body; 30 seconds of tolerance.
final class LoopbackOkx extends LoopbackVenue {
    private static final int ORDERS = 130;

    LoopbackOkx() {
        on(
                "/api/v5/account/config",
                data("{\"acctLv\":\"3\",\"posMode\":\"net_mode\",\"perm\":\"read_only\",\"uid\":\"1\"}"));
        on("/api/v5/account/balance", data("""
                {"adjEq":"50000","imr":"900","mmr":"90","mgnRatio":"500","totalEq":"50000","uTime":"1795168800000","details":[{"ccy":"USDT",
                "eq":"50000","cashBal":"50000","liab":"0","ordFrozen":"0","interest":"0","collateralEnabled":true}]}"""));
        on(
                "/api/v5/account/positions",
                data(position("BTC-USDT-SWAP", "SWAP", "10") + ","
                        + position("BTC-USD-261225-60000-C", "OPTION", "-3")));
        on("/api/v5/trade/orders-pending", LoopbackOkx::orders);
        on("/api/v5/account/position-builder", LoopbackOkx::built);
        on(
                "/api/v5/account/trade-fee",
                data("{\"instType\":\"SWAP\",\"taker\":\"-0.0005\",\"takerU\":\"-0.0005\",\"maker\":\"-0.0002\"}"));
        on(
                "/api/v5/public/discount-rate-interest-free-quota",
                data(
                        "{\"ccy\":\"USDT\",\"amt\":\"0\",\"minDiscountRate\":\"1\",\"details\":[{\"discountRate\":\"1\",\"maxAmt\":\"\",\"minAmt\":\"0\",\"tier\":\"1\"}]}"));
        on(
                "/api/v5/market/index-tickers",
                call -> data("{\"instId\":\"BTC-" + call.parameter("quoteCcy")
                        + "\",\"idxPx\":\"60000\",\"ts\":\"1795168800000\"}"));
        on("/api/v5/market/index-candles", data("[\"1795046400000\",\"60000\",\"61000\",\"59000\",\"60500\",\"1\"]"));
        on(
                "/api/v5/public/instruments",
                call -> data(
                        call.parameter("instType").equals("SWAP")
                                ? "{\"instId\":\"BTC-USDT-SWAP\",\"instType\":\"SWAP\",\"instFamily\":\"BTC-USDT\",\"uly\":\"BTC-USDT\",\"baseCcy\":\"\",\"quoteCcy\":\"\",\"settleCcy\":\"USDT\",\"ctVal\":\"0.01\",\"ctMult\":\"1\",\"ctValCcy\":\"BTC\",\"ctType\":\"linear\",\"optType\":\"\",\"stk\":\"\",\"expTime\":\"\",\"lever\":\"100\",\"tickSz\":\"0.1\",\"lotSz\":\"0.01\",\"state\":\"live\"}"
                                : "{\"instId\":\"BTC-USD-261225-60000-C\",\"instType\":\"OPTION\",\"instFamily\":\"BTC-USD\",\"uly\":\"BTC-USD\",\"settleCcy\":\"BTC\",\"ctVal\":\"1\",\"ctMult\":\"0.01\",\"ctValCcy\":\"BTC\",\"ctType\":\"\",\"optType\":\"C\",\"stk\":\"60000\",\"expTime\":\"1798185600000\",\"tickSz\":\"0.0001\",\"lotSz\":\"1\",\"state\":\"live\"}"));
        on(
                "/api/v5/public/mark-price",
                call -> data(
                        call.parameter("instType").equals("SWAP")
                                ? "{\"instType\":\"SWAP\",\"instId\":\"BTC-USDT-SWAP\",\"markPx\":\"60010\",\"ts\":\"1795168800000\"}"
                                : "{\"instType\":\"OPTION\",\"instId\":\"BTC-USD-261225-60000-C\",\"markPx\":\"0.05\",\"ts\":\"1795168800000\"}"));
        on(
                "/api/v5/public/opt-summary",
                data(
                        "{\"instId\":\"BTC-USD-261225-60000-C\",\"uly\":\"BTC-USD\",\"markVol\":\"0.55\",\"fwdPx\":\"60300\",\"ts\":\"1795168800000\"}"));
        on(
                "/api/v5/public/funding-rate",
                data(
                        "{\"instId\":\"BTC-USDT-SWAP\",\"instType\":\"SWAP\",\"fundingRate\":\"0.0001\",\"fundingTime\":\"1795190400000\"}"));
        on(
                "/api/v5/public/position-tiers",
                call -> data(
                        "{\"imr\":\"0.01\",\"mmr\":\"0.004\",\"maxLever\":\"100\",\"maxSz\":\"1000\",\"minSz\":\"0\",\"tier\":\"1\",\"instFamily\":\""
                                + call.parameter("instFamily") + "\",\"uly\":\"" + call.parameter("instFamily")
                                + "\",\"instId\":\"\"}"));
    }

    private static String position(String id, String kind, String quantity) {
        return """
                {"instId":"%s","instType":"%s","mgnMode":"cross","posSide":"net","pos":"%s","avgPx":"%s","markPx":"%s","idxPx":"60000","lever":"10","ccy":"%s",
                "imr":"60","mmr":"24","margin":"","liqPx":"","mgnRatio":"500","posId":"%d","uTime":"1795168800000","upl":"1","optVal":""}""".formatted(
                        id,
                        kind,
                        quantity,
                        kind.equals("SWAP") ? "59000" : "0.06",
                        kind.equals("SWAP") ? "60010" : "0.05",
                        kind.equals("SWAP") ? "USDT" : "BTC",
                        id.hashCode() & 0xffff);
    }

    /// Wants a body of positions.
    private static String built(Call call) {
        boolean asked = call.method().equals("POST")
                && call.body().contains("\"inclRealPosAndEq\":false")
                && call.body().contains("\"instId\":\"BTC-USDT-SWAP\"");
        return asked
                ? data(
                        "{\"eq\":\"50000\",\"totalImr\":\"900\",\"totalMmr\":\"90\",\"borrowMmr\":\"0\",\"marginRatio\":\"500\",\"ts\":\"1795168800000\"}")
                : "{\"code\":\"51000\",\"msg\":\"Parameter simPos error\",\"data\":[]}";
    }

    /// 100 at most, older than `after`.
    private static String orders(Call call) {
        int from = call.parameter("after").isEmpty() ? 0 : Integer.parseInt(call.parameter("after")) + 1;
        return data(IntStream.range(from, Math.min(ORDERS, from + Integer.parseInt(call.parameter("limit"))))
                .mapToObj(i -> "{\"ordId\":\"" + i
                        + "\",\"instId\":\"BTC-USDT-SWAP\",\"instType\":\"SWAP\",\"side\":\"buy\",\"posSide\":\"net\",\"tdMode\":\"cross\",\"ordType\":\"limit\",\"lever\":\"10\",\"px\":\""
                        + (50_000 + i)
                        + "\",\"sz\":\"1\",\"accFillSz\":\"0\",\"reduceOnly\":\"false\",\"state\":\"live\"}")
                .collect(Collectors.joining(",")));
    }

    private static String data(String rows) {
        return "{\"code\":\"0\",\"msg\":\"\",\"data\":[" + rows + "]}";
    }

    @Override
    String clockPath() {
        return "/api/v5/public/time";
    }

    @Override
    String clock(Instant now) {
        return data("{\"ts\":\"" + now.toEpochMilli() + "\"}");
    }

    @Override
    boolean isPrivate(Call call) {
        return call.path().matches("/api/v5/(account|trade)/.*");
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        String time = call.header("OK-ACCESS-TIMESTAMP");
        if (!call.header("OK-ACCESS-KEY").equals(CUSTOMER.key())) {
            return no("50111", "Invalid OK-ACCESS-KEY");
        }
        if (!time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                || Math.abs(ChronoUnit.SECONDS.between(Instant.parse(time), now)) > 30) {
            return no("50102", "Timestamp request expired");
        }
        if (!call.header("OK-ACCESS-PASSPHRASE").equals(CUSTOMER.passphrase())) {
            return no("50105", "Request header OK-ACCESS-PASSPHRASE incorrect");
        }
        String plain =
                time + call.method() + call.path() + (call.query().isEmpty() ? "" : "?" + call.query()) + call.body();
        return call.header("OK-ACCESS-SIGN").equals(base64(CUSTOMER.secret(), plain))
                ? Optional.empty()
                : no("50113", "Invalid Sign");
    }

    private static Optional<Answer> no(String code, String message) {
        return Optional.of(Answer.of(401, "{\"code\":\"" + code + "\",\"msg\":\"" + message + "\",\"data\":[]}"));
    }

    @Override
    Answer tooOften() {
        return Answer.of(429, "{\"code\":\"50011\",\"msg\":\"Too Many Requests\",\"data\":[]}");
    }

    @Override
    List<Limit> limits() {
        return List.of(
                new Limit("/api/v5/account/config", true, 5, Duration.ofSeconds(2)),
                new Limit("/api/v5/account/balance", true, 10, Duration.ofSeconds(2)),
                new Limit("/api/v5/account/positions", true, 10, Duration.ofSeconds(2)),
                new Limit("/api/v5/account/trade-fee", true, 5, Duration.ofSeconds(2)),
                new Limit("/api/v5/public/position-tiers", true, 10, Duration.ofSeconds(2)),
                new Limit("/api/v5/public/discount", true, 2, Duration.ofSeconds(2)),
                new Limit("/api/v5/market/", true, 20, Duration.ofSeconds(2)));
    }
}
