package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;

/// Venues that show an account to anyone who knows its address: Hyperliquid and dYdX.
final class LoopbackOpen extends LoopbackVenue {
    static final String WALLET = "0x" + "ab".repeat(20);
    static final String CHAIN_ADDRESS = "dydx1" + "q".repeat(38);

    LoopbackOpen() {
        on("/info", LoopbackOpen::info);
        on("/v4/addresses/" + CHAIN_ADDRESS + "/parentSubaccountNumber/0", """
                {"subaccount":{"address":"%s","parentSubaccountNumber":0,"equity":"1050","freeCollateral":"900","childSubaccounts":[{"address":"%s",
                "subaccountNumber":0,"equity":"1050","freeCollateral":"900","marginEnabled":true,"openPerpetualPositions":{"ETH-USD":{"market":"ETH-USD","status":"OPEN",
                "side":"LONG","size":"0.5","maxSize":"0.5","entryPrice":"2900","exitPrice":null,"realizedPnl":"0","unrealizedPnl":"50","createdAt":"2026-11-01T00:00:00.000Z",
                "createdAtHeight":"1","closedAt":null,"sumOpen":"0.5","sumClose":"0","netFunding":"0","subaccountNumber":0}},"assetPositions":{"USDC":{"symbol":"USDC",
                "side":"SHORT","size":"450","assetId":"0","subaccountNumber":0}}}]}}""".formatted(CHAIN_ADDRESS, CHAIN_ADDRESS));
        on(
                "/v4/perpetualMarkets",
                "{\"markets\":{\"ETH-USD\":{\"clobPairId\":\"1\",\"ticker\":\"ETH-USD\",\"status\":\"ACTIVE\",\"oraclePrice\":\"3000\",\"initialMarginFraction\":\"0.02\",\"maintenanceMarginFraction\":\"0.012\",\"openInterest\":\"1000\",\"openInterestLowerCap\":\"0\",\"openInterestUpperCap\":\"0\",\"baseOpenInterest\":\"950\",\"stepSize\":\"0.001\",\"tickSize\":\"0.1\",\"marketType\":\"CROSS\",\"nextFundingRate\":\"0.00001\"}}}");
        on("/v4/orders/parentSubaccountNumber", "[]");
        on(
                "/v4/candles/perpetualMarkets/ETH-USD",
                "{\"candles\":[{\"startedAt\":\"2026-11-20T00:00:00.000Z\",\"ticker\":\"ETH-USD\",\"resolution\":\"1DAY\",\"close\":\"3000\"}]}");
    }

    private static String info(Call call) {
        String type = call.body().replaceAll(".*\"type\":\"(\\w+)\".*", "$1");
        boolean elsewhere = call.body().contains("\"dex\":\"builder\"");
        return switch (type) {
            case "clearinghouseState" -> state(elsewhere ? "XYZ" : "ETH");
            case "spotClearinghouseState" ->
                "{\"balances\":[{\"coin\":\"USDC\",\"token\":0,\"hold\":\"0\",\"total\":\"25\",\"entryNtl\":\"0\"}]}";
            case "userAbstraction" -> "\"default\"";
            case "frontendOpenOrders" -> "[]";
            case "perpDexs" -> "[null,{\"name\":\"builder\",\"fullName\":\"a third party\"}]";
            case "metaAndAssetCtxs" ->
                "[{\"universe\":[{\"name\":\"ETH\",\"szDecimals\":4,\"maxLeverage\":25,\"marginTableId\":25}],\"marginTables\":[[25,{\"description\":\"\",\"marginTiers\":[{\"lowerBound\":\"0.0\",\"maxLeverage\":25}]}]],\"collateralToken\":0},[{\"markPx\":\"3000\",\"oraclePx\":\"3001\",\"midPx\":\"3000\",\"funding\":\"0.00001\",\"openInterest\":\"10\"}]]";
            case "candleSnapshot" ->
                "[{\"t\":1795046400000,\"T\":1795132799999,\"s\":\"ETH\",\"i\":\"1d\",\"o\":\"2900\",\"c\":\"3000\",\"h\":\"3100\",\"l\":\"2800\",\"v\":\"1\",\"n\":1}]";
            default -> "null";
        };
    }

    private static String state(String coin) {
        return """
                {"marginSummary":{"accountValue":"1000","totalNtlPos":"300","totalRawUsd":"700","totalMarginUsed":"30"},
                "crossMarginSummary":{"accountValue":"1000","totalNtlPos":"300","totalRawUsd":"700","totalMarginUsed":"30"},
                "crossMaintenanceMarginUsed":"6","withdrawable":"970","time":1795168800000,"assetPositions":[{"type":"oneWay","position":{"coin":"%s",
                "szi":"0.1","leverage":{"type":"cross","value":10},"entryPx":"2900","positionValue":"300","unrealizedPnl":"10","returnOnEquity":"0.1",
                "liquidationPx":null,"marginUsed":"30","maxLeverage":25,"cumFunding":{"allTime":"0","sinceOpen":"0","sinceChange":"0"}}}]}""".formatted(coin);
    }

    @Override
    String clockPath() {
        return "";
    }

    @Override
    String clock(Instant now) {
        return "";
    }

    @Override
    boolean isPrivate(Call call) {
        return false;
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        return Optional.empty();
    }

    @Override
    Answer tooOften() {
        return Answer.of(429, "null");
    }

    @Override
    int weight(Call call) {
        return 20;
    }

    @Override
    List<Limit> limits() {
        return List.of(new Limit("/info", false, 1200, Duration.ofMinutes(1)));
    }
}
