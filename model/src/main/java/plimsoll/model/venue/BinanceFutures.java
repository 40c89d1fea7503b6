package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Accounts, positions and orders of Binance futures, in the words of [Binance].
final class BinanceFutures {
    private static final double NO_LIQUIDATION = 1e12;
    private static final Map<String, String> LEGS = Map.of("BOTH", "net", "LONG", "long", "SHORT", "short");
    private static final Map<String, Boolean> IS_ISOLATED =
            Map.of("isolated", true, "ISOLATED", true, "cross", false, "crossed", false, "CROSSED", false);

    private BinanceFutures() {}

    static void account(Row body, Draft draft, AccountDraft account) {
        if (account.venue().equals("binance-usdm")) {
            account.reported("equity", body.number("totalMarginBalance"));
            account.reported("initialMargin", body.amount("totalInitialMargin"));
            account.reported("maintenanceMargin", body.amount("totalMaintMargin"));
        }
        account.listsBalances();
        EndpointReader.each(body.rows("assets"), Part.BALANCES, account, BinanceFutures::balance);
        account.listsPositions();
        EndpointReader.each(body.rows("positions"), Part.POSITIONS, account, (row, a) -> position(row, draft, a, true));
    }

    static void balances(Row body, Draft draft, AccountDraft account) {
        account.listsBalances();
        EndpointReader.each(body.rows(), Part.BALANCES, account, BinanceFutures::balance);
    }

    /// Isolated positions have left the cross wallet.
    private static void balance(Row row, AccountDraft account) {
        account.balance(row.name("asset"), row).put("quantity", row.number("crossWalletBalance"));
    }

    static void positions(Row body, Draft draft, AccountDraft account) {
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> position(row, draft, a, false));
    }

    /// @param isSummary a row of `account`, which has no prices
    private static void position(Row row, Draft draft, AccountDraft account, boolean isSummary) {
        Optional<BigDecimal> amount = row.number("positionAmt");
        if (Signs.isZero(amount)) {
            return;
        }
        String symbol = row.name("symbol");
        String leg = row.word("positionSide", LEGS).orElse("net");
        Entry position = account.position(leg.equals("net") ? symbol : symbol + "-" + leg, row)
                .put("instrument", symbol)
                .put("side", leg)
                .put("quantity", amount)
                .put("leverage", row.may().leverage("leverage"));
        if (!leg.equals("net")) {
            account.setting("positionMode", "hedge");
        }
        if (isSummary) {
            account.later(() -> summarised(row, amount, position));
        } else {
            position.put("entryPrice", row.price("entryPrice"));
            Optional<BigDecimal> mark = row.price("markPrice");
            position.reported("liquidationPrice", row.liquidation("liquidationPrice", NO_LIQUIDATION));
            account.later(() -> draft.quote(symbol, "mark", mark));
        }
        Row figures = row.has("initialMargin") ? row : row.may();
        position.reported("maintenanceMargin", figures.amount("maintMargin"));
        mode(row, account, position);
    }

    /// Without a reply about position risk, the entry follows from value and profit.
    private static void summarised(Row row, Optional<BigDecimal> amount, Entry position) {
        if (position.has("entryPrice")) {
            return;
        }
        Optional<BigDecimal> stated = row.may().price("entryPrice");
        if (stated.isPresent()) {
            position.put("entryPrice", stated);
            return;
        }
        Optional<BigDecimal> cost = Signs.difference(row.number("notional"), row.number("unrealizedProfit"));
        position.put("entryPrice", Signs.positive(Signs.quotient(cost, amount)));
        if (!position.has("entryPrice")) {
            row.missing("entryPrice");
        }
    }

    /// Where the row does not say, what an isolated wallet holds does. Portfolio margin is cross only.
    private static void mode(Row row, AccountDraft account, Entry position) {
        if (account.venue().equals("binance")) {
            position.put("mode", "cross");
            return;
        }
        Optional<BigDecimal> wallet = row.may().number("isolatedWallet");
        Optional<BigDecimal> margin = row.may().number("isolatedMargin");
        Optional<Boolean> stated =
                row.may().word("marginType", IS_ISOLATED).or(() -> row.may().flag("isolated"));
        if (stated.isEmpty() && wallet.isEmpty() && margin.isEmpty()) {
            row.missing(row.has("marginType") ? "marginType" : "isolatedWallet");
            return;
        }
        boolean holds = wallet.or(() -> margin).filter(w -> w.signum() != 0).isPresent();
        boolean isIsolated = stated.orElse(holds);
        position.put("mode", isIsolated ? "isolated" : "cross");
        if (isIsolated) {
            String profit = row.oneOf("unRealizedProfit", "unrealizedProfit");
            boolean hasWallet = wallet.filter(w -> w.signum() != 0).isPresent();
            if (!hasWallet) {
                row.findings()
                        .assumed(row.path("isolatedWallet"), "isolatedMargin less profit in place of isolatedWallet");
            }
            position.put(
                    "posted", hasWallet ? wallet : Signs.difference(row.number("isolatedMargin"), row.number(profit)));
        }
    }

    static void orders(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), Part.ORDERS, account, (row, a) -> {
            String id = row.text("orderId").orElseThrow(Unreadable::new);
            Optional<BigDecimal> open = Signs.difference(row.amount("origQty"), row.amount("executedQty"));
            a.order(id, row)
                    .put("id", id)
                    .put("instrument", row.name("symbol"))
                    .put("quantity", Signs.product(open, row.word("side", Signs.OF_SIDE)))
                    .put("price", Signs.positive(row.amount("price")))
                    .put("side", row.word("positionSide", LEGS).orElse("net"))
                    .put("reduceOnly", row.flag("reduceOnly").orElse(false));
        });
    }

    static void symbolConfig(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            String symbol = row.name("symbol");
            Optional<BigDecimal> leverage = row.leverage("leverage");
            account.later(() -> account.positions().values().stream()
                    .filter(p -> p.text("instrument").equals(symbol))
                    .forEach(p -> p.put("leverage", leverage)));
        });
    }

    static void accountConfig(Row body, Draft draft, AccountDraft account) {
        assetMode(body, draft, account);
        positionMode(body, draft, account);
    }

    static void assetMode(Row body, Draft draft, AccountDraft account) {
        Optional<String> mode = body.flag("multiAssetsMargin").map(multi -> multi ? "multi" : "single");
        account.model(body, "multiAssetsMargin", mode);
        mode.ifPresent(m -> account.setting("assetMode", m));
    }

    static void positionMode(Row body, Draft draft, AccountDraft account) {
        body.flag("dualSidePosition").ifPresent(dual -> account.setting("positionMode", dual ? "hedge" : "one-way"));
    }
}
