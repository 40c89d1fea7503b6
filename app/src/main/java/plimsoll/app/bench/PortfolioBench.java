package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.margin.Totals;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.valuation.ValuedAccount;

/// How long a venue's portfolio margin of options takes on one core, and its liquidation search.
final class PortfolioBench {
    private static final double SOME = 0;
    private static final double MUCH = 20_000_000;
    private static final int COMPILED = 100;

    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private final List<Row> rows = new ArrayList<>();

    PortfolioBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    List<Row> run(int options) {
        BenchAccount bench = BenchAccount.portfolio(options, SOME);
        String name = options + " options, Deribit portfolio margin of 35 scenarios";
        ValuedAccount valued =
                assessor.assess(bench.account(), bench.market(), Searches.NONE).valued();
        Function<ValuedAccount, Totals> totals = assessor.totals(bench.account(), bench.market(), AsIf.HELD);
        stopwatch.measure(() -> repeated(totals, valued));
        add(name, "margin", () -> totals.apply(valued));
        add(name, "valued, margined and explained", () -> held(bench, Searches.NONE));
        add(name, "with liquidations by underlying, found on one side", () -> held(bench, Searches.UNDERLYING));
        BenchAccount safe = BenchAccount.portfolio(options, MUCH);
        add(name, "the same, the whole range searched in vain", () -> held(safe, Searches.UNDERLYING));
        return rows;
    }

    /// Compiled as it is in a program that runs all day.
    private static double repeated(Function<ValuedAccount, Totals> totals, ValuedAccount valued) {
        double sum = 0;
        for (int i = 0; i < COMPILED; i++) {
            sum += totals.apply(valued).maintenanceMargin();
        }
        return sum;
    }

    private Object held(BenchAccount bench, Searches searches) {
        return assessor.assess(bench.account(), bench.market(), AsIf.HELD, searches);
    }

    private void add(String account, String work, Supplier<?> supplier) {
        Measured measured = stopwatch.measure(supplier);
        double first =
                rows.isEmpty() ? measured.milliseconds() : rows.getFirst().milliseconds();
        rows.add(Row.timed(account, work, 1, measured.milliseconds(), measured.megabytes())
                .withRatio(measured.milliseconds() / first));
    }
}
