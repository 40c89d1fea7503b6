package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.app.http.LoopbackExchange.Answer;
import plimsoll.app.http.LoopbackExchange.Call;
import plimsoll.app.http.LoopbackExchange.Limit;

/// Binance as documented: the signature is the last parameter of the query, over all before it; limits are weights.
final class LoopbackBinance extends LoopbackVenue {
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "/fapi/v3/account",
            5,
            "/fapi/v2/positionRisk",
            5,
            "/fapi/v3/positionRisk",
            5,
            "/fapi/v1/openOrders",
            40,
            "/fapi/v1/assetIndex",
            10,
            "/fapi/v1/premiumIndex",
            10,
            "/fapi/v1/commissionRate",
            20,
            "/dapi/v1/premiumIndex",
            10,
            "/papi/v1/account",
            20);
    private static final String CLOSES =
            "[[1795046400000,\"60000\",\"61000\",\"59000\",\"60500\",\"0\",1795132799999,\"0\",86400,\"0\",\"0\",\"0\"]]";
    private static final String LINEAR_MARK =
            "[{\"symbol\":\"BTCUSDT\",\"markPrice\":\"60010\",\"indexPrice\":\"60000\",\"lastFundingRate\":\"0.0001\",\"nextFundingTime\":1795190400000,\"time\":1795168800000}]";
    private static final String INVERSE_MARK =
            "[{\"symbol\":\"BTCUSD_PERP\",\"pair\":\"BTCUSD\",\"markPrice\":\"60010\",\"indexPrice\":\"60000\",\"lastFundingRate\":\"0.0001\",\"nextFundingTime\":1795190400000,\"time\":1795168800000}]";

    LoopbackBinance() {
        on(
                "/sapi/v1/account/apiRestrictions",
                "{\"ipRestrict\":true,\"createTime\":1623840271000,\"enableReading\":true,\"enableWithdrawals\":false,\"enableInternalTransfer\":false,\"enableMargin\":false,\"enableFutures\":false,\"permitsUniversalTransfer\":false,\"enableVanillaOptions\":false,\"enableSpotAndMarginTrading\":false,\"enablePortfolioMarginTrading\":false}");
        linear();
        inverse();
        options();
        portfolio();
    }

    private void linear() {
        on(
                "/fapi/v3/account",
                "{\"totalInitialMargin\":\"300\",\"totalMaintMargin\":\"12\",\"totalWalletBalance\":\"5000\",\"totalUnrealizedProfit\":\"10\",\"totalMarginBalance\":\"5010\",\"totalCrossWalletBalance\":\"5000\",\"totalCrossUnPnl\":\"10\",\"availableBalance\":\"4700\",\"assets\":[{\"asset\":\"USDT\",\"walletBalance\":\"5000\",\"unrealizedProfit\":\"10\",\"marginBalance\":\"5010\",\"maintMargin\":\"12\",\"initialMargin\":\"300\",\"crossWalletBalance\":\"5000\",\"crossUnPnl\":\"10\",\"availableBalance\":\"4700\",\"updateTime\":1795168800000}],\"positions\":[{\"symbol\":\"BTCUSDT\",\"positionSide\":\"BOTH\",\"positionAmt\":\"0.05\",\"unrealizedProfit\":\"10\",\"isolatedMargin\":\"0\",\"notional\":\"3000\",\"isolatedWallet\":\"0\",\"initialMargin\":\"300\",\"maintMargin\":\"12\",\"updateTime\":0}]}");
        String risk =
                "[{\"symbol\":\"BTCUSDT\",\"positionSide\":\"BOTH\",\"positionAmt\":\"0.05\",\"entryPrice\":\"59800\",\"breakEvenPrice\":\"59810\",\"markPrice\":\"60010\",\"unRealizedProfit\":\"10\",\"liquidationPrice\":\"0\",\"isolatedMargin\":\"0\",\"notional\":\"3000.5\",\"marginAsset\":\"USDT\",\"isolatedWallet\":\"0\",\"initialMargin\":\"300\",\"maintMargin\":\"12\",\"updateTime\":1795168800000%s}]";
        on("/fapi/v3/positionRisk", risk.formatted(""));
        on(
                "/fapi/v2/positionRisk",
                risk.formatted(",\"leverage\":\"10\",\"marginType\":\"cross\",\"maxNotionalValue\":\"100000000\""));
        on(
                "/fapi/v1/symbolConfig",
                "[{\"symbol\":\"BTCUSDT\",\"marginType\":\"CROSSED\",\"isAutoAddMargin\":false,\"leverage\":10,\"maxNotionalValue\":\"1000000\"}]");
        on(
                "/fapi/v1/accountConfig",
                "{\"feeTier\":0,\"canTrade\":true,\"dualSidePosition\":false,\"multiAssetsMargin\":false}");
        on(
                "/fapi/v1/openOrders",
                "[{\"orderId\":1,\"symbol\":\"BTCUSDT\",\"side\":\"BUY\",\"positionSide\":\"BOTH\",\"price\":\"50000\",\"origQty\":\"0.01\",\"executedQty\":\"0\",\"reduceOnly\":false,\"type\":\"LIMIT\",\"status\":\"NEW\"}]");
        on(
                "/fapi/v1/leverageBracket",
                "[{\"symbol\":\"BTCUSDT\",\"brackets\":[{\"bracket\":1,\"initialLeverage\":125,\"notionalCap\":50000,\"notionalFloor\":0,\"maintMarginRatio\":0.004,\"cum\":0.0}]}]");
        on(
                "/fapi/v1/exchangeInfo",
                "{\"symbols\":[{\"symbol\":\"BTCUSDT\",\"pair\":\"BTCUSDT\",\"contractType\":\"PERPETUAL\",\"deliveryDate\":4133404800000,\"status\":\"TRADING\",\"baseAsset\":\"BTC\",\"quoteAsset\":\"USDT\",\"marginAsset\":\"USDT\",\"filters\":[{\"filterType\":\"PRICE_FILTER\",\"tickSize\":\"0.1\"},{\"filterType\":\"LOT_SIZE\",\"stepSize\":\"0.001\"}]}]}");
        on("/fapi/v1/premiumIndex", LINEAR_MARK);
        on(
                "/fapi/v1/assetIndex",
                "[{\"symbol\":\"USDTUSD\",\"time\":1795168800000,\"index\":\"1\",\"bidBuffer\":\"0\",\"askBuffer\":\"0\",\"bidRate\":\"1\",\"askRate\":\"1\",\"autoExchangeBidRate\":\"1\",\"autoExchangeAskRate\":\"1\"}]");
        on(
                "/fapi/v1/commissionRate",
                "{\"symbol\":\"BTCUSDT\",\"makerCommissionRate\":\"0.0002\",\"takerCommissionRate\":\"0.0004\"}");
    }

    private void inverse() {
        on(
                "/dapi/v1/account",
                "{\"assets\":[{\"asset\":\"BTC\",\"walletBalance\":\"1\",\"unrealizedProfit\":\"0.01\",\"marginBalance\":\"1.01\",\"maintMargin\":\"0.001\",\"initialMargin\":\"0.01\",\"crossWalletBalance\":\"1\",\"crossUnPnl\":\"0.01\",\"availableBalance\":\"0.9\",\"updateTime\":1795168800000}],\"positions\":[]}");
        on(
                "/dapi/v1/positionRisk",
                "[{\"symbol\":\"BTCUSD_PERP\",\"positionAmt\":\"10\",\"entryPrice\":\"59000\",\"markPrice\":\"60010\",\"unRealizedProfit\":\"0.0003\",\"liquidationPrice\":\"700\",\"leverage\":\"20\",\"maxQty\":\"50\",\"marginType\":\"cross\",\"isolatedMargin\":\"0\",\"positionSide\":\"BOTH\",\"notionalValue\":\"0.0167\",\"updateTime\":1795168800000}]");
        on("/dapi/v1/positionSide/dual", "{\"dualSidePosition\":false}");
        on("/dapi/v1/openOrders", "[]");
        on("/fapi/v1/indexPriceKlines", CLOSES);
        on("/dapi/v1/indexPriceKlines", CLOSES);
        on(
                "/dapi/v2/leverageBracket",
                "[{\"symbol\":\"BTCUSD_PERP\",\"brackets\":[{\"bracket\":1,\"initialLeverage\":125,\"qtyCap\":50,\"qtyFloor\":0,\"maintMarginRatio\":0.004,\"cum\":0}]}]");
        on(
                "/dapi/v1/exchangeInfo",
                "{\"symbols\":[{\"symbol\":\"BTCUSD_PERP\",\"pair\":\"BTCUSD\",\"contractType\":\"PERPETUAL\",\"deliveryDate\":4133404800000,\"contractStatus\":\"TRADING\",\"contractSize\":100,\"baseAsset\":\"BTC\",\"quoteAsset\":\"USD\",\"marginAsset\":\"BTC\",\"filters\":[{\"filterType\":\"PRICE_FILTER\",\"tickSize\":\"0.1\"},{\"filterType\":\"LOT_SIZE\",\"stepSize\":\"1\"}]}]}");
        on("/dapi/v1/premiumIndex", INVERSE_MARK);
    }

    private void options() {
        on(
                "/eapi/v1/marginAccount",
                "{\"asset\":[{\"asset\":\"USDT\",\"marginBalance\":\"10000\",\"equity\":\"10000\",\"available\":\"8000\",\"initialMargin\":\"1000\",\"maintMargin\":\"150\",\"unrealizedPNL\":\"-5\",\"adjustedEquity\":\"9000\"}],\"greek\":[],\"time\":1795168800000}");
        on(
                "/eapi/v1/position",
                "[{\"entryPrice\":\"1000\",\"symbol\":\"BTC-261225-60000-C\",\"side\":\"SHORT\",\"quantity\":\"-0.1\",\"markValue\":\"300\",\"unrealizedPNL\":\"-5\",\"markPrice\":\"3000\",\"strikePrice\":\"60000\",\"expiryDate\":1798185600000,\"optionSide\":\"CALL\",\"quoteAsset\":\"USDT\",\"time\":1795168800000}]");
        on("/eapi/v1/openOrders", "[]");
        on(
                "/eapi/v1/exchangeInfo",
                "{\"optionContracts\":[{\"baseAsset\":\"BTC\",\"quoteAsset\":\"USDT\",\"underlying\":\"BTCUSDT\",\"settleAsset\":\"USDT\"}],\"optionSymbols\":[{\"expiryDate\":1798185600000,\"symbol\":\"BTC-261225-60000-C\",\"side\":\"CALL\",\"strikePrice\":\"60000\",\"underlying\":\"BTCUSDT\",\"unit\":1,\"initialMargin\":\"0.15\",\"maintenanceMargin\":\"0.075\",\"minInitialMargin\":\"0.1\",\"minMaintenanceMargin\":\"0.05\",\"quoteAsset\":\"USDT\",\"filters\":[]}]}");
        on(
                "/eapi/v1/mark",
                "[{\"symbol\":\"BTC-261225-60000-C\",\"markPrice\":\"3000\",\"bidIV\":\"0.54\",\"askIV\":\"0.56\",\"markIV\":\"0.55\",\"delta\":\"0.5\",\"theta\":\"-30\",\"gamma\":\"0.0001\",\"vega\":\"50\",\"riskFreeInterest\":\"0.1\"}]");
        on("/eapi/v1/index", "{\"time\":1795168800000,\"indexPrice\":\"60000\"}");
    }

    private void portfolio() {
        on(
                "/papi/v1/account",
                "{\"uniMMR\":\"51\",\"accountEquity\":\"7300\",\"actualEquity\":\"7300\",\"accountInitialMargin\":\"230\",\"accountMaintMargin\":\"23\",\"accountStatus\":\"NORMAL\",\"updateTime\":1795168800000}");
        on(
                "/papi/v1/balance",
                "[{\"asset\":\"USDT\",\"totalWalletBalance\":\"7300\",\"crossMarginAsset\":\"300\",\"crossMarginBorrowed\":\"0\",\"crossMarginFree\":\"300\",\"crossMarginInterest\":\"0\",\"crossMarginLocked\":\"0\",\"umWalletBalance\":\"7000\",\"umUnrealizedPNL\":\"10\",\"cmWalletBalance\":\"0\",\"cmUnrealizedPNL\":\"0\",\"updateTime\":1795168800000,\"negativeBalance\":\"0\"}]");
        on(
                "/papi/v1/um/positionRisk",
                "[{\"entryPrice\":\"59800\",\"leverage\":\"10\",\"markPrice\":\"60010\",\"maxNotionalValue\":\"20000000\",\"positionAmt\":\"0.05\",\"notional\":\"3000\",\"symbol\":\"BTCUSDT\",\"unRealizedProfit\":\"10\",\"liquidationPrice\":\"0\",\"positionSide\":\"BOTH\",\"updateTime\":1795168800000}]");
        on("/papi/v1/cm/positionRisk", "[]");
        on("/papi/v1/um/openOrders", "[]");
        on("/papi/v1/cm/openOrders", "[]");
        on(
                "/papi/v1/um/leverageBracket",
                "[{\"symbol\":\"BTCUSDT\",\"brackets\":[{\"bracket\":1,\"initialLeverage\":125,\"notionalCap\":50000,\"notionalFloor\":0,\"maintMarginRatio\":0.004,\"cum\":0.0}]}]");
        on("/papi/v1/cm/leverageBracket", "[]");
        on("/sapi/v1/portfolio/collateralRate", "[{\"asset\":\"USDT\",\"collateralRate\":\"1.0000\"}]");
        on(
                "/sapi/v1/portfolio/asset-index-price",
                "[{\"asset\":\"USDT\",\"assetIndexPrice\":\"1\",\"time\":1795168800000}]");
    }

    @Override
    String clockPath() {
        return "/fapi/v1/time";
    }

    @Override
    Answer answer(Call call, Instant now) {
        return call.path().matches("/[de]api/v1/time") ? Answer.ok(clock(now)) : super.answer(call, now);
    }

    @Override
    String clock(Instant now) {
        return "{\"serverTime\":" + now.toEpochMilli() + "}";
    }

    @Override
    boolean isPrivate(Call call) {
        return !call.path()
                .matches(
                        ".*/(time|exchangeInfo|premiumIndex|assetIndex|mark|index|indexPriceKlines|collateralRate|asset-index-price)");
    }

    @Override
    Optional<Answer> refuse(Call call, Instant now) {
        if (!call.header("X-MBX-APIKEY").equals(CUSTOMER.key())) {
            return no(401, "-2015", "Invalid API-key, IP, or permissions for action.");
        }
        int last = call.query().lastIndexOf("&signature=");
        String signed = last < 0 ? "" : call.query().substring(0, last);
        long time = Long.parseLong(call.parameter("timestamp"));
        long window = Long.parseLong(call.parameter("recvWindow"));
        if (time >= now.toEpochMilli() + 1000 || now.toEpochMilli() - time > window) {
            return no(400, "-1021", "Timestamp for this request is outside of the recvWindow.");
        }
        return last >= 0
                        && call.query()
                                .substring(last + "&signature=".length())
                                .equals(hex(CUSTOMER.secret(), signed + call.body()))
                ? Optional.empty()
                : no(400, "-1022", "Signature for this request is not valid.");
    }

    private static Optional<Answer> no(int status, String code, String message) {
        return Optional.of(Answer.of(status, "{\"code\":" + code + ",\"msg\":\"" + message + "\"}"));
    }

    @Override
    Answer tooOften() {
        return Answer.of(429, "{\"code\":-1003,\"msg\":\"Too many requests.\"}");
    }

    @Override
    int weight(Call call) {
        return WEIGHTS.getOrDefault(call.path(), 1);
    }

    @Override
    List<Limit> limits() {
        return List.of(
                new Limit("/fapi/", false, 2400, Duration.ofMinutes(1)),
                new Limit("/dapi/", false, 2400, Duration.ofMinutes(1)));
    }
}
