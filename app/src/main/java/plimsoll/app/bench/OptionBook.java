package plimsoll.app.bench;

import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.valuation.ValuedAccount;

/// Invented option positions, no two of one contract, and the grid they are revalued on: every price
/// ±30 % in steps of 1 %, by every volatility −50 % to +100 % in steps of 3.75 %.
public record OptionBook(ValuedAccount account, ScenarioGrid grid) {
    private static final int UNDERLYINGS = 5;
    private static final Axis PRICES = new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.01));
    private static final Axis VOLATILITIES = new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-0.5, 1, 0.0375));

    /// For people.
    public static final String GRID = "%d x %d nodes".formatted(PRICES.size(), VOLATILITIES.size());

    public static OptionBook of(int options) {
        BenchAccount bench = BenchAccount.of(options, 0, UNDERLYINGS);
        ValuedAccount account = ValuedAccount.of(bench.account(), bench.market(), Asset.USD);
        return new OptionBook(
                account,
                new ScenarioGrid(
                        Scenario.NONE,
                        VOLATILITIES,
                        PRICES,
                        account.underlyings().stream().collect(Collectors.toMap(Function.identity(), _ -> 1.0))));
    }

    /// Black-76 values on the whole grid.
    public long values() {
        return (long) account.legs().size() * PRICES.size() * VOLATILITIES.size();
    }
}
