package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Rates, instruments and prices of Binance futures.
///
/// A bracket runs from `notionalFloor` to `notionalCap` in quote, at COIN-M from `qtylFloor` to `qtyCap` in coins;
/// `maintMarginRatio` is the maintenance rate, `cum` the deduction.
final class BinanceTerms {
    private BinanceTerms() {}

    static void brackets(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), contract -> {
            String symbol = contract.name("symbol");
            contract.rows("brackets").forEach(row -> bracket(symbol, row, account));
        });
    }

    private static void bracket(String symbol, Row row, AccountDraft account) {
        boolean isCoin = row.oneOf("notionalCap", "qtyCap").equals("qtyCap");
        account.tiers(isCoin ? "coin" : "quote")
                .add(
                        symbol,
                        new Tiers.Tier(
                                isCoin
                                        ? row.may().amount("qtyFloor").or(() -> row.amount("qtylFloor"))
                                        : row.amount("notionalFloor"),
                                row.cap(isCoin ? "qtyCap" : "notionalCap"),
                                row.leverage("initialLeverage"),
                                Optional.empty(),
                                row.share("maintMarginRatio"),
                                row.amount("cum")));
    }

    /// The same brackets as a client library keeps them: by `BTC/USDT:USDT`, each row with the venue's own as `info`.
    static void unified(Row body, Draft draft, AccountDraft account) {
        body.members().forEach((name, contract) -> {
            String symbol =
                    name.replaceFirst(":.*-", "_").replaceFirst(":.*", "").replace("/", "");
            EndpointReader.each(contract.rows(), row -> bracket(symbol, row.object("info"), account));
        });
    }

    /// `BTCUSD` prices BTC in multi-assets mode.
    static void assetIndex(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "time");
            String asset = row.name("symbol").replaceFirst("USD$", "");
            draft.market().asset(asset, "price", row.price("index"));
            draft.market().asset(asset, "bidRate", row.price("bidRate"));
            draft.market().asset(asset, "askRate", row.price("askRate"));
        });
    }

    static void premiumIndex(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "time");
            String symbol = row.name("symbol");
            draft.quote(symbol, "mark", row.price("markPrice"));
            draft.quote(symbol, "index", row.price("indexPrice"));
            draft.quote(symbol, "fundingRate", row.given().number("lastFundingRate"));
        });
    }

    static void exchangeInfo(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(
                body.rows("symbols"), row -> draft.market().instrument(row.name("symbol"), instrument(row)));
    }

    private static ObjectNode instrument(Row row) {
        boolean isPerpetual = row.name("contractType").contains("PERPETUAL");
        boolean isInverse = row.name("marginAsset").equals(row.name("baseAsset"));
        ObjectNode terms = Terms.of(
                isPerpetual ? "perpetual" : "future",
                row.name("baseAsset"),
                row.name("quoteAsset"),
                row.name("marginAsset"),
                isInverse ? "inverse" : "linear",
                isInverse ? row.price("contractSize") : Optional.of(BigDecimal.ONE));
        if (!isPerpetual) {
            Terms.expiring(terms, row.millis("deliveryDate"));
        }
        return Terms.steps(terms, step(row, "PRICE_FILTER", "tickSize"), step(row, "LOT_SIZE", "stepSize"));
    }

    private static Optional<BigDecimal> step(Row row, String type, String name) {
        Optional<Row> filter = row.rows("filters").stream()
                .filter(f -> f.node().path("filterType").asString("").equals(type))
                .findFirst();
        if (filter.isEmpty()) {
            row.findings().missing(row.path("filters"), name + " of the filter with filterType " + type);
        }
        return filter.flatMap(f -> f.price(name));
    }

    static void commission(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(
                body.rows(), row -> row.number("takerCommissionRate").ifPresent(account::takerFee));
    }

    static final Map<String, String> TYPES = Map.of("CALL", "call", "PUT", "put");
}
