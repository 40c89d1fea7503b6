package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Gate perpetual futures, API v4.
///
/// `size` is our quantity in contracts, already signed; `leverage` 0 means cross, at `cross_leverage_limit`;
/// `margin` is what an isolated position posts; a `liq_price` of 0 or from 99,999,999 on is none. `total` less what
/// isolated positions post is the balance, `quanto_multiplier` coins of a contract, `maintenance_rate` the rate of
/// the position's risk limit. `total` is of classic accounts, `margin_mode` 0.
final class Gate extends TableReader {
    private static final double NO_LIQUIDATION = 99_999_999;
    private static final Map<String, String> LEGS = Map.of("single", "net", "dual_long", "long", "dual_short", "short");

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions(
                    "futures-positions", "contract size entry_price liq_price mode", Gate::positions),
            EndpointReader.ofBalances("futures-accounts", "total position_margin order_margin currency", Gate::balance),
            EndpointReader.ofOrders("futures-orders", "id contract left size tif is_reduce_only", Gate::orders),
            EndpointReader.ofTerms(
                    "futures-contracts", "name quanto_multiplier mark_price index_price", Gate::contracts));

    Gate() {
        super("gate", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "futures-contracts";
    }

    /// None; an error is `{"label":…,"message":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        return unless(reply.has("label") && reply.has("message"), reply, "label", "message");
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("gate");
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> {
            Optional<BigDecimal> size = row.number("size");
            if (!Signs.isZero(size)) {
                position(row, size, a, draft);
            }
        });
    }

    private static void position(Row row, Optional<BigDecimal> size, AccountDraft account, Draft draft) {
        String contract = row.name("contract");
        String leg = row.word("mode", LEGS).orElse("net");
        Optional<BigDecimal> leverage = row.amount(row.oneOf("leverage", "lever"));
        boolean isCross = Signs.isZero(leverage);
        Optional<BigDecimal> limit = isCross ? Signs.positive(row.given().amount("cross_leverage_limit")) : leverage;
        Entry position = account.position(leg.equals("net") ? contract : contract + "-" + leg, row)
                .put("instrument", contract)
                .put("side", leg)
                .put("quantity", size)
                .put("entryPrice", row.price("entry_price"))
                .put("leverage", limit.filter(l -> l.compareTo(BigDecimal.ONE) >= 0))
                .reported("liquidationPrice", row.liquidation("liq_price", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.given().amount("maintenance_margin"));
        if (leverage.isPresent()) {
            position.put("mode", isCross ? "cross" : "isolated");
        }
        if (leverage.isPresent() && !isCross) {
            position.put("posted", row.number("margin"));
        }
        if (!leg.equals("net")) {
            account.setting("positionMode", "hedge");
        }
        Optional<BigDecimal> mark = row.price("mark_price");
        account.later(() -> draft.quote(contract, "mark", mark));
    }

    private static void balance(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        String currency = body.name("currency");
        Optional<BigDecimal> total = body.number("total");
        Entry balance = account.balance(currency, body);
        boolean isUnified =
                body.may().number("margin_mode").filter(m -> m.signum() != 0).isPresent();
        if (isUnified) {
            body.findings()
                    .notModelled(
                            body.path("margin_mode"),
                            "total is of classic accounts alone: the balance of a unified account is unknown");
        } else {
            account.later(() -> balance.put("quantity", total.map(t -> t.subtract(account.posted()))));
        }
    }

    private static void orders(Row body, Draft draft) {
        EndpointReader.each(body.rows(), Part.ORDERS, account(draft), (row, account) -> {
            String id = row.text("id").orElseThrow(Unreadable::new);
            Optional<BigDecimal> sign =
                    row.number("size").map(BigDecimal::signum).map(BigDecimal::valueOf);
            account.order(id, row)
                    .put("id", id)
                    .put("instrument", row.name("contract"))
                    .put("quantity", Signs.product(row.number("left").map(BigDecimal::abs), sign))
                    .put("price", Signs.positive(row.amount("price")))
                    .put("reduceOnly", row.flag("is_reduce_only").orElse(false));
        });
    }

    private static void contracts(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            String name = row.name("name");
            String[] pair = name.split("_", -1);
            if (pair.length == 2) {
                ObjectNode terms =
                        Terms.of("perpetual", pair[0], pair[1], pair[1], "linear", row.price("quanto_multiplier"));
                draft.market()
                        .instrument(
                                name, Terms.steps(terms, row.price("order_price_round"), Optional.of(BigDecimal.ONE)));
            }
            draft.quote(name, "mark", row.price("mark_price"));
            draft.quote(name, "index", row.price("index_price"));
            draft.quote(name, "fundingRate", row.given().number("funding_rate"));
        });
    }
}
