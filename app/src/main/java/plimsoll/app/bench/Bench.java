package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.GreekTable;

/// What the program does at every change of a large account, timed.
public final class Bench {
    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    public Bench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /// @param account what was measured on, in words
    /// @param ratio of the time to the account's first row
    public record Row(String account, String work, Measured measured, double ratio) {}

    /// @param size number of positions of each account
    public List<Row> run(int size) {
        int futures = size / 10;
        int options = size - futures;
        List<Row> rows = new ArrayList<>(
                rows(options + " options, " + futures + " futures", BenchAccount.of(options, futures, 5)));
        rows.addAll(rows(size + " futures", BenchAccount.of(0, size, 50)));
        return rows;
    }

    private List<Row> rows(String name, BenchAccount bench) {
        Comparison valued = assessor.assess(bench.account(), bench.market(), Searches.NONE);
        Surfaces surfaces = new Surfaces(assessor, bench.market());
        List<Row> rows = new ArrayList<>();
        add(rows, name, "margin in four modes", () -> assess(bench, Searches.NONE));
        add(rows, name, "with liquidations by underlying", () -> assess(bench, Searches.UNDERLYING));
        add(rows, name, "with liquidations, both searches", () -> assess(bench, Searches.ALL));
        add(rows, name, "Greeks by position", () -> GreekTable.of(valued.valued(), GreekTable.By.POSITION, true));
        add(
                rows,
                name,
                "heatmap of profit, 25 x 13",
                () -> surfaces.of(valued.valued(), SurfaceRequest.standard(Measure.PROFIT, Optional.empty())));
        return rows;
    }

    private Comparison assess(BenchAccount bench, Searches searches) {
        return assessor.assess(bench.account(), bench.market(), searches);
    }

    private void add(List<Row> rows, String account, String work, Supplier<?> supplier) {
        Measured measured = stopwatch.measure(supplier);
        double first = rows.isEmpty()
                ? measured.milliseconds()
                : rows.getFirst().measured().milliseconds();
        rows.add(new Row(account, work, measured, measured.milliseconds() / first));
    }
}
