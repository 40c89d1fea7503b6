package plimsoll.app.document;

import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;

/// A report as files.
public final class ReportDocuments {
    private ReportDocuments() {}

    /// One page of HTML with everything in it, UTF-8, to be printed on that sheet.
    public static String html(MarginReport report, PageSetup page) {
        throw new UnsupportedOperationException("not yet");
    }

    /// The same, laid out. Slow: not on the screen's thread.
    public static byte[] pdf(MarginReport report, PageSetup page) {
        throw new UnsupportedOperationException("not yet");
    }

    /// The tables, one after the other, unscaled.
    public static String csv(MarginReport report) {
        throw new UnsupportedOperationException("not yet");
    }

    /// The record.
    public static String json(MarginReport report) {
        throw new UnsupportedOperationException("not yet");
    }
}
