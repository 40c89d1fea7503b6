package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// dYdX v4 indexer: each subaccount is an account.
///
/// `size` with the sign of `side` is our quantity, `entryPrice` the entry, `oraclePrice` mark and index. The balance
/// is the USDC of `assetPositions` plus what positions cost at entry, so that with profit on top it is `equity`.
/// `initialMarginFraction` and `maintenanceMarginFraction` are the rates of the only tier.
final class Dydx extends TableReader {
    private static final Map<String, BigDecimal> SIDES =
            Map.of("LONG", BigDecimal.ONE, "SHORT", BigDecimal.ONE.negate());

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions("subaccount", "subaccount equity assetPositions", Dydx::subaccount),
            EndpointReader.ofPositions(
                    "addresses",
                    "subaccounts equity assetPositions openPerpetualPositions",
                    (body, draft) -> body.rows("subaccounts").forEach(s -> account(s, draft))),
            EndpointReader.ofPositions(
                    "parentSubaccountNumber",
                    "childSubaccounts equity assetPositions",
                    (body, draft) ->
                            body.object("subaccount").rows("childSubaccounts").forEach(s -> account(s, draft))),
            EndpointReader.ofOrders("orders", "clobPairId ticker side size totalFilled", Dydx::orders),
            EndpointReader.ofTerms("perpetualMarkets", "markets oraclePrice initialMarginFraction", Dydx::markets),
            EndpointReader.ofTerms("candles", "candles startedAt resolution close", Dydx::candles));

    Dydx() {
        super("dydx", TABLE);
    }

    /// The subaccount read last, where a reply breaks off.
    @Override
    AccountDraft account(String endpoint, Draft draft) {
        return draft.accounts().isEmpty()
                ? super.account(endpoint, draft)
                : draft.accounts().getLast();
    }

    @Override
    String instrumentsEndpoint() {
        return "perpetualMarkets";
    }

    /// None, or `{"result":…,"isoTimestamp":…}` of a client.
    @Override
    Row body(Row reply, Draft draft) {
        if (!reply.node().isObject()) {
            return reply;
        }
        if (reply.has("errors")) {
            reply.findings().malformed(reply.path("errors"), reply.node().path("errors"), "an answer, not an error");
            throw new Unreadable();
        }
        draft.time(reply, Row::time, "isoTimestamp");
        return reply.has("requestId") || reply.has("result") ? reply.object("result") : reply;
    }

    private static void subaccount(Row body, Draft draft) {
        account(body.object("subaccount"), draft);
    }

    private static AccountDraft draft(String number, Draft draft) {
        return draft.account(number, "dydx");
    }

    private static void account(Row row, Draft draft) {
        AccountDraft account = draft(row.text("subaccountNumber").orElse("subaccount"), draft);
        account.listsPositions();
        List<Optional<BigDecimal>> costs = new ArrayList<>();
        EndpointReader.each(
                values(row, "openPerpetualPositions"), Part.POSITIONS, account, (p, a) -> position(p, a, costs));
        account.listsBalances();
        EndpointReader.each(values(row, "assetPositions"), Part.BALANCES, account, (asset, a) -> {
            Optional<BigDecimal> held = Signs.product(asset.amount("size"), asset.word("side", SIDES));
            String name = asset.name("symbol");
            Optional<BigDecimal> all = name.equals("USDC") ? costs.stream().reduce(held, Signs::sum) : held;
            a.balance(name, asset).put("quantity", all);
        });
        account.reported("equity", row.number("equity"));
    }

    private static List<Row> values(Row row, String name) {
        return List.copyOf(row.object(name).members().values());
    }

    private static void position(Row row, AccountDraft account, List<Optional<BigDecimal>> costs) {
        Optional<BigDecimal> size = row.number("size").map(BigDecimal::abs);
        Optional<BigDecimal> quantity = Signs.product(size, row.word("side", SIDES));
        Optional<BigDecimal> entry = row.price("entryPrice");
        String market = row.name("market");
        costs.add(Signs.product(quantity, entry));
        account.position(market, row)
                .put("instrument", market)
                .put("quantity", quantity)
                .put("entryPrice", entry)
                .put("mode", "cross");
    }

    private static void orders(Row body, Draft draft) {
        for (Row row : body.rows()) {
            AccountDraft account = draft(row.text("subaccountNumber").orElse("0"), draft);
            EndpointReader.each(List.of(row), Part.ORDERS, account, Dydx::order);
        }
    }

    private static void order(Row row, AccountDraft account) {
        Optional<BigDecimal> open = Signs.difference(row.amount("size"), row.amount("totalFilled"));
        account.order(row.name("id"), row)
                .put("id", row.name("id"))
                .put("instrument", row.name("ticker"))
                .put("quantity", Signs.product(open, row.word("side", Signs.OF_SIDE)))
                .put("price", row.price("price"))
                .put("reduceOnly", row.flag("reduceOnly").orElse(false));
    }

    private static void markets(Row body, Draft draft) {
        EndpointReader.each(values(body, "markets"), row -> {
            String name = row.name("ticker");
            ObjectNode terms = Terms.linear("perpetual", name.replaceFirst("-USD$", ""), "USDC", BigDecimal.ONE);
            draft.market().instrument(name, Terms.steps(terms, row.price("tickSize"), row.price("stepSize")));
            Optional<BigDecimal> price = row.price("oraclePrice");
            draft.quote(name, "mark", price);
            draft.quote(name, "index", price);
            draft.quote(name, "fundingRate", row.number("nextFundingRate"));
            draft.quote(name, "openInterest", row.amount("openInterest"));
            Optional<BigDecimal> initial = row.share("initialMarginFraction");
            draft.rates("dydx", account -> rates(row, name, initial, account));
        });
    }

    private static void rates(Row row, String name, Optional<BigDecimal> initial, AccountDraft account) {
        account.tiers("quote")
                .add(
                        name,
                        new Tiers.Tier(
                                Optional.of(BigDecimal.ZERO),
                                Optional.empty(),
                                Signs.reciprocal(initial),
                                initial,
                                row.share("maintenanceMarginFraction"),
                                Optional.of(BigDecimal.ZERO)));
        ObjectNode caps = Json.object();
        Json.put(caps, "lower", row.amount("openInterestLowerCap"));
        Json.put(caps, "upper", row.amount("openInterestUpperCap"));
        if (account.holds(name)) {
            account.parameter("openInterestCaps", name, caps);
        }
    }

    private static void candles(Row body, Draft draft) {
        EndpointReader.each(body.rows("candles"), row -> {
            if (row.text("resolution").orElse("").equals("1DAY")) {
                Optional<Instant> start = row.time("startedAt");
                String coin = row.name("ticker").replaceFirst("-USD$", "");
                start.ifPresent(t ->
                        row.price("close").ifPresent(c -> draft.market().close(coin, Closes.day(t), c)));
            }
        });
    }
}
