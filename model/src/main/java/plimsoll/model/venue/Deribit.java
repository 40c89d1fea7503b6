package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Deribit, API v2, JSON-RPC.
///
/// `size` with the sign of `direction` is our quantity once divided by the contract's size: dollars of inverse
/// futures, coins of all others. `average_price` is the entry, `estimated_liquidation_price` and
/// `maintenance_margin` what the venue reports. `balance` is the balance of a currency, `spot_reserve` what of it
/// is reserved, `margin_balance` the equity, `margin_model` the model; of cross models the `…_usd` totals.
final class Deribit extends TableReader {
    private static final double NO_LIQUIDATION = 1e12;
    private static final Map<String, String> MODELS = Map.of(
            "segregated_sm", "segregated_sm",
            "segregated_pm", "segregated_pm",
            "cross_sm", "cross_sm",
            "cross_pm", "cross_pm");
    private static final Map<String, BigDecimal> SIGNS =
            Map.of("buy", BigDecimal.ONE, "sell", BigDecimal.ONE.negate(), "zero", BigDecimal.ZERO);

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofBalances(
                    "get_account_summaries",
                    "summaries currency balance margin_balance margin_model",
                    (body, draft) -> summaries(body.rows("summaries"), draft)),
            EndpointReader.ofBalances(
                    "get_account_summary",
                    "currency balance margin_balance margin_model",
                    (body, draft) -> summaries(body.rows(), draft)),
            EndpointReader.ofPositions(
                    "get_positions", "instrument_name direction size average_price", Deribit::positions),
            EndpointReader.ofOrders(
                    "get_open_orders", "order_id instrument_name direction amount filled_amount", Deribit::orders),
            EndpointReader.ofTerms(
                    "get_instruments",
                    "instrument_name instrument_type contract_size settlement_currency",
                    DeribitTerms::instruments),
            EndpointReader.ofTerms(
                    "get_book_summary_by_currency",
                    "instrument_name mark_price ask_price volume_usd",
                    DeribitTerms::bookSummary),
            EndpointReader.ofTerms(
                    "ticker",
                    "instrument_name mark_price index_price best_bid_price best_ask_price",
                    DeribitTerms::ticker),
            EndpointReader.ofTerms("get_index_price", "index_price estimated_delivery_price", DeribitTerms::index),
            EndpointReader.ofTerms("pme-simulate", "model_params", DeribitTerms::modelParameters),
            EndpointReader.ofTerms(
                    "get_tradingview_chart_data", "ticks open high low close status", NamedCloses::deribit),
            EndpointReader.ofTerms(
                    "get_subaccounts", "portfolio username type login_enabled", DeribitSubaccounts::read));

    Deribit() {
        super("deribit", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "get_instruments";
    }

    /// `{"result":…,"usOut":…}`, or `params.data` of a subscription.
    @Override
    Row body(Row reply, Draft draft) {
        if (!reply.node().isObject()) {
            return reply;
        }
        if (reply.says("error")) {
            throw failed(reply.object("error"));
        }
        draft.time(reply, Row::micros, "usOut");
        if (reply.has("params")) {
            return reply.object("params").content("data");
        }
        boolean isWrapped = reply.has("jsonrpc") || reply.has("result");
        return isWrapped ? reply.content(reply.oneOf("result", "params")) : reply;
    }

    private static Unreadable failed(Row error) {
        unless(true, error, "code", "message");
        return new Unreadable();
    }

    static AccountDraft account(Draft draft) {
        return draft.account("deribit");
    }

    private static void summaries(List<Row> rows, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        EndpointReader.each(rows, Part.BALANCES, account, (row, a) -> summary(row, a, rows.size() == 1));
    }

    /// @param isAlone whether the totals of this currency are the account's
    private static void summary(Row row, AccountDraft account, boolean isAlone) {
        Optional<String> model = row.word("margin_model", MODELS);
        account.model(row, "margin_model", model);
        Optional<BigDecimal> balance = row.number("balance");
        if (Signs.isZero(balance) && Signs.isZero(row.number("equity"))) {
            return;
        }
        account.balance(row.name("currency"), row).put("quantity", balance).put("reserved", row.amount("spot_reserve"));
        boolean isCross = model.orElse("").startsWith("cross");
        if (isCross) {
            report(
                    row,
                    account,
                    "total_margin_balance_usd",
                    "total_initial_margin_usd",
                    "total_maintenance_margin_usd");
        } else if (isAlone) {
            report(row, account, "margin_balance", "initial_margin", "maintenance_margin");
        }
    }

    private static void report(Row row, AccountDraft account, String equity, String initial, String maintenance) {
        account.reported("equity", row.number(equity));
        account.reported("initialMargin", row.amount(initial));
        account.reported("maintenanceMargin", row.amount(maintenance));
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> position(row, a, draft));
    }

    private static void position(Row row, AccountDraft account, Draft draft) {
        Optional<BigDecimal> sign = row.word("direction", SIGNS);
        Optional<BigDecimal> size = row.number("size").map(BigDecimal::abs);
        if (Signs.isZero(sign) || Signs.isZero(size)) {
            return;
        }
        String instrument = row.name("instrument_name");
        boolean isOption = row.text("kind").orElse("").equals("option");
        Entry position = account.position(instrument, row)
                .put("instrument", instrument)
                .put("entryPrice", row.price("average_price"))
                .reported(
                        "liquidationPrice",
                        (isOption ? row.may() : row).liquidation("estimated_liquidation_price", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.amount("maintenance_margin"));
        Optional<BigDecimal> mark = row.amount("mark_price");
        Optional<BigDecimal> index = row.price("index_price");
        account.later(() -> {
            Optional<BigDecimal> contracts = Signs.quotient(size, draft.market().contractSize(instrument));
            position.put("quantity", Signs.product(contracts, sign));
            draft.quote(instrument, "mark", mark);
            draft.quote(instrument, "index", index);
        });
    }

    private static void orders(Row body, Draft draft) {
        AccountDraft account = account(draft);
        EndpointReader.each(body.rows(), Part.ORDERS, account, (row, a) -> {
            String instrument = row.name("instrument_name");
            Optional<BigDecimal> open = Signs.difference(row.amount("amount"), row.amount("filled_amount"));
            Optional<BigDecimal> signed = Signs.product(open, row.word("direction", SIGNS));
            Entry order = a.order(row.name("order_id"), row)
                    .put("id", row.name("order_id"))
                    .put("instrument", instrument)
                    .put("price", row.orNull().price("price"))
                    .put("reduceOnly", row.flag("reduce_only").orElse(false));
            a.later(() ->
                    order.put("quantity", Signs.quotient(signed, draft.market().contractSize(instrument))));
        });
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("segregated_sm", "no reply of get_account_summaries says its margin model");
    }

    static ObjectNode option(Row row, ObjectNode terms) {
        return Terms.option(terms, row.price("strike"), row.word("option_type", Map.of("call", "call", "put", "put")));
    }
}
