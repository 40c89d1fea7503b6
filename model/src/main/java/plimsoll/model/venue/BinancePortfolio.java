package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Binance portfolio margin: one account over spot margin (`crossMarginAsset`), USDⓈ-M (`umWalletBalance`) and
/// COIN-M (`cmWalletBalance`).
///
/// `totalWalletBalance` is the balance, `crossMarginBorrowed` with `crossMarginInterest` what of it is borrowed,
/// `crossMarginLocked` what is reserved.
final class BinancePortfolio {
    private BinancePortfolio() {}

    static void account(Row body, Draft draft, AccountDraft account) {
        account.reported("equity", body.number("accountEquity"));
        account.reported("maintenanceMargin", body.amount("accountMaintMargin"));
        account.reported("initialMargin", body.amount("accountInitialMargin"));
        account.reported("marginRatio", Signs.reciprocal(body.number("uniMMR")));
        draft.time(body, Row::millis, "updateTime");
    }

    static void balances(Row body, Draft draft, AccountDraft account) {
        account.listsBalances();
        EndpointReader.each(body.rows(), Part.BALANCES, account, (row, a) -> {
            Optional<BigDecimal> owed = Signs.sum(row.amount("crossMarginBorrowed"), row.amount("crossMarginInterest"));
            a.balance(row.name("asset"), row)
                    .put("quantity", row.number("totalWalletBalance"))
                    .put("borrowed", owed)
                    .put("reserved", row.amount("crossMarginLocked"));
        });
    }

    static void collateral(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            ArrayNode steps = Json.array();
            ObjectNode step = steps.addObject();
            step.put("floor", 0);
            step.putNull("cap");
            Json.put(step, "rate", row.share("collateralRate"));
            account.parameter("collateral", row.name("asset"), steps);
        });
    }

    static void assetPrices(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "time");
            draft.market().asset(row.name("asset"), "price", row.price("assetIndexPrice"));
        });
    }
}
