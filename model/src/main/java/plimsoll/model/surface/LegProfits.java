package plimsoll.model.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// A scenario's profit by position and by balance; all of them add up to the cell of a surface.
public record LegProfits(List<Row> rows) {
    /// @param name a position, or the asset of a balance
    /// @param isPosition false for balances, posted margin and profit outside
    /// @param before reporting currency, before the move
    /// @param after what of it is left; what settled on the way counts as the cash it became
    /// @param split of the difference
    public record Row(String name, boolean isPosition, double before, double after, ProfitSplit split) {
        public double profit() {
            return split.total();
        }
    }

    public LegProfits {
        rows = List.copyOf(rows);
    }

    /// @param collateral whether coin balances count
    public static LegProfits of(ValuedAccount account, Scenario scenario, boolean collateral) {
        List<Row> rows = new ArrayList<>();
        account.legs().forEach(leg -> rows.add(row(account, leg, scenario)));
        if (collateral) {
            account.cash().entrySet().forEach(cash -> rows.add(row(account, cash, scenario)));
        }
        if (collateral && !account.isWhole()) {
            rows.add(new Row("unresolved", true, Double.NaN, Double.NaN, ProfitSplit.ofDelta(Double.NaN)));
        }
        return new LegProfits(rows);
    }

    private static Row row(ValuedAccount account, Leg leg, Scenario scenario) {
        ProfitSplit split = ProfitSplit.of(account, leg, scenario);
        double before = leg.equity() * leg.settlePrice();
        return new Row(leg.position().id().name(), true, before, before + split.total(), split);
    }

    private static Row row(ValuedAccount account, Map.Entry<Asset, Double> cash, Scenario scenario) {
        double before = cash.getValue() * account.price(cash.getKey());
        double profit = before * (scenario.factor(cash.getKey().underlying()) - 1);
        return new Row(cash.getKey().code(), false, before, before + profit, ProfitSplit.ofDelta(profit));
    }

    public ProfitSplit total() {
        return rows.stream().map(Row::split).reduce(ProfitSplit.NOTHING, ProfitSplit::plus);
    }
}
