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
    private static final Map<String, String> MODELS =
            Map.of("ISOLATED_MARGIN", "isolated", "REGULAR_MARGIN", "cross", "PORTFOLIO_MARGIN", "portfolio");
    private static final Map<String, Integer> SIGNS = Map.of("Buy", 1, "Sell", -1);
    private static final Map<String, String> LEGS = Map.of("0", "net", "1", "long", "2", "short");

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofTerms("v5-account-info", "marginMode unifiedMarginStatus", Bybit::info),
            EndpointReader.ofBalances(
                    "v5-account-wallet-balance", "accountType totalMarginBalance coin walletBalance", Bybit::wallet),
            EndpointReader.ofPositions(
                    "v5-position-list",
                    "list nextPageCursor category symbol side size avgPrice liqPrice positionIM positionIdx",
                    (body, draft) -> positions(body.rows("list"), draft)),
            EndpointReader.ofPositions(
                    "v5-position-add-margin",
                    "category symbol size avgPrice liqPrice positionIM positionIdx riskLimitValue bustPrice",
                    (body, draft) -> positions(body.rows(), draft)),
            EndpointReader.ofPositions(
                    "position",
                    "topic data side size entryPrice liqPrice positionIM positionIdx",
                    (body, draft) -> positions(body.rows("data"), draft)),
            EndpointReader.ofPositions(
                    "v2-private-position-list",
                    "data position_idx symbol side size entry_price liq_price",
                    BybitV2::positions),
            EndpointReader.ofOrders("v5-order-realtime", "orderId leavesQty orderStatus symbol", Bybit::orders),
            EndpointReader.ofTerms(
                    "v5-market-risk-limit",
                    "riskLimitValue maintenanceMargin initialMargin isLowestRisk",
                    BybitTerms::riskLimit),
            EndpointReader.ofTerms("v5-market-tickers", "symbol markPrice indexPrice bid1Price", BybitTerms::tickers),
            EndpointReader.ofTerms("tickers", "topic data markPriceIv bidIv", BybitTerms::topic),
            EndpointReader.ofTerms(
                    "v5-market-instruments-info",
                    "symbol baseCoin settleCoin priceFilter lotSizeFilter",
                    BybitTerms::instruments),
            EndpointReader.ofTerms("v5-market-index-price-kline", "symbol category list retCode", BybitTerms::closes),
            EndpointReader.ofTerms(
                    "v5-account-collateral-info",
                    "currency collateralSwitch marginCollateral borrowable",
                    Bybit::switches),
            EndpointReader.ofTerms("v5-spot-margin-trade-collateral", "collateralRatioList", BybitTerms::haircuts),
            EndpointReader.ofTerms(
                    "v5-spot-margin-trade-position-tiers", "positionTiersRatioList", BybitTerms::borrowing),
            EndpointReader.ofTerms("v5-account-fee-rate", "takerFeeRate makerFeeRate", BybitTerms::fees));

    Bybit() {
        super("bybit", TABLE);
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
        Row answer =
                unless(reply.has("retCode") && reply.node().path("retCode").asInt(0) != 0, reply, "retCode", "retMsg");
        draft.time(answer, Row::millis, "time", "ts", "creationTime");
        if (answer.has("result") || answer.has("retCode")) {
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
                .put("entryPrice", row.price(row.oneOf("avgPrice", "entryPrice")))
                .put("leverage", row.given().leverage("leverage"))
                .reported("liquidationPrice", row.liquidation("liqPrice", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.given().amount("positionMM"));
        Optional<Boolean> wasIsolated = row.may().word("tradeMode", Map.of("0", false, "1", true));
        Optional<BigDecimal> mark = row.price("markPrice");
        account.later(() -> {
            draft.quote(symbol, "mark", mark);
            if (wasIsolated.isEmpty() && !account.isModelStated()) {
                row.findings().assumed(row.origin(), "cross: neither v5-account-info nor tradeMode says otherwise");
            }
            mode(position, wasIsolated.orElse(false) || account.model().equals("isolated"), row);
        });
    }

    private static void mode(Entry position, boolean isIsolated, Row row) {
        position.put("mode", isIsolated ? "isolated" : "cross");
        if (isIsolated) {
            position.put("posted", row.either("positionBalance", "positionIM"));
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
        account.modelOtherwise("cross", "no reply of v5-account-info says its margin mode");
    }
}
