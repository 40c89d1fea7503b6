package plimsoll.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Removals;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.BenchDocument;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.surface.KernelProbe;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.GreekTable;

/// What the program does at every change of a large account, and the kernel that most of it comes down
/// to, timed.
public final class Bench {
    private static final int CROSSED = 200;
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration MOST_OF_A_STAGE = Duration.ofMillis(1500);
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Plan plan;
    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    public Bench(Plan plan) {
        this.plan = plan;
        this.stopwatch = new Stopwatch(plan.warmUps(), plan.runs(), MOST);
    }

    /// How much is measured.
    ///
    /// @param positions of each account whose margin is computed
    /// @param options that the kernel and its peers price
    /// @param inputs of the comparison of the kernel and its twin
    /// @param grids numbers of positions, a full grid for each
    public record Plan(int positions, int options, int inputs, List<Integer> grids, int warmUps, int runs) {
        public Plan {
            grids = List.copyOf(grids);
        }
    }

    /// What the window computes after an edit, alone.
    public BenchDocument stages() {
        return new BenchDocument(stageBench().run(plan.positions()));
    }

    /// A run in a hundred is told apart where there are so many.
    private StageBench stageBench() {
        return new StageBench(new Stopwatch(4 * plan.warmUps(), 11 * plan.runs(), MOST_OF_A_STAGE));
    }

    public BenchDocument run() {
        int futures = plan.positions() / 10;
        int options = plan.positions() - futures;
        Race race = new Race(plan.warmUps(), plan.runs(), TURN);
        List<Row> rows = new ArrayList<>(machine());
        rows.addAll(new KernelBench(race, stopwatch, plan.options()).run());
        rows.addAll(new AccuracyBench(plan.inputs()).run());
        rows.addAll(new GridBench(stopwatch).run(plan.grids()));
        rows.addAll(new SolverBench(stopwatch).run(plan.positions()));
        rows.addAll(new PortfolioBench(stopwatch).run(plan.positions()));
        rows.addAll(new MarginGridBench(stopwatch).run(plan.positions()));
        rows.add(new ImportBench(stopwatch).run());
        rows.addAll(stageBench().run(plan.positions()));
        rows.addAll(new ReportBench(stopwatch).run(plan.positions()));
        rows.addAll(rows(options + " options, " + futures + " futures", BenchAccount.of(options, futures, 5)));
        rows.addAll(rows(plan.positions() + " futures", BenchAccount.of(0, plan.positions(), 50)));
        rows.add(contributions(
                "with every removal",
                plan.positions() + " futures in " + CROSSED + " instruments, tiers",
                BenchAccount.crossed(plan.positions(), CROSSED),
                Removals.ALL));
        BenchAccount matrix = BenchAccount.of(options, futures, 5);
        String mixed = options + " options, " + futures + " futures, risk matrix";
        rows.add(contributions("with the most dangerous removals", mixed, matrix, Removals.MOST_DANGEROUS));
        rows.add(contributions("with every removal", mixed, matrix, Removals.ALL));
        return new BenchDocument(rows);
    }

    private Row contributions(String work, String account, BenchAccount bench, Removals removals) {
        Measured measured =
                stopwatch.measure(() -> assessor.contributions(bench.account(), bench.market(), AsIf.HELD, removals));
        return Row.timed(account, "contributions, " + work, 1, measured.milliseconds(), measured.megabytes());
    }

    private static List<Row> machine() {
        String name = "Machine";
        int processors = Runtime.getRuntime().availableProcessors();
        return List.of(
                Row.figure(name, "kernel", processors, Double.NaN, kernel()),
                Row.figure(name, "Java", processors, Runtime.version().feature(), System.getProperty("os.arch")));
    }

    private static String kernel() {
        String name = KernelProbe.ofKernel().name();
        boolean vectorised =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectorised ? name : name + ": started without the Vector API";
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
        double first =
                rows.isEmpty() ? measured.milliseconds() : rows.getFirst().milliseconds();
        rows.add(Row.timed(account, work, 1, measured.milliseconds(), measured.megabytes())
                .withRatio(measured.milliseconds() / first));
    }
}
