package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hyperliquid's info API.
///
/// `szi` is our quantity, `entryPx` the entry, `positionValue` ÷ |`szi`| the mark, `liquidationPx` what the venue
/// reports. The balance is `accountValue` of the cross summary less what cross positions gained; an isolated
/// position posts its `marginUsed` less what it gained. `maxLeverage` of a margin tier gives the initial rate
/// 1/maxLeverage and half of it as maintenance. Spot coins are a wallet apart.
final class Hyperliquid extends TableReader {
    private static final double NO_LIQUIDATION = 1e12;
    private static final BigDecimal TWO = BigDecimal.TWO;

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions(
                    "clearinghouseState", "assetPositions crossMarginSummary withdrawable", Hyperliquid::state),
            EndpointReader.ofBalances("spotClearinghouseState", "balances coin hold total", Hyperliquid::spot),
            EndpointReader.ofOrders(
                    "frontendOpenOrders",
                    "oid coin limitPx sz side reduceOnly",
                    (body, draft) -> orders(body, draft, true)),
            EndpointReader.ofOrders(
                    "openOrders", "oid coin limitPx sz side", (body, draft) -> orders(body, draft, false)),
            EndpointReader.ofTerms("metaAndAssetCtxs", "universe markPx oraclePx", Hyperliquid::meta),
            EndpointReader.ofTerms("userAbstraction", "", Hyperliquid::abstraction),
            EndpointReader.ofTerms("candleSnapshot", "t T s i o c h l", Hyperliquid::candles));

    Hyperliquid() {
        super("hyperliquid", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "metaAndAssetCtxs";
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("hyperliquid");
    }

    private static void state(Row body, Draft draft) {
        draft.time(body, Row::millis, "time");
        AccountDraft account = account(draft);
        account.listsPositions();
        List<Optional<BigDecimal>> profits = new ArrayList<>();
        EndpointReader.each(
                body.rows("assetPositions"),
                Part.POSITIONS,
                account,
                (row, a) -> position(row.object("position"), a, draft, profits));
        account.listsBalances();
        Row summary = body.object("crossMarginSummary");
        Optional<BigDecimal> value = summary.number("accountValue");
        Optional<BigDecimal> profit = profits.stream().reduce(Optional.of(BigDecimal.ZERO), Signs::sum);
        account.balance("USDC", summary).put("quantity", Signs.difference(value, profit));
        if (!profits.isEmpty()) {
            report(value, summary, body, account);
        }
    }

    /// Of the cross pool; without a cross position the summary is that of a balance alone.
    private static void report(Optional<BigDecimal> value, Row summary, Row body, AccountDraft account) {
        account.reported("equity", value);
        account.reported("initialMargin", summary.amount("totalMarginUsed"));
        account.reported("maintenanceMargin", body.given().amount("crossMaintenanceMarginUsed"));
    }

    /// @param profits what cross positions gained, to add to
    private static void position(Row row, AccountDraft account, Draft draft, List<Optional<BigDecimal>> profits) {
        Optional<BigDecimal> size = row.number("szi");
        if (Signs.isZero(size)) {
            return;
        }
        String coin = row.name("coin");
        Row leverage = row.object("leverage");
        Optional<BigDecimal> profit = row.number("unrealizedPnl");
        Optional<Boolean> isIsolated = leverage.word("type", Map.of("isolated", true, "cross", false));
        Entry position = account.position(coin, row)
                .put("instrument", coin)
                .put("quantity", size)
                .put("entryPrice", row.price("entryPx"))
                .put("leverage", leverage.leverage("value"))
                .reported("liquidationPrice", row.liquidation("liquidationPx", NO_LIQUIDATION));
        isIsolated.ifPresent(isolated -> position.put("mode", isolated ? "isolated" : "cross"));
        if (isIsolated.orElse(false)) {
            position.put("posted", Signs.difference(row.number("marginUsed"), profit));
        } else {
            profits.add(profit);
        }
        Optional<BigDecimal> mark = Signs.quotient(row.price("positionValue"), size.map(BigDecimal::abs));
        account.later(() -> draft.quote(coin, "mark", mark));
    }

    private static void spot(Row body, Draft draft) {
        AccountDraft wallet = draft.account("spot", "hyperliquid");
        wallet.listsBalances();
        wallet.listsPositions();
        EndpointReader.each(body.rows("balances"), Part.BALANCES, wallet, (row, a) -> {
            Optional<BigDecimal> total = row.number("total");
            if (!Signs.isZero(total)) {
                a.balance(row.name("coin"), row)
                        .put("quantity", total)
                        .put("borrowed", row.may().amount("borrowed"))
                        .put("reserved", row.amount("hold"));
            }
        });
        if (body.may().flag("portfolioMarginEnabled").orElse(false)) {
            body.findings().notModelled(body.path("portfolioMarginEnabled"), "portfolio margin with spot coins");
        }
    }

    /// @param isFull whether they say which only reduce
    private static void orders(Row body, Draft draft, boolean isFull) {
        EndpointReader.each(body.rows(), Part.ORDERS, account(draft), (row, account) -> {
            String id = row.text("oid").orElseThrow(Unreadable::new);
            account.order(id, row)
                    .put("id", id)
                    .put("instrument", row.name("coin"))
                    .put("quantity", Signs.product(row.amount("sz"), row.word("side", Signs.OF_SIDE)))
                    .put("price", row.price("limitPx"))
                    .put(
                            "reduceOnly",
                            (isFull ? row : row.may()).flag("reduceOnly").orElse(false));
        });
    }

    /// `[{"universe": […], "marginTables": […]}, [ctx, …]]`, both in one order.
    private static void meta(Row body, Draft draft) {
        List<Row> pair = body.rows();
        if (!body.node().isArray() || pair.size() < 2) {
            body.findings().malformed(body.path(), body.node(), "[meta, contexts]");
            throw new Unreadable();
        }
        List<Row> universe = pair.get(0).rows("universe");
        List<Row> contexts = pair.get(1).rows();
        Map<String, Row> tables = new HashMap<>();
        pair.get(0)
                .node()
                .path("marginTables")
                .forEach(t -> tables.put(
                        t.path(0).asString(""),
                        new Row(t.path(1), pair.get(0).path("marginTables") + "[" + t.path(0) + "]", body.findings())));
        for (int i = 0; i < universe.size(); i++) {
            int index = i;
            EndpointReader.each(List.of(universe.get(i)), row -> market(row, tables, draft));
            if (i < contexts.size()) {
                String coin = universe.get(index).node().path("name").asString("");
                EndpointReader.each(List.of(contexts.get(i)), row -> context(coin, row, draft));
            }
        }
    }

    private static void market(Row row, Map<String, Row> tables, Draft draft) {
        String coin = row.name("name");
        draft.market().instrument(coin, Terms.linear("perpetual", coin, "USDC", BigDecimal.ONE));
        Tiers tiers = account(draft).tiers("quote");
        Row table = tables.get(row.node().path("marginTableId").asString(""));
        if (table == null) {
            row.findings()
                    .assumed(row.path("marginTableId"), "one tier, of maxLeverage: marginTables has no such table");
            row.leverage("maxLeverage")
                    .ifPresent(l -> tiers.add(coin, tier(Optional.of(BigDecimal.ZERO), Optional.of(l))));
        } else {
            table.rows("marginTiers")
                    .forEach(t -> tiers.add(coin, tier(t.amount("lowerBound"), t.leverage("maxLeverage"))));
        }
    }

    private static Tiers.Tier tier(Optional<BigDecimal> floor, Optional<BigDecimal> leverage) {
        return new Tiers.Tier(
                floor,
                Optional.empty(),
                leverage,
                Optional.empty(),
                leverage.map(TWO::multiply).map(Tiers::reciprocal),
                Optional.empty());
    }

    private static void context(String coin, Row row, Draft draft) {
        if (coin.isEmpty()) {
            return;
        }
        draft.quote(coin, "mark", row.price("markPx"));
        draft.quote(coin, "index", row.price("oraclePx"));
        draft.quote(coin, "fundingRate", row.number("funding"));
        draft.quote(coin, "openInterest", row.amount("openInterest"));
    }

    /// A text alone: `"portfolioMargin"`, `"default"`, ….
    private static void abstraction(Row body, Draft draft) {
        String kind = body.node().asString("");
        account(draft).model(body, "", Optional.of(kind.equals("portfolioMargin") ? "portfolio" : "default"));
    }

    private static void candles(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            if (row.text("i").orElse("").equals("1d")) {
                row.millis("t")
                        .ifPresent(t ->
                                row.price("c").ifPresent(c -> draft.market().close(row.name("s"), Closes.day(t), c)));
            }
        });
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("default", "no reply of userAbstraction says otherwise");
    }
}
