package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// KuCoin futures.
///
/// `currentQty` is our quantity in contracts, `avgEntryPrice` the entry, `realLeverage` the leverage, `crossMode`
/// the mode, `posMargin` what an isolated position posts, `posMaint` the maintenance margin. `marginBalance` less
/// what isolated positions post is the balance, `multiplier` the size of a contract; XBT is BTC.
final class Kucoin extends TableReader {
    private static final double NO_LIQUIDATION = 1_000_000;

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions(
                    "v1-positions",
                    "symbol currentQty avgEntryPrice posMargin posMaint liquidationPrice",
                    Kucoin::positions),
            EndpointReader.ofBalances(
                    "v1-account-overview", "accountEquity marginBalance positionMargin currency", Kucoin::overview),
            EndpointReader.ofTerms(
                    "v1-contracts-active",
                    "symbol multiplier isInverse settleCurrency baseCurrency",
                    Kucoin::contracts),
            EndpointReader.ofTerms(
                    "v1-contracts-risk-limit", "symbol level minRiskLimit maxRiskLimit maintainMargin", Kucoin::tiers));

    Kucoin() {
        super("kucoin", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "v1-contracts-active";
    }

    /// `{"code":"200000","data":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        expect(reply, "code");
        unless(!reply.node().path("code").asString("200000").equals("200000"), reply, "code", "msg");
        return reply.content("data");
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("kucoin");
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> {
            draft.time(row, Row::millis, "currentTimestamp");
            Optional<BigDecimal> size = row.number("currentQty");
            if (!Signs.isZero(size)) {
                position(row, size, a, draft);
            }
        });
    }

    private static void position(Row row, Optional<BigDecimal> size, AccountDraft account, Draft draft) {
        String symbol = row.name("symbol");
        Optional<Boolean> isCross = row.flag("crossMode");
        String leverage = row.has("leverage") ? "leverage" : "realLeverage";
        Entry position = account.position(symbol, row)
                .put("instrument", symbol)
                .put("quantity", size)
                .put("entryPrice", row.price("avgEntryPrice"))
                .put("leverage", row.leverage(leverage))
                .reported("liquidationPrice", row.liquidation("liquidationPrice", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.amount("posMaint"));
        isCross.ifPresent(cross -> position.put("mode", cross ? "cross" : "isolated"));
        if (!isCross.orElse(true)) {
            position.put("posted", row.number("posMargin"));
        }
        Optional<BigDecimal> mark = row.price("markPrice");
        account.later(() -> draft.quote(symbol, "mark", mark));
    }

    private static void overview(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        String currency = body.name("currency");
        Optional<BigDecimal> margin = body.number("marginBalance");
        Entry balance = account.balance(coin(currency), body);
        account.later(() -> balance.put("quantity", margin.map(m -> m.subtract(account.posted()))));
    }

    private static String coin(String name) {
        return name.equals("XBT") ? "BTC" : name;
    }

    private static void contracts(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            String symbol = row.name("symbol");
            boolean isInverse = row.flag("isInverse").orElseThrow(Unreadable::new);
            boolean isDated = row.says("expireDate");
            ObjectNode terms = Terms.of(
                    isDated ? "future" : "perpetual",
                    coin(row.name("baseCurrency")),
                    coin(row.name("quoteCurrency")),
                    coin(row.name("settleCurrency")),
                    isInverse ? "inverse" : "linear",
                    row.number("multiplier").map(BigDecimal::abs).filter(m -> m.signum() > 0));
            if (isDated) {
                Terms.expiring(terms, row.millis("expireDate"));
            }
            draft.market().instrument(symbol, Terms.steps(terms, row.price("tickSize"), row.price("lotSize")));
            draft.quote(symbol, "mark", row.price("markPrice"));
            draft.quote(symbol, "index", row.price("indexPrice"));
        });
    }

    private static void tiers(Row body, Draft draft) {
        EndpointReader.each(
                body.rows(),
                row -> account(draft)
                        .tiers("quote")
                        .add(
                                row.name("symbol"),
                                new Tiers.Tier(
                                        row.amount("minRiskLimit"),
                                        row.cap("maxRiskLimit"),
                                        row.leverage("maxLeverage"),
                                        row.share("initialMargin"),
                                        row.share("maintainMargin"),
                                        Optional.of(BigDecimal.ZERO))));
    }
}
