package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Bybit's rates, instruments and prices.
///
/// `riskLimitValue` is the cap of a tier, in quote for linear contracts and in coins for inverse ones;
/// `markIv` the volatility and `underlyingPrice` the forward of an option's expiry.
final class BybitTerms {
    private static final Map<String, String> KINDS = Map.of(
            "LinearPerpetual", "perpetual",
            "LinearFutures", "future",
            "InversePerpetual", "perpetual",
            "InverseFutures", "future");
    private static final Map<String, String> CATEGORIES =
            Map.of("linear", "linear", "inverse", "inverse", "option", "option", "spot", "spot");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private BybitTerms() {}

    private static AccountDraft account(Draft draft) {
        return draft.account("bybit");
    }

    private static String category(Row body) {
        return body.word("category", CATEGORIES).orElse("");
    }

    static void riskLimit(Row body, Draft draft) {
        String basis = category(body).equals("inverse") ? "coin" : "quote";
        EndpointReader.each(body.rows("list"), row -> {
            Optional<BigDecimal> leverage = row.leverage("maxLeverage");
            Optional<BigDecimal> initial = row.amount("initialMargin");
            Optional<BigDecimal> maintenance = row.amount("maintenanceMargin");
            BigDecimal unit = isPercent(leverage, initial) ? PERCENT : BigDecimal.ONE;
            account(draft)
                    .tiers(basis)
                    .add(
                            row.name("symbol"),
                            new Tiers.Tier(
                                    Optional.empty(),
                                    row.price("riskLimitValue"),
                                    leverage,
                                    initial.map(unit::multiply),
                                    maintenance.map(unit::multiply),
                                    deduction(row)));
        });
    }

    private static Optional<BigDecimal> deduction(Row row) {
        if (!row.says("mmDeduction")) {
            row.findings().assumed(row.origin(), "mmDeduction, where it is not said, follows from the rates");
        }
        return row.may().amount("mmDeduction");
    }

    /// The documentation shows 1 where replies have 0.01: initial rate times leverage tells.
    private static boolean isPercent(Optional<BigDecimal> leverage, Optional<BigDecimal> initial) {
        return leverage.flatMap(l -> initial.map(l::multiply))
                .filter(p -> p.doubleValue() > 10)
                .isPresent();
    }

    static void topic(Row body, Draft draft) {
        Row row = body.object("data");
        String symbol = row.name("symbol");
        draft.quote(symbol, "mark", row.amount("markPrice"));
        draft.quote(symbol, "volatility", row.amount("markPriceIv"));
        draft.quote(symbol, "index", row.price("indexPrice"));
        draft.quote(symbol, "bid", offered(row.amount("bidPrice")));
        draft.quote(symbol, "ask", offered(row.amount("askPrice")));
        draft.quote(symbol, "openInterest", row.amount("openInterest"));
        draft.market().forward(symbol, row.price("underlyingPrice"));
    }

    static void tickers(Row body, Draft draft) {
        boolean isOption = category(body).equals("option");
        EndpointReader.each(body.rows("list"), row -> ticker(row, isOption, draft));
    }

    private static void ticker(Row row, boolean isOption, Draft draft) {
        String symbol = row.name("symbol");
        draft.quote(symbol, "mark", row.amount("markPrice"));
        draft.quote(symbol, "index", row.price("indexPrice"));
        draft.quote(symbol, "bid", offered(row.given().amount("bid1Price")));
        draft.quote(symbol, "ask", offered(row.given().amount("ask1Price")));
        draft.quote(symbol, "openInterest", row.amount("openInterest"));
        if (isOption) {
            draft.quote(symbol, "volatility", row.amount("markIv"));
            draft.market().forward(symbol, row.price("underlyingPrice"));
        } else {
            draft.quote(symbol, "fundingRate", row.given().number("fundingRate"));
        }
    }

    /// Nobody bids or offers where the price is 0.
    private static Optional<BigDecimal> offered(Optional<BigDecimal> price) {
        return price.filter(p -> p.signum() > 0);
    }

    static void instruments(Row body, Draft draft) {
        EndpointReader.each(body.rows("list"), row -> draft.market().instrument(row.name("symbol"), instrument(row)));
    }

    private static ObjectNode instrument(Row row) {
        Optional<String> option = row.may().word("optionsType", Map.of("Call", "call", "Put", "put"));
        if (option.isEmpty() && !row.says("contractType")) {
            row.findings().missing(row.path("optionsType"), "contractType or optionsType");
        }
        String kind =
                option.isPresent() ? "option" : row.word("contractType", KINDS).orElseThrow(Unreadable::new);
        String settle = row.name("settleCoin");
        boolean isInverse = settle.equals(row.name("baseCoin"));
        ObjectNode terms = Terms.of(
                kind,
                row.name("baseCoin"),
                isInverse ? "USD" : row.name("quoteCoin"),
                settle,
                isInverse ? "inverse" : "linear",
                Optional.of(BigDecimal.ONE));
        if (!kind.equals("perpetual")) {
            Terms.expiring(terms, row.millis("deliveryTime"));
        }
        if (option.isPresent()) {
            String[] parts = row.name("symbol").split("-", -1);
            Terms.option(terms, parts.length > 3 ? Scalars.decimal(parts[2]) : Optional.empty(), option);
        }
        return Terms.steps(
                terms,
                row.object("priceFilter").price("tickSize"),
                row.object("lotSizeFilter").price("qtyStep"));
    }

    /// `[[start, open, high, low, close], …]` of the index.
    static void closes(Row body, Draft draft) {
        Closes.add(body, "list", 0, 4, draft.market(), VenueReaders.base("bybit", body.name("symbol")));
    }

    static void haircuts(Row body, Draft draft) {
        EndpointReader.each(body.rows("list"), coin -> {
            ArrayNode steps = Json.array();
            for (Row row : coin.rows("collateralRatioList")) {
                ObjectNode step = steps.addObject();
                Json.put(step, "floor", row.amount("minQty"));
                cap(step, row.cap("maxQty"));
                Json.put(step, "rate", row.share("collateralRatio"));
            }
            account(draft).parameter("collateral", coin.name("currency"), steps);
        });
    }

    static void cap(ObjectNode step, Optional<BigDecimal> cap) {
        cap.ifPresentOrElse(c -> step.set("cap", Json.number(c)), () -> step.putNull("cap"));
    }

    static void borrowing(Row body, Draft draft) {
        EndpointReader.each(body.rows("list"), coin -> {
            ArrayNode steps = Json.array();
            BigDecimal floor = BigDecimal.ZERO;
            for (Row row : coin.rows("positionTiersRatioList")) {
                Optional<BigDecimal> cap = row.amount("borrowLimit");
                ObjectNode step = steps.addObject();
                step.set("floor", Json.number(floor));
                cap(step, cap);
                Json.put(step, "initialRate", row.amount("positionIMR"));
                Json.put(step, "maintenanceRate", row.amount("positionMMR"));
                floor = cap.orElse(floor);
            }
            account(draft).parameter("borrowing", coin.name("currency"), steps);
        });
    }

    static void fees(Row body, Draft draft) {
        for (Row row : body.rows("list")) {
            row.number("takerFeeRate").ifPresent(account(draft)::takerFee);
        }
    }
}
