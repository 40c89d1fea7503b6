package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Bitget futures: positions of the unified account and of API v2.
///
/// `total` with the sign of `posSide` (`holdSide`) is our quantity in coins, `avgPrice` (`openPriceAvg`) the entry,
/// `crossed` our cross, `marginSize` what an isolated position posts, `liquidationPrice` what the venue reports.
/// `accountEquity` less `unrealizedPL` is the balance, `keepMarginRate` the maintenance rate of a tier.
final class Bitget extends TableReader {
    private static final double NO_LIQUIDATION = 1e12;
    private static final Map<String, Boolean> IS_ISOLATED = Map.of("isolated", true, "crossed", false);
    private static final Map<String, String> HOLD_MODES = Map.of("hedge_mode", "hedge", "one_way_mode", "one-way");

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofPositions(
                    "v3-position-current-position",
                    "symbol posSide total avgPrice marginMode liquidationPrice",
                    (body, draft) -> positions(body.rows("list"), "posSide", "avgPrice", draft)),
            EndpointReader.ofPositions(
                    "v2-mix-position-all-position",
                    "symbol holdSide total openPriceAvg marginMode liquidationPrice",
                    (body, draft) -> positions(body.rows(), "holdSide", "openPriceAvg", draft)),
            EndpointReader.ofBalances(
                    "v2-mix-account-accounts",
                    "marginCoin accountEquity unrealizedPL crossedMaxAvailable",
                    Bitget::balances),
            EndpointReader.ofTerms(
                    "v2-mix-market-query-position-lever",
                    "symbol startUnit endUnit leverage keepMarginRate",
                    Bitget::tiers));

    Bitget() {
        super("bitget", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "listings";
    }

    /// `{"code":"00000","data":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        expect(reply, "code");
        unless(!reply.node().path("code").asString("00000").equals("00000"), reply, "code", "msg");
        draft.time(reply, Row::millis, "requestTime");
        return reply.content("data");
    }

    private static AccountDraft account(Draft draft) {
        return draft.account("bitget");
    }

    private static void positions(List<Row> rows, String side, String entry, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(rows, Part.POSITIONS, account, (row, a) -> position(row, side, entry, a, draft));
    }

    private static void position(Row row, String side, String entry, AccountDraft account, Draft draft) {
        Optional<BigDecimal> total = row.amount("total");
        if (Signs.isZero(total)) {
            return;
        }
        String symbol = row.name("symbol");
        String mode = row.word(row.has("posMode") ? "posMode" : "holdMode", HOLD_MODES)
                .orElse("one-way");
        String leg = mode.equals("hedge") ? row.may().text(side).orElse("") : "net";
        if (mode.equals("hedge")) {
            account.setting("positionMode", mode);
        }
        Optional<Boolean> isIsolated = row.word("marginMode", IS_ISOLATED);
        Entry position = account.position(leg.equals("net") ? symbol : symbol + "-" + leg, row)
                .put("instrument", symbol)
                .put("side", leg)
                .put("quantity", Signs.product(total, row.word(side, Signs.OF_SIDE)))
                .put("entryPrice", row.price(entry))
                .put("leverage", row.leverage("leverage"))
                .reported("liquidationPrice", row.liquidation("liquidationPrice", NO_LIQUIDATION));
        isIsolated.ifPresent(isolated -> position.put("mode", isolated ? "isolated" : "cross"));
        if (isIsolated.orElse(false)) {
            position.put("posted", row.number(row.oneOf("positionBalance", "marginSize")));
        }
        Optional<BigDecimal> mark = row.price("markPrice");
        account.later(() -> draft.quote(symbol, "mark", mark));
    }

    private static void balances(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        EndpointReader.each(body.rows(), Part.BALANCES, account, (row, a) -> {
            Entry balance = a.balance(row.name("marginCoin"), row);
            Optional<BigDecimal> wallet = Signs.difference(row.number("accountEquity"), row.number("unrealizedPL"));
            a.later(() -> put(wallet, balance, a, row));
        });
    }

    /// What isolated positions post may be part of the equity or not: nothing published says.
    private static void put(Optional<BigDecimal> wallet, Entry balance, AccountDraft account, Row row) {
        if (account.posted().signum() == 0) {
            balance.put("quantity", wallet);
        } else {
            row.findings()
                    .notModelled(
                            row.path("accountEquity"),
                            "whether accountEquity holds what isolated positions post; the balance is unknown");
        }
    }

    private static void tiers(Row body, Draft draft) {
        EndpointReader.each(
                body.rows(),
                row -> account(draft)
                        .tiers("quote")
                        .add(
                                row.name("symbol"),
                                new Tiers.Tier(
                                        row.amount("startUnit"),
                                        row.cap("endUnit"),
                                        row.leverage("leverage"),
                                        Optional.empty(),
                                        row.share("keepMarginRate"),
                                        Optional.of(BigDecimal.ZERO))));
    }
}
