package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Positions of Bybit's API before v5: the same meanings with other names, each row wrapped in `data`.
/// `is_isolated` is our mode, `position_margin` what is posted.
final class BybitV2 {
    private static final Map<String, Integer> SIGNS = Map.of("Buy", 1, "Sell", -1);
    private static final Map<String, String> LEGS = Map.of("0", "net", "1", "long", "2", "short");

    private BybitV2() {}

    static void positions(Row body, Draft draft) {
        AccountDraft account = draft.account("bybit");
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> position(row.object("data"), a));
    }

    private static void position(Row row, AccountDraft account) {
        Optional<BigDecimal> size = row.amount("size");
        if (size.filter(s -> s.signum() == 0).isPresent()) {
            return;
        }
        String symbol = row.name("symbol");
        String leg = row.word("position_idx", LEGS).orElse("net");
        Optional<BigDecimal> sign = row.word("side", SIGNS).map(BigDecimal::valueOf);
        Entry position = account.position(leg.equals("net") ? symbol : symbol + "-" + leg, row)
                .put("instrument", symbol)
                .put("side", leg)
                .put("quantity", size.flatMap(s -> sign.map(s::multiply)))
                .put("entryPrice", row.price("entry_price"))
                .put("leverage", row.leverage("leverage"))
                .reported("liquidationPrice", row.liquidation("liq_price", Bybit.NO_LIQUIDATION));
        boolean isIsolated = row.flag("is_isolated").orElse(false);
        position.put("mode", isIsolated ? "isolated" : "cross");
        if (isIsolated) {
            position.put("posted", row.number("position_margin"));
        }
    }
}
