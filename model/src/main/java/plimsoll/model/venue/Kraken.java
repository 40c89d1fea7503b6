package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Kraken futures. Its own rules are not modelled: what it holds is imported as `generic`, `tiered`, with the
/// venue's `marginLevels` as tiers.
///
/// `size` with the sign of `side` is our quantity, in dollars of `futures_inverse` contracts and coins of
/// `flexible_futures`; `price` is the entry, `unrealizedFunding` what is still to be received.
final class Kraken extends TableReader {
    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions("openpositions", "openPositions side symbol price size", Kraken::positions),
            EndpointReader.ofTerms("instruments", "instruments marginLevels contractSize symbol", Kraken::instruments),
            EndpointReader.ofTerms("tickers", "tickers markPrice symbol fundingRate", Kraken::tickers));

    Kraken() {
        super("kraken", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "instruments";
    }

    /// `{"result":"success","serverTime":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        unless(!reply.node().path("result").asString("").equals("success"), reply, "result", "error");
        draft.time(reply, Row::time, "serverTime");
        return reply;
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("kraken", "generic");
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        draft.findings().notModelled(body.path("openPositions"), "Kraken's own margin rule");
        EndpointReader.each(body.rows("openPositions"), Part.POSITIONS, account, (row, a) -> {
            String symbol = row.name("symbol");
            a.position(symbol, row)
                    .put("instrument", symbol)
                    .put("quantity", Signs.product(row.amount("size"), row.word("side", Signs.OF_SIDE)))
                    .put("entryPrice", row.price("price"))
                    .put("mode", "cross")
                    .put("fundingOwed", row.given().number("unrealizedFunding").map(BigDecimal::negate));
        });
    }

    private static void instruments(Row body, Draft draft) {
        EndpointReader.each(body.rows("instruments"), row -> {
            String symbol = row.name("symbol");
            Optional<Boolean> isInverse = row.word(
                    "type", Map.of("futures_inverse", true, "flexible_futures", false, "futures_vanilla", false));
            draft.market().instrument(symbol, instrument(row, isInverse.orElseThrow(Unreadable::new)));
            draft.rates("kraken", account -> levels(symbol, row, isInverse.get(), account));
        });
    }

    private static ObjectNode instrument(Row row, boolean isInverse) {
        boolean isDated = row.says("lastTradingTime");
        String base = row.name("base");
        ObjectNode terms = Terms.of(
                isDated ? "future" : "perpetual",
                base,
                row.name("quote"),
                isInverse ? base : row.name("quote"),
                isInverse ? "inverse" : "linear",
                row.price("contractSize"));
        if (isDated) {
            Terms.expiring(terms, row.time("lastTradingTime"));
        }
        return Terms.steps(terms, row.price("tickSize"), Optional.empty());
    }

    /// From `contracts` on, or from `numNonContractUnits` of the quote currency.
    private static void levels(String symbol, Row row, boolean isInverse, AccountDraft account) {
        Tiers tiers = account.tiers(isInverse ? "contracts" : "quote");
        EndpointReader.each(
                row.rows("marginLevels"),
                level -> tiers.add(
                        symbol,
                        new Tiers.Tier(
                                level.amount(isInverse ? "contracts" : "numNonContractUnits"),
                                Optional.empty(),
                                Signs.reciprocal(level.share("initialMargin")),
                                level.share("initialMargin"),
                                level.share("maintenanceMargin"),
                                Optional.of(BigDecimal.ZERO))));
    }

    private static void tickers(Row body, Draft draft) {
        EndpointReader.each(body.rows("tickers"), row -> {
            String symbol = row.name("symbol");
            draft.quote(symbol, "mark", row.price("markPrice"));
            draft.quote(symbol, "index", row.given().price("indexPrice"));
        });
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("tiered", "Kraken has no model of its own here");
    }
}
