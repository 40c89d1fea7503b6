package plimsoll.app.bench;

import java.util.ArrayList;
import java.util.List;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.parameter.ParameterLibrary;

/// How long all liquidation prices of one cross account take, and how that grows with its size.
final class SolverBench {
    private static final int POSITIONS_EACH = 5;

    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private final List<Row> rows = new ArrayList<>();

    SolverBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /// @param positions of the account measured, and then of smaller and larger ones
    List<Row> run(int positions) {
        add(positions, Searches.NONE, "margin alone");
        add(positions, Searches.INSTRUMENT, "with all liquidation prices by instrument");
        add(positions, Searches.UNDERLYING, "with all liquidation prices by underlying");
        add(positions / 2, Searches.INSTRUMENT, "by instrument, half the size");
        add(positions * 2, Searches.INSTRUMENT, "by instrument, twice the size");
        add(positions * 4, Searches.INSTRUMENT, "by instrument, four times the size");
        return rows;
    }

    private void add(int positions, Searches searches, String work) {
        int instruments = Math.max(positions / POSITIONS_EACH, 1);
        BenchAccount bench = BenchAccount.crossed(positions, instruments);
        Measured measured =
                stopwatch.measure(() -> assessor.assess(bench.account(), bench.market(), AsIf.HELD, searches));
        String name = "Cross account of futures";
        double first =
                rows.isEmpty() ? measured.milliseconds() : rows.getFirst().milliseconds();
        rows.add(Row.timed(name, work, 1, measured.milliseconds(), measured.megabytes())
                .withRatio(measured.milliseconds() / first)
                .withValue(positions, "positions in " + instruments + " instruments"));
    }
}
