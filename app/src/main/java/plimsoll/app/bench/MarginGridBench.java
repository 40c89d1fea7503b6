package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.margin.Totals;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.ValuedAccount;

/// How long the margin ratio of options under the house matrix takes over price × volatility and price ×
/// time, beside the account moved and margined node by node.
final class MarginGridBench {
    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final List<Row> rows = new ArrayList<>();

    MarginGridBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    List<Row> run(int options) {
        BenchAccount bench = underHouseMatrix(BenchAccount.of(options, 0, 5));
        String name = "Margin ratio, " + options + " options, house matrix";
        SurfaceRequest coarse = request(SurfaceRequest.coarse(Measure.RATIO, Optional.empty()));
        add(name, "price x volatility", bench, coarse);
        add(name, "price x volatility", bench, request(SurfaceRequest.full(Measure.RATIO, Optional.empty())));
        Axis days = new Axis(Axis.Kind.TIME, DoubleArray.range(0, 280, 20));
        add(name, "price x time", bench, coarse.over(coarse.columns(), days));
        return rows;
    }

    private static SurfaceRequest request(SurfaceRequest r) {
        return new SurfaceRequest(
                r.measure(),
                AsIf.PORTFOLIO,
                r.underlying(),
                r.betas(),
                r.columns(),
                r.rows(),
                r.base(),
                r.collateral());
    }

    /// The account without a matrix of its own.
    private static BenchAccount underHouseMatrix(BenchAccount bench) {
        Account a = bench.account();
        return new BenchAccount(
                new Account(
                        a.id(),
                        a.venue(),
                        "tiered",
                        a.settings(),
                        a.balances(),
                        a.positions(),
                        a.orders(),
                        a.outside(),
                        a.reported(),
                        ""),
                bench.market());
    }

    private void add(String name, String axes, BenchAccount bench, SurfaceRequest request) {
        ValuedAccount valued =
                assessor.assess(bench.account(), bench.market(), Searches.NONE).valued();
        Surfaces surfaces = new Surfaces(assessor, bench.market());
        Measured twin = stopwatch.measure(() -> nodeByNode(valued, bench, request));
        Measured fast = stopwatch.measure(() -> surfaces.of(valued, request));
        String nodes = "%s, %d x %d"
                .formatted(axes, request.columns().size(), request.rows().size());
        rows.add(Row.timed(name, nodes + ", node by node", 1, twin.milliseconds(), twin.megabytes())
                .withRatio(1));
        rows.add(Row.timed(name, nodes, threads, fast.milliseconds(), Double.NaN)
                .withRatio(fast.milliseconds() / twin.milliseconds())
                .withValue(twin.milliseconds() / fast.milliseconds(), "times as fast as node by node"));
    }

    private List<Double> nodeByNode(ValuedAccount valued, BenchAccount bench, SurfaceRequest request) {
        Function<ValuedAccount, Totals> totals = assessor.totals(bench.account(), bench.market(), request.asIf());
        ScenarioGrid grid = request.grid(valued.underlyings());
        int columns = grid.columns().size();
        return IntStream.range(0, grid.rows().size() * columns)
                .mapToObj(i -> totals.apply(valued.moved(grid.at(i / columns, i % columns)))
                        .marginRatio())
                .toList();
    }
}
