package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bybit, unified trading account, API v5; positions of its older API and of its WebSocket topic as well.
///
/// `size` with the sign of `side` is our quantity, in coins for linear contracts and dollars for inverse ones;
/// `avgPrice` (`entryPrice` of the WebSocket) the entry, `liqPrice` and `positionMM` what the venue reports;
/// `totalMarginBalance` the equity, `accountMMRate` the margin ratio; `walletBalance` the balance, `spotBorrow`
/// with `accruedInterest` what of it is borrowed, `locked` what is reserved; `mmDeduction` the deduction.
/// `ISOLATED_MARGIN` is our model `isolated`, `REGULAR_MARGIN` `cross`, `PORTFOLIO_MARGIN` `portfolio`.
/// An isolated position posts `positionIM` (of old `positionBalance`).
final class Bybit extends TableReader {
    static final double NO_LIQUIDATION = 999_999;
    private static final Map<String, String> MODELS = Map.of(
            "ISOLATED_MARGIN", "isolated", "REGULAR_MARGIN", "cross", "PORTFOLIO_MARGIN", "portfolio");
    private static final Map<String, Integer> SIGNS = Map.of("Buy", 1, "Sell", -1);
    private static final Map<String, String> LEGS = Map.of("0", "net", "1", "long", "2", "short");

    Bybit() {
        super(
                "bybit",
                List.of(
                        new EndpointReader("v5-account-info", Part.TERMS, "marginMode unifiedMarginStatus", Bybit::info),
                        new EndpointReader(
                                "v5-account-wallet-balance",
                                Part.BALANCES,
                                "accountType totalMarginBalance coin walletBalance",
                                Bybit::wallet),
                        new EndpointReader(
                                "v5-position-list",
                                Part.POSITIONS,
                                "list nextPageCursor category symbol side size avgPrice liqPrice positionIM positionIdx",
                                (body, draft) -> positions(body.rows("list"), draft)),
                        new EndpointReader(
                                "v5-position-add-margin",
                                Part.POSITIONS,
                                "category symbol size avgPrice liqPrice positionIM positionIdx riskLimitValue bustPrice",
                                (body, draft) -> positions(body.rows(), draft)),
                        new EndpointReader(
                                "position",
                                Part.POSITIONS,
                                "topic data side size entryPrice liqPrice positionIM positionIdx",
                                (body, draft) -> positions(body.rows("data"), draft)),
                        new EndpointReader(
                                "v2-private-position-list",
                                Part.POSITIONS,
                                "data position_idx symbol side size entry_price liq_price",
                                BybitV2::positions),
                        new EndpointReader(
                                "v5-order-realtime", Part.ORDERS, "orderId leavesQty orderStatus symbol", Bybit::orders),
                        new EndpointReader(
                                "v5-market-risk-limit",
                                Part.TERMS,
                                "riskLimitValue maintenanceMargin initialMargin isLowestRisk",
                                BybitTerms::riskLimit),
                        new EndpointReader(
                                "v5-market-tickers", Part.TERMS, "symbol markPrice indexPrice bid1Price", BybitTerms::tickers),
                        new EndpointReader("tickers", Part.TERMS, "topic data markPriceIv bidIv", BybitTerms::topic),
                        new EndpointReader(
                                "v5-market-instruments-info",
                                Part.TERMS,
                                "symbol baseCoin settleCoin priceFilter lotSizeFilter",
                                BybitTerms::instruments),
                        new EndpointReader(
                                "v5-market-index-price-kline", Part.TERMS, "symbol category list retCode", BybitTerms::closes),
                        new EndpointReader(
                                "v5-account-collateral-info",
                                Part.TERMS,
                                "currency collateralSwitch marginCollateral borrowable",
                                Bybit::switches),
                        new EndpointReader(
                                "v5-spot-margin-trade-collateral", Part.TERMS, "collateralRatioList", BybitTerms::haircuts),
                        new EndpointReader(
                                "v5-spot-margin-trade-position-tiers",
                                Part.TERMS,
                                "positionTiersRatioList",
                                BybitTerms::borrowing),
                        new EndpointReader(
                                "v5-account-fee-rate", Part.TERMS, "takerFeeRate makerFeeRate", BybitTerms::fees)));
    }

    @Override
    String instrumentsEndpoint() {
        return "v5-market-instruments-info";
    }

    /// `{"retCode":0,"result":{…}}`; recorded tickers may be split by category.
    @Override
    Row body(Row reply, Draft draft) {
        if (!reply.node().isObject()) {
            return reply;
        }
        Row answer = unless(reply.has("retCode") && reply.node().path("retCode").asInt(0) != 0, reply, "retCode", "retMsg");
        draft.time(answer, Row::millis, "time", "ts", "creationTime");
        if (answer.has("result")) {
            return answer.object("result");
        }
        return answer.says("Option") ? answer.object("Option") : answer;
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("bybit");
    }

