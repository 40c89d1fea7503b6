package plimsoll.app.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Bidi;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import plimsoll.model.report.Block;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.Section;
import plimsoll.model.report.SectionId;

/// A report on pages.
final class ReportPdf {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    static byte[] of(MarginReport report, PageSetup page) throws IOException {
        String html = ReportHtml.of(report, page);
        ReportFonts fonts = ReportFonts.of(html + ReportFonts.MISSING);
        String whole =
                fonts.missing().isEmpty() ? html : fonts.mended(ReportHtml.of(listing(report, fonts.missing()), page));
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useSVGDrawer(new SvgLines())
                    .withProducer(report.cover().program())
                    .withHtmlContent(whole, null);
            fonts.register(builder, document);
            if (Bidi.requiresBidi(whole.toCharArray(), 0, whole.length())) {
                builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                        .useUnicodeBidiReorderer(new ICUBidiReorderer())
                        .defaultTextDirection(TextDirection.LTR);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                return bytes(document, report);
            }
        }
    }

    /// Lays out a report of nothing in particular.
    static void prepare() {
        try {
            of(Rehearsal.report(), PageSetup.A4);
        } catch (IOException _) {
            // the report itself will say so
        }
    }

    /// The same figures at the same time are the same bytes.
    private static byte[] bytes(PDDocument document, MarginReport report) throws IOException {
        Instant made = report.cover().made();
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle("Margin report · " + report.cover().title());
        about.setProducer(report.cover().program());
        about.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(about);
        document.setDocumentId(made.toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// With a note on characters that are printed as a box, among the problems or in a section of its own.
    private static MarginReport listing(MarginReport report, NavigableSet<Integer> missing) {
        String codes = missing.stream().map(c -> String.format("U+%04X", c)).collect(Collectors.joining(", "));
        Block note = new Block.Notes(
                "Characters",
                List.of(new Block.Note(
                        "warning", "", "no font of the program has " + codes + "; each is printed as □")));
        List<Section> sections = new ArrayList<>();
        report.sections().forEach(s -> sections.add(s.id() == SectionId.PROBLEMS ? with(s, note) : s));
        if (report.section(SectionId.PROBLEMS).isEmpty()) {
            sections.add(new Section(SectionId.PROBLEMS, SectionId.PROBLEMS.title(), List.of(note)));
        }
        return new MarginReport(report.cover(), sections, report.problems(), report.complete());
    }

    private static Section with(Section section, Block note) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.add(note);
        return new Section(section.id(), section.title(), blocks);
    }
}
