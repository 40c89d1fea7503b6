package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Optional;

/// OKX's positions and equity of one moment, and what may be borrowed.
///
/// `pos` with the sign of `posSide` is our quantity in contracts; entries and marks are in other replies. `adjEq` is
/// the equity, as in the balance; `eq` of an asset holds open profits and is no balance.
final class OkxRisk {
    private OkxRisk() {}

    static void positions(Row body, Draft draft) {
        AccountDraft account = Okx.account(draft);
        for (Row moment : body.rows()) {
            draft.time(moment, Row::millis, "ts");
            account.listsPositions();
            EndpointReader.each(moment.rows("posData"), Part.POSITIONS, account, OkxRisk::position);
            Optional<BigDecimal> equity = moment.given().number("adjEq");
            account.later(() -> {
                if (!account.model().equals("futures")) {
                    account.reported("equity", equity);
                }
            });
        }
    }

    private static void position(Row row, AccountDraft account) {
        String instrument = row.name("instId");
        Optional<BigDecimal> size = row.number("pos");
        if (row.text("instType").orElse("").equals("MARGIN")) {
            spot(row, size);
            return;
        }
        if (Signs.isZero(size)) {
            return;
        }
        String leg = row.word("posSide", Okx.LEGS).orElse("net");
        String mode = row.word("mgnMode", Okx.MODES).orElse("");
        Entry position = account.position(Okx.key(row, instrument, leg, mode), row)
                .put("instrument", instrument)
                .put("quantity", leg.equals("short") ? size.map(s -> s.abs().negate()) : size);
        if (!mode.isEmpty()) {
            position.put("mode", mode);
        }
        if (!leg.equals("net")) {
            account.setting("positionMode", "hedge");
            position.put("side", leg);
        }
    }

    /// The debt of spot on margin is in v5-account-positions alone.
    private static void spot(Row row, Optional<BigDecimal> size) {
        boolean holds = !Signs.isZero(size)
                || row.may().number("baseBal").filter(b -> b.signum() != 0).isPresent();
        if (holds) {
            row.findings().missing(row.path(), "the debt of " + row.name("instId") + " (v5-account-positions)");
        }
    }

    /// Limits of borrowing and rates of interest take no part in margin; what is owed is in the balances.
    static void borrowing(Row body, Draft draft) {
        for (Row row : body.rows()) {
            row.given()
                    .number("debt")
                    .filter(debt -> debt.signum() != 0)
                    .ifPresent(debt -> draft.findings()
                            .assumed(
                                    row.path("debt"),
                                    "the venue states a debt of " + debt.toPlainString()
                                            + " USD; what is owed is taken from the balances"));
            row.rows("records");
        }
    }
}