    private static void info(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.model(body, "marginMode", body.word("marginMode", MODELS));
        body.word("spotHedgingStatus", Map.of("ON", true, "OFF", false))
                .ifPresent(on -> account.settings().put("spotHedge", on));
    }

    private static void wallet(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        for (Row wallet : body.rows("list")) {
            EndpointReader.each(wallet.rows("coin"), Part.BALANCES, account, Bybit::balance);
            Optional<BigDecimal> equity = wallet.number("totalMarginBalance");
            Optional<BigDecimal> initial = wallet.amount("totalInitialMargin");
            Optional<BigDecimal> maintenance = wallet.amount("totalMaintenanceMargin");
            Optional<BigDecimal> ratio = wallet.amount("accountMMRate");
            account.later(() -> {
                if (!account.model().equals("isolated")) {
                    account.reported("equity", equity);
                    account.reported("initialMargin", initial);
                    account.reported("maintenanceMargin", maintenance);
                    account.reported("marginRatio", ratio);
                }
            });
        }
    }

    private static void balance(Row row, AccountDraft account) {
        Optional<BigDecimal> wallet = row.number("walletBalance");
        BigDecimal owed = row.has("spotBorrow")
                ? row.amount("spotBorrow").orElse(BigDecimal.ZERO)
                : row.amount("borrowAmount")
                        .map(b -> b.add(wallet.orElse(BigDecimal.ZERO).min(BigDecimal.ZERO)))
                        .orElse(BigDecimal.ZERO)
                        .max(BigDecimal.ZERO);
        account.balance(row.name("coin"), row)
                .put("quantity", wallet)
                .put("borrowed", row.amount("accruedInterest").map(owed::add))
                .put("reserved", row.amount("locked"));
        row.flag("collateralSwitch").ifPresent(on -> account.collateral(row.name("coin"), on));
    }

    private static void switches(Row body, Draft draft) {
        AccountDraft account = account(draft);
        EndpointReader.each(
                body.rows("list"),
                row -> row.flag("collateralSwitch").ifPresent(on -> account.collateral(row.name("currency"), on)));
    }

    static void positions(List<Row> rows, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(rows, Part.POSITIONS, account, (row, a) -> position(row, a, draft));
    }

    private static void position(Row row, AccountDraft account, Draft draft) {
        Optional<BigDecimal> size = row.amount("size");
        if (size.filter(s -> s.signum() == 0).isPresent()) {
            return;
        }
        String symbol = row.name("symbol");
        Optional<Integer> sign = row.word("side", SIGNS);
        String leg = row.word("positionIdx", LEGS).orElse("net");
        boolean isHedge = !leg.equals("net");
        if (isHedge) {
            account.setting("positionMode", "hedge");
        }
        Entry position = account.position(isHedge ? symbol + "-" + leg : symbol, row)
                .put("instrument", symbol)
                .put("side", leg)
                .put("quantity", size.flatMap(s -> sign.map(i -> s.multiply(BigDecimal.valueOf(i)))))
                .put("entryPrice", row.price(row.has("entryPrice") ? "entryPrice" : "avgPrice"))
                .put("leverage", row.given().leverage("leverage"))
                .reported("liquidationPrice", row.liquidation("liqPrice", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.given().amount("positionMM"));
        Optional<BigDecimal> posted = row.says("positionBalance") || row.says("positionIM")
                ? row.either("positionBalance", "positionIM")
                : Optional.empty();
        boolean wasIsolated = row.may().text("tradeMode").orElse("").equals("1");
        Optional<BigDecimal> mark = row.price("markPrice");
        account.later(() -> {
            draft.quote(symbol, "mark", mark);
            mode(position, wasIsolated || account.model().equals("isolated"), posted);
        });
    }

    private static void mode(Entry position, boolean isIsolated, Optional<BigDecimal> posted) {
        position.put("mode", isIsolated ? "isolated" : "cross");
        if (isIsolated) {
            position.put("posted", posted);
        }
    }

    private static void orders(Row body, Draft draft) {
        EndpointReader.each(body.rows("list"), Part.ORDERS, account(draft), (row, account) -> {
            int sign = row.word("side", SIGNS).orElseThrow(Unreadable::new);
            account.order(row.name("orderId"), row)
                    .put("id", row.name("orderId"))
                    .put("instrument", row.name("symbol"))
                    .put("quantity", row.amount("leavesQty").map(q -> q.multiply(BigDecimal.valueOf(sign))))
                    .put("price", row.price("price"))
                    .put("side", row.word("positionIdx", LEGS).orElse("net"))
                    .put("reduceOnly", row.flag("reduceOnly").orElse(false));
        });
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("cross", "no reply of v5-account-info says its margin mode (an old position's tradeMode says its own)");
    }
}
