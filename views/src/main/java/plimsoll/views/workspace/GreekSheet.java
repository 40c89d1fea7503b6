package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.GreekTable.By;
import plimsoll.model.valuation.GreekTable.Row;
import plimsoll.model.valuation.ValuedAccount;

/// An account's Greeks at every level.
public record GreekSheet(List<Row> positions, List<Row> expiries, List<Row> underlyings, List<Row> total) {
    static GreekSheet of(ValuedAccount account, boolean collateral) {
        return new GreekSheet(
                GreekTable.of(account, By.POSITION, collateral),
                GreekTable.of(account, By.EXPIRY, collateral),
                GreekTable.of(account, By.UNDERLYING, collateral),
                GreekTable.of(account, By.ACCOUNT, collateral));
    }
}
