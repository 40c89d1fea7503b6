package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// OKX's rates, instruments and prices.
///
/// A contract is `ctVal` times `ctMult`: coins, or dollars of an inverse one; `markVol` is the volatility and
/// `fwdPx` the forward of an option; a discount tier counts an asset at `discountRate`, a share of its value.
final class OkxTerms {
    private static final Map<String, String> KINDS =
            Map.of("SWAP", "perpetual", "FUTURES", "future", "OPTION", "option", "SPOT", "spot", "MARGIN", "spot");

    private OkxTerms() {}

    static void instruments(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> draft.market().instrument(row.name("instId"), instrument(row)));
    }

    private static ObjectNode instrument(Row row) {
        String kind = row.word("instType", KINDS).orElseThrow(Unreadable::new);
        if (kind.equals("spot")) {
            return steps(row, Terms.linear(kind, row.name("baseCcy"), row.name("quoteCcy"), BigDecimal.ONE));
        }
        String[] family = row.name("instFamily").split("-", -1);
        String settle = row.name("settleCcy");
        boolean isInverse = settle.equals(family[0]);
        String quote = isInverse || family.length < 2 ? "USD" : family[1];
        ObjectNode terms = Terms.of(
                kind,
                family[0],
                quote,
                settle,
                isInverse ? "inverse" : "linear",
                Signs.product(row.price("ctVal"), row.price("ctMult")));
        if (!kind.equals("perpetual")) {
            Terms.expiring(terms, row.millis("expTime"));
        }
        if (kind.equals("option")) {
            Terms.option(terms, row.price("stk"), row.word("optType", Map.of("C", "call", "P", "put")));
        }
        return steps(row, terms);
    }

    private static ObjectNode steps(Row row, ObjectNode terms) {
        return Terms.steps(terms, row.price("tickSz"), row.price("lotSz"));
    }

    /// A reply about a family does not say of which kind: it is taken to be its perpetual's.
    static void tiers(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            Optional<BigDecimal> end = row.cap("maxSz");
            Tiers.Tier tier = new Tiers.Tier(
                    row.amount("minSz"),
                    end,
                    row.leverage("maxLever"),
                    row.amount("imr"),
                    row.amount("mmr"),
                    Optional.of(BigDecimal.ZERO));
            Okx.account(draft).tiers("contracts").add(symbol(row, draft), tier);
        });
    }

    private static String symbol(Row row, Draft draft) {
        if (row.says("instId")) {
            return row.name("instId");
        }
        String family = row.name(row.says("instFamily") ? "instFamily" : "uly");
        draft.findings().assumed("tiers." + family, "of " + family + "-SWAP: the reply does not say of which kind");
        return family + "-SWAP";
    }

    static void marks(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "ts");
            draft.quote(row.name("instId"), "mark", row.amount("markPx"));
        });
    }

    static void tickers(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "ts");
            draft.quote(row.name("instId"), "bid", Signs.positive(row.given().amount("bidPx")));
            draft.quote(row.name("instId"), "ask", Signs.positive(row.given().amount("askPx")));
        });
    }

    /// `BTC-USD` prices the coin; `BTC-USDT` does where the other is not asked for.
    static void indices(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "ts");
            String[] pair = row.name("instId").split("-", -1);
            Optional<BigDecimal> price = row.price("idxPx");
            if (pair.length == 2 && pair[1].equals("USD")) {
                boolean isDollar = MarketDraft.DOLLARS.contains(pair[0]);
                if (isDollar) {
                    draft.market().asset(pair[0], "price", price);
                } else {
                    draft.market().index(pair[0], price);
                }
            } else {
                draft.market().indexOtherwise(pair[0], price, row.name("instId"));
            }
        });
    }

    static void options(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "ts");
            draft.quote(row.name("instId"), "volatility", row.amount("markVol"));
            draft.market().forward(row.name("instId"), row.price("fwdPx"));
        });
    }

    static void funding(Row body, Draft draft) {
        EndpointReader.each(
                body.rows(), row -> draft.quote(row.name("instId"), "fundingRate", row.number("fundingRate")));
    }

    static void discounts(Row body, Draft draft) {
        EndpointReader.each(body.rows(), coin -> {
            ArrayNode steps = Json.array();
            for (Row row : coin.rows("details")) {
                ObjectNode step = steps.addObject();
                Json.put(step, "floor", row.amount("minAmt"));
                BybitTerms.cap(step, row.cap("maxAmt"));
                Json.put(step, "rate", row.share("discountRate"));
            }
            Okx.account(draft).parameter("collateral", coin.name("ccy"), steps);
        });
    }

    /// A fee is negative where it is paid.
    static void fees(Row body, Draft draft) {
        EndpointReader.each(
                body.rows(),
                row -> row.number("taker").map(BigDecimal::negate).ifPresent(Okx.account(draft)::takerFee));
    }
}
