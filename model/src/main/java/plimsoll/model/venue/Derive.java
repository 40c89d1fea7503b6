package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Derive, JSON-RPC.
///
/// `amount` is our quantity, already signed, `average_price` the entry, `liquidation_price` what the venue reports.
/// `net_settlements` was paid out already and `pending_funding` is yet to be received: together they are what is
/// owed. `collaterals` are the balances, `subaccount_value` the equity. The venue's initial and maintenance margin
/// are what is left over them, our excess, and are not taken over. `margin_type` `SM` is our model `srm`, `PM`
/// `pmrm1`, `PM2` `pmrm2`.
final class Derive extends TableReader {
    private static final double NO_LIQUIDATION = 1e12;
    private static final Map<String, String> MODELS = Map.of("SM", "srm", "PM", "pmrm1", "PM2", "pmrm2");
    private static final Pattern NAME = Pattern.compile("[A-Z0-9]+-(PERP|\\d{8}-[0-9_.]+-[CP])");

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions(
                    "get_subaccount",
                    "subaccount_id subaccount_value margin_type collaterals positions open_orders",
                    Derive::subaccount),
            EndpointReader.ofPositions(
                    "get_positions",
                    "subaccount_id positions instrument_name amount average_price",
                    (body, draft) -> positions(body, draft)),
            EndpointReader.ofOrders("get_open_orders", "orders subaccount_id order_id filled_amount", Derive::orders),
            EndpointReader.ofTerms(
                    "get_instruments",
                    "instrument_name instrument_type option_details perp_details amount_step",
                    Derive::instruments),
            EndpointReader.ofTerms("get_tickers", "option_pricing I M a b", Derive::slim),
            EndpointReader.ofTerms(
                    "get_ticker", "instrument_name mark_price index_price best_ask_price", Derive::ticker),
            EndpointReader.ofTerms("get_latest_signed_feeds", "spot_data fwd_data vol_data", DeriveFeeds::feeds));

    Derive() {
        super("derive", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "get_instruments";
    }

    /// `{"result":…,"id":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        if (!reply.node().isObject()) {
            return reply;
        }
        if (reply.says("error")) {
            unless(true, reply.object("error"), "code", "message");
        }
        draft.time(reply, Row::millis, "timestamp");
        return reply.has("result") || reply.has("id") ? reply.content("result") : reply;
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("derive");
    }

    private static void subaccount(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.model(body, "margin_type", body.word("margin_type", MODELS));
        account.reported("equity", body.number("subaccount_value"));
        account.listsBalances();
        EndpointReader.each(
                body.rows("collaterals"),
                Part.BALANCES,
                account,
                (row, a) -> a.balance(row.name("asset_name"), row).put("quantity", row.number("amount")));
        positions(body, draft);
        expect(body, "open_orders");
        if (body.has("open_orders")) {
            EndpointReader.each(body.rows("open_orders"), Part.ORDERS, account, Derive::order);
        }
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows("positions"), Part.POSITIONS, account, (row, a) -> {
            Optional<BigDecimal> amount = row.number("amount");
            if (!Signs.isZero(amount)) {
                position(row, amount, a, draft);
            }
        });
    }

    private static void position(Row row, Optional<BigDecimal> amount, AccountDraft account, Draft draft) {
        String name = row.name("instrument_name");
        Entry position = account.position(name, row)
                .put("instrument", name)
                .put("quantity", amount)
                .put("entryPrice", row.price("average_price"))
                .reported("liquidationPrice", row.liquidation("liquidation_price", NO_LIQUIDATION));
        if (row.text("instrument_type").orElse("").equals("perp")) {
            position.put("fundingOwed", Signs.difference(row.number("net_settlements"), row.number("pending_funding")));
        }
        Optional<BigDecimal> mark = row.amount("mark_price");
        Optional<BigDecimal> index = row.price("index_price");
        account.later(() -> {
            draft.quote(name, "mark", mark);
            draft.quote(name, "index", index);
        });
    }

    private static void orders(Row body, Draft draft) {
        EndpointReader.each(body.rows("orders"), Part.ORDERS, account(draft), Derive::order);
    }

    private static void order(Row row, AccountDraft account) {
        Optional<BigDecimal> open = Signs.difference(row.amount("amount"), row.amount("filled_amount"));
        account.order(row.name("order_id"), row)
                .put("id", row.name("order_id"))
                .put("instrument", row.name("instrument_name"))
                .put("quantity", Signs.product(open, row.word("direction", Signs.OF_SIDE)))
                .put("price", row.price("limit_price"))
                .put("reduceOnly", row.may().flag("reduce_only").orElse(false));
    }

    private static void instruments(Row body, Draft draft) {
        List<Row> rows = body.node().isObject() && body.has("instruments") ? body.rows("instruments") : body.rows();
        EndpointReader.each(rows, row -> draft.market().instrument(row.name("instrument_name"), instrument(row)));
    }

    private static ObjectNode instrument(Row row) {
        boolean isOption = row.word("instrument_type", Map.of("option", true, "perp", false))
                .orElseThrow(Unreadable::new);
        ObjectNode terms =
                Terms.linear(isOption ? "option" : "perpetual", row.name("base_currency"), "USDC", BigDecimal.ONE);
        if (isOption) {
            Row option = row.object("option_details");
            Terms.expiring(terms, option.seconds("expiry"));
            Terms.option(terms, option.price("strike"), option.word("option_type", Map.of("C", "call", "P", "put")));
        }
        return Terms.steps(terms, row.price("tick_size"), row.price("amount_step"));
    }

    private static void ticker(Row row, Draft draft) {
        String name = row.name("instrument_name");
        draft.quote(name, "mark", row.amount("mark_price"));
        draft.quote(name, "index", row.price("index_price"));
        draft.quote(name, "bid", Signs.positive(row.given().amount("best_bid_price")));
        draft.quote(name, "ask", Signs.positive(row.given().amount("best_ask_price")));
        if (isOption(name)) {
            Row option = row.object("option_pricing");
            draft.quote(name, "volatility", option.amount("iv"));
            draft.market().forward(name, option.price("forward_price"));
        }
    }

    /// `M` mark, `I` index, `b` and `a` best bid and ask, `f` hourly funding, `i` volatility, `option_pricing.f`
    /// forward. The reply has no name of its instrument: its key, file or request has it.
    private static void slim(Row body, Draft draft) {
        if (body.has("instrument_ticker")) {
            slim(body.path(), body.object("instrument_ticker"), draft);
            return;
        }
        body.object(body.oneOf("tickers", "instrument_ticker"))
                .members()
                .forEach((name, row) -> EndpointReader.each(List.of(row), r -> slim(name, r, draft)));
    }

    private static boolean isOption(String name) {
        return !name.endsWith("-PERP");
    }

    private static void slim(String place, Row row, Draft draft) {
        Matcher named = NAME.matcher(place);
        if (!named.find()) {
            row.findings().missing(row.path(), "which instrument this is (name the file get_tickers-ETH-PERP.json)");
            return;
        }
        String name = named.group();
        draft.time(row, Row::millis, "t");
        draft.quote(name, "mark", row.amount("M"));
        draft.quote(name, "index", row.price("I"));
        draft.quote(name, "bid", Signs.positive(row.given().amount("b")));
        draft.quote(name, "ask", Signs.positive(row.given().amount("a")));
        draft.quote(name, "fundingRate", row.orNull().number("f"));
        if (isOption(name)) {
            Row option = row.object("option_pricing");
            draft.quote(name, "volatility", option.amount("i"));
            draft.market().forward(name, option.price("f"));
        }
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("srm", "no reply of get_subaccount says its margin type");
    }
}
