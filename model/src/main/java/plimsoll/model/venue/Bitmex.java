package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// BitMEX, closed: replies and WebSocket tables kept from before.
///
/// `currentQty` is our quantity in contracts, `avgEntryPrice` the entry, `crossMargin` the mode, `posMargin` what an
/// isolated position posts, `posMaint` the maintenance margin, from 100,000,000 on `liquidationPrice` is none.
/// Money is in the smallest unit, `XBt` of 1e-8 and `USDt` of 1e-6; XBT is BTC. `riskLimit` and `riskStep` are the
/// tiers.
final class Bitmex extends TableReader {
    private static final double NO_LIQUIDATION = 1e8;
    private static final Map<String, Unit> UNITS =
            Map.of("XBt", new Unit("BTC", 8), "USDt", new Unit("USDT", 6), "BTC", new Unit("BTC", 0));
    private static final Map<String, String> KINDS = Map.of(
            "FFWCSX", "perpetual", "FFWCSF", "perpetual", "FFCCSX", "future", "FFICSX", "future", "IFXXXP", "spot");

    /// @param places decimals of the smallest unit
    private record Unit(String asset, int places) {
        BigDecimal whole(BigDecimal smallest) {
            return smallest.movePointLeft(places);
        }
    }

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions("position", "account symbol currentQty crossMargin isOpen", Bitmex::positions),
            EndpointReader.ofBalances(
                    "user-margin", "walletBalance marginBalance excessMargin currency", Bitmex::margin),
            EndpointReader.ofOrders("order", "orderID symbol side leavesQty ordType", Bitmex::orders),
            EndpointReader.ofTerms(
                    "instrument-active", "symbol rootSymbol typ isInverse isQuanto", Bitmex::instruments));

    Bitmex() {
        super("bitmex", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "instrument-active";
    }

    /// None, or `{"table","action","data":[…]}` of a subscription.
    @Override
    Row body(Row reply, Draft draft) {
        if (!reply.node().isObject()) {
            return reply;
        }
        if (reply.says("error")) {
            unless(true, reply.object("error"), "name", "message");
        }
        if (reply.has("data") || reply.has("table")) {
            expect(reply, "table");
            return reply.content("data");
        }
        return reply;
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("bitmex");
    }

    private static Optional<Unit> unit(Row row, String name) {
        return row.word(name, UNITS);
    }

    private static Optional<BigDecimal> whole(Optional<Unit> unit, Optional<BigDecimal> smallest) {
        return unit.flatMap(u -> smallest.map(u::whole));
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> {
            draft.time(row, Row::time, "timestamp");
            boolean isUntouched = !row.says("currentQty") && !row.says("avgEntryPrice");
            boolean isFlat = isUntouched || Signs.isZero(row.may().number("currentQty"));
            if (!isFlat) {
                position(row, a, draft);
            }
        });
    }

    private static void position(Row row, AccountDraft account, Draft draft) {
        String symbol = row.name("symbol");
        Optional<Unit> unit = unit(row, "currency");
        Optional<Boolean> isCross = row.flag("crossMargin");
        Entry position = account.position(symbol, row)
                .put("instrument", symbol)
                .put("quantity", row.number("currentQty"))
                .put("entryPrice", row.price("avgEntryPrice"))
                .put("leverage", row.leverage("leverage"))
                .reported("liquidationPrice", row.liquidation("liquidationPrice", NO_LIQUIDATION))
                .reported("maintenanceMargin", whole(unit, row.amount("posMaint")));
        isCross.ifPresent(cross -> position.put("mode", cross ? "cross" : "isolated"));
        if (!isCross.orElse(true)) {
            position.put("posted", whole(unit, row.number("posMargin")));
        }
        Optional<BigDecimal> mark = row.price("markPrice");
        row.share("commission").ifPresent(account::takerFee);
        account.later(() -> draft.quote(symbol, "mark", mark));
    }

    private static void margin(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        List<Row> rows = body.rows();
        EndpointReader.each(rows, Part.BALANCES, account, (row, a) -> {
            draft.time(row, Row::time, "timestamp");
            Optional<Unit> unit = unit(row, "currency");
            String asset = unit.orElseThrow(Unreadable::new).asset();
            a.balance(asset, row).put("quantity", whole(unit, row.number("walletBalance")));
            if (rows.size() == 1) {
                a.reported("equity", whole(unit, row.number("marginBalance")));
                a.reported("initialMargin", whole(unit, row.amount("initMargin")));
                a.reported("maintenanceMargin", whole(unit, row.amount("maintMargin")));
            }
        });
    }

    private static void orders(Row body, Draft draft) {
        EndpointReader.each(
                body.rows(),
                Part.ORDERS,
                account(draft),
                (row, account) -> account.order(row.name("orderID"), row)
                        .put("id", row.name("orderID"))
                        .put("instrument", row.name("symbol"))
                        .put("quantity", Signs.product(row.amount("leavesQty"), row.word("side", Signs.OF_SIDE)))
                        .put("price", row.orNull().price("price"))
                        .put(
                                "reduceOnly",
                                row.given().text("execInst").orElse("").contains("ReduceOnly")));
    }

    private static void instruments(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            String symbol = row.name("symbol");
            draft.time(row, Row::time, "timestamp");
            draft.market().instrument(symbol, instrument(row));
            Row perpetual = row.has("settlCurrency") ? row : row.may();
            draft.quote(symbol, "mark", row.price("markPrice"));
            draft.quote(symbol, "index", perpetual.price("indicativeSettlePrice"));
            draft.quote(symbol, "bid", Signs.positive(row.orNull().amount("bidPrice")));
            draft.quote(symbol, "ask", Signs.positive(row.orNull().amount("askPrice")));
            draft.quote(symbol, "fundingRate", perpetual.number("fundingRate"));
            if (row.has("settlCurrency")) {
                draft.rates("bitmex", account -> riskLimit(symbol, row, account));
            }
        });
    }

    private static ObjectNode instrument(Row row) {
        String kind = row.word("typ", KINDS).orElseThrow(Unreadable::new);
        boolean isInverse = row.flag("isInverse").orElseThrow(Unreadable::new);
        boolean isQuanto = row.flag("isQuanto").orElseThrow(Unreadable::new);
        String base = usualName(row.name("underlying"));
        String quote = usualName(row.name("quoteCurrency"));
        String settle = kind.equals("spot")
                ? quote
                : unit(row, "settlCurrency").orElseThrow(Unreadable::new).asset();
        ObjectNode terms = Terms.of(
                kind,
                base,
                quote,
                settle,
                isInverse ? "inverse" : isQuanto ? "quanto" : "linear",
                size(row, isInverse, isQuanto));
        if (kind.equals("future")) {
            Terms.expiring(terms, row.time("expiry"));
        }
        return Terms.steps(terms, row.price("tickSize"), row.price("lotSize"));
    }

    /// `multiplier` is in satoshis: of a dollar's worth, or of one point of the price.
    private static Optional<BigDecimal> size(Row row, boolean isInverse, boolean isQuanto) {
        return isInverse || isQuanto
                ? row.number("multiplier").map(m -> m.abs().movePointLeft(8)).filter(m -> m.signum() > 0)
                : Signs.reciprocal(row.price("underlyingToPositionMultiplier"));
    }

    private static String usualName(String coin) {
        return coin.equals("XBT") ? "BTC" : coin;
    }

    /// In whole coins of the currency it settles in.
    private static void riskLimit(String symbol, Row row, AccountDraft account) {
        Optional<Unit> unit = unit(row, "settlCurrency");
        ObjectNode limit = Json.object();
        limit.put("basis", unit.filter(u -> u.asset().equals("USDT")).isPresent() ? "quote" : "coin");
        Json.put(limit, "limit", whole(unit, row.price("riskLimit")));
        Json.put(limit, "step", whole(unit, row.price("riskStep")));
        Json.put(limit, "initialRate", row.share("initMargin"));
        Json.put(limit, "maintenanceRate", row.share("maintMargin"));
        if (account.holds(symbol)) {
            account.parameter("riskLimits", symbol, limit);
        }
    }
}
