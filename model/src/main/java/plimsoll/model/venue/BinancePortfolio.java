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
    private static final BigDecimal ROUNDED = new BigDecimal("0.0001");

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

    /// `cum` makes the value of an amount continuous where the rate changes: each slice at its own rate. Where it does
    /// not, the venue means something else, which is said.
    static void tieredCollateral(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), coin -> {
            ArrayNode steps = Json.array();
            BigDecimal continuous = BigDecimal.ZERO;
            BigDecimal before = BigDecimal.ZERO;
            for (Row row : coin.rows("collateralInfo")) {
                Optional<BigDecimal> floor = row.amount("tierFloor");
                Optional<BigDecimal> rate = row.share("collateralRate");
                ObjectNode step = steps.addObject();
                Json.put(step, "floor", floor);
                BybitTerms.cap(step, row.cap("tierCap"));
                Json.put(step, "rate", rate);
                BigDecimal next = rate.orElse(before);
                continuous = steps.size() == 1
                        ? BigDecimal.ZERO
                        : continuous.add(floor.orElse(BigDecimal.ZERO).multiply(before.subtract(next)));
                checkSlices(row, continuous);
                before = next;
            }
            account.parameter("collateral", coin.name("asset"), steps);
        });
    }

    private static void checkSlices(Row row, BigDecimal continuous) {
        row.number("cum")
                .filter(cum -> cum.abs().subtract(continuous.abs()).abs().compareTo(ROUNDED) > 0)
                .ifPresent(cum -> row.findings()
                        .suspicious(
                                row.path("cum"),
                                "cum " + cum.toPlainString() + " is not what each slice at its own rate gives, "
                                        + continuous.toPlainString() + "; slices are used"));
    }

    /// One rate whatever the amount; tiers, where a reply has them, say more.
    static void collateral(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            String asset = row.name("asset");
            ArrayNode steps = Json.array();
            ObjectNode step = steps.addObject();
            step.put("floor", 0);
            step.putNull("cap");
            Json.put(step, "rate", row.share("collateralRate"));
            account.later(() -> account.parameterOtherwise("collateral", asset, steps));
        });
    }

    static void assetPrices(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "time");
            draft.market().asset(row.name("asset"), "price", row.price("assetIndexPrice"));
        });
    }
}
