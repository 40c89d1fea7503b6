package plimsoll.app.document;

import java.io.IOException;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.ReportCsv;
import plimsoll.model.report.ReportJson;

/// A report as files.
public final class ReportDocuments {
    private ReportDocuments() {}

    /// One page of HTML with everything in it, UTF-8, to be printed on that sheet.
    public static String html(MarginReport report, PageSetup page) {
        return ReportHtml.of(report, page);
    }

    /// Loads what pages need, so that the first report comes as fast as the next.
    public static void prepare() {
        ReportPdf.prepare();
    }

    /// The same, laid out. Slow: not on the screen's thread.
    public static byte[] pdf(MarginReport report, PageSetup page) throws IOException {
        return ReportPdf.of(report, page);
    }

    /// The tables, one after the other, unscaled.
    public static String csv(MarginReport report) {
        return ReportCsv.of(report);
    }

    /// The record, `plimsoll-report/1`.
    public static String json(MarginReport report) {
        return ReportJson.of(report);
    }
}
