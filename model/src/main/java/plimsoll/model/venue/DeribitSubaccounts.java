package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Deribit's subaccounts: each is an account of its own, whose positions only a key of its own shows. What they hold is
/// named, so that nobody takes the main account for all there is.
///
/// A key of a subaccount is shown its own portfolio alone; then there is nothing to name.
final class DeribitSubaccounts {
    private DeribitSubaccounts() {}

    static void read(Row body, Draft draft) {
        List<Row> rows = body.rows();
        boolean isMain = rows.stream().anyMatch(r -> isMain(r) && r.says("portfolio"));
        EndpointReader.each(rows, row -> {
            if (isMain && !isMain(row)) {
                row.object("portfolio").members().forEach((currency, part) -> part(row, part));
            }
        });
    }

    private static boolean isMain(Row row) {
        return row.text("type").orElse("").equals("main");
    }

    private static void part(Row account, Row part) {
        Optional<BigDecimal> equity = part.number("equity");
        if (!Signs.isZero(equity)) {
            account.findings()
                    .suspicious(
                            part.path(),
                            "a subaccount under " + account.text("margin_model").orElse("an unknown model") + " has "
                                    + equity.map(BigDecimal::toPlainString).orElse("?") + " "
                                    + part.text("currency").orElse("")
                                    + "; it is an account of its own: fetch it with a key of its own");
        }
    }
}
