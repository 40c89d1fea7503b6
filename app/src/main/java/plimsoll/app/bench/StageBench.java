package plimsoll.app.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.GreekTable.By;

/// What the window computes after an edit, venue by venue: stage A, margins in four modes, profits and
/// Greeks; stage B, liquidation prices of every mode and the surface of the margin ratio.
final class StageBench {
    /// An account to compute.
    private record Book(String venue, String model, boolean options) {
        String name(int positions) {
            String held = positions + (options ? " options and futures" : " futures");
            return venue + (model.isEmpty() ? "" : " " + model) + ", " + held;
        }

        BenchAccount of(int positions) {
            if (venue.equals("generic")) {
                return BenchAccount.of(positions - positions / 10, positions / 10, 5);
            }
            int futures = options ? positions / 10 : positions;
            return BenchAccount.at(venue, model, positions - futures, futures);
        }
    }

    private static final List<Book> BOOKS = List.of(
            new Book("generic", "matrix", true),
            new Book("deribit", "segregated_pm", true),
            new Book("deribit", "segregated_sm", true),
            new Book("bybit", "portfolio", true),
            new Book("okx", "portfolio", true),
            new Book("okx", "portfolio", false),
            new Book("derive", "pmrm2", true),
            new Book("derive", "srm", true),
            new Book("binance-usdm", "single", false),
            new Book("hyperliquid", "", false));

    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    StageBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    List<Row> run(int positions) {
        return BOOKS.stream().flatMap(book -> rows(book, positions)).toList();
    }

    private Stream<Row> rows(Book book, int positions) {
        BenchAccount bench = book.of(positions);
        Comparison margined = assessor.margined(bench.account(), bench.market());
        SurfaceRequest ratio = SurfaceRequest.coarse(Measure.RATIO, Surfaces.largestDollarDelta(margined.valued()));
        Surfaces surfaces = new Surfaces(assessor, bench.market());
        String name = book.name(positions);
        return Stream.of(
                row(name, "stage A: margins, profits, Greeks", () -> stageA(bench)),
                row(name, "stage B: liquidations", () -> assessor.searched(margined, bench.market())),
                row(name, "stage B: margin ratio, 21 x 15", () -> surfaces.of(margined.valued(), ratio)));
    }

    private Row row(String name, String work, Supplier<?> supplier) {
        Measured measured = stopwatch.measure(supplier);
        return Row.timed(name, work, 1, measured.milliseconds(), measured.megabytes())
                .withValue(measured.p99(), "ms p99 of " + measured.runs());
    }

    private List<Object> stageA(BenchAccount bench) {
        Comparison margined = assessor.margined(bench.account(), bench.market());
        GreekTable greeks = new GreekTable(margined.valued());
        return List.of(
                margined,
                greeks.rows(By.POSITION, true),
                greeks.rows(By.EXPIRY, true),
                greeks.rows(By.UNDERLYING, true),
                greeks.rows(By.ACCOUNT, true));
    }
}
