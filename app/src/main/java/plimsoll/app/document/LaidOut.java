package plimsoll.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;
import plimsoll.views.workspace.PagePicture;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;

/// A report with the pages of its PDF.
final class LaidOut implements ReportPages {
    private final MarginReport report;
    private final PageSetup page;
    private final byte[] pdf;
    private final PdfPages pages;

    /// @param pdf of that report on that sheet
    LaidOut(MarginReport report, PageSetup page, byte[] pdf) throws IOException {
        this.report = report;
        this.page = page;
        this.pdf = pdf;
        this.pages = PdfPages.of(pdf);
    }

    @Override
    public int count() {
        return pages.count();
    }

    @Override
    public double width(int number) {
        return pages.width(number);
    }

    @Override
    public double height(int number) {
        return pages.height(number);
    }

    @Override
    public PagePicture picture(int number, double scale) throws IOException {
        return pages.picture(number, scale);
    }

    @Override
    public byte[] content(ReportFormat format) {
        return switch (format) {
            case PDF -> pdf;
            case HTML -> utf8(ReportDocuments.html(report, page));
            case CSV -> utf8(ReportDocuments.csv(report));
            case JSON -> utf8(ReportDocuments.json(report));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pages.close();
    }
}
