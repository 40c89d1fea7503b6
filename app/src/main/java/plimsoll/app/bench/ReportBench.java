package plimsoll.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.app.document.ReportDocuments;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.output.Heading;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.MarginReports;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.ReportInput;

/// The margin report of a large account: its figures, then the pages, beside the HTML they are laid out
/// from.
final class ReportBench {
    private final Stopwatch stopwatch;
    private final Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    ReportBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    List<Row> run(int positions) {
        int futures = positions / 10;
        String name = "report of " + positions + " positions";
        ReportInput input = input(BenchAccount.of(positions - futures, futures, 5));
        MarginReport report = MarginReports.of(input, ReportChoice.STANDARD);
        Measured html = stopwatch.measure(() -> ReportDocuments.html(report, PageSetup.A4));
        Measured figures = stopwatch.measure(() -> MarginReports.of(input, ReportChoice.STANDARD));
        Measured pdf = stopwatch.measure(() -> pdf(report));
        return List.of(row(name, "HTML", html), row(name, "its sections", figures), row(name, "PDF", pdf));
    }

    private static Row row(String name, String work, Measured measured) {
        return Row.timed(name, work, 1, measured.milliseconds(), measured.megabytes());
    }

    private static byte[] pdf(MarginReport report) {
        try {
            return ReportDocuments.pdf(report, PageSetup.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportInput input(BenchAccount bench) {
        Heading heading = new Heading("plimsoll", "", "", bench.market().asOf(), Asset.USD);
        return new ReportInput(
                heading,
                "invented",
                bench.market().asOf(),
                bench.market(),
                List.of(bench.account()),
                List.of(assessor.assess(bench.account(), bench.market(), Searches.UNDERLYING)),
                assessor,
                Optional.empty(),
                NamedStresses.builtIn(),
                List.of());
    }
}
