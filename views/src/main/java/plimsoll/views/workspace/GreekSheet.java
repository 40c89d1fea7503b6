package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.GreekTable.By;
import plimsoll.model.valuation.GreekTable.Row;

/// An account's Greeks at every level.
public record GreekSheet(List<Row> positions, List<Row> expiries, List<Row> underlyings, List<Row> total) {
    static GreekSheet of(GreekTable table, boolean collateral) {
        return new GreekSheet(
                table.rows(By.POSITION, collateral),
                table.rows(By.EXPIRY, collateral),
                table.rows(By.UNDERLYING, collateral),
                table.rows(By.ACCOUNT, collateral));
    }
}
