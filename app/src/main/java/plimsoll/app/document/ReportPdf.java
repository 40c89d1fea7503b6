package plimsoll.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import plimsoll.model.report.Block;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.Section;
import plimsoll.model.report.SectionId;

/// A report on pages. A long one is laid out in parts, each on a thread of its own.
final class ReportPdf {
    private ReportPdf() {}

    static byte[] of(MarginReport report, PageSetup page) throws IOException {
        List<String> html = html(report, page);
        ReportFonts fonts = ReportFonts.of(String.join("", html) + ReportFonts.MISSING);
        List<String> printed = fonts.missing().isEmpty() ? html : html(listing(report, fonts.missing()), page);
        List<PdfPart> parts = laidOut(printed, fonts, report.cover().program());
        try (PDDocument document = new PDDocument()) {
            for (PdfPart part : parts) {
                part.subset();
                part.pages().forEach(document::addPage);
            }
            PageNumbers.write(document, fonts);
            return bytes(document, report);
        } finally {
            for (PdfPart part : parts) {
                part.close();
            }
        }
    }

    private static List<String> html(MarginReport report, PageSetup page) {
        List<MarginReport> parts = Parts.of(report);
        return IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(i -> ReportHtml.part(parts.get(i), page, i == 0))
                .toList();
    }

    private static List<PdfPart> laidOut(List<String> html, ReportFonts fonts, String program) throws IOException {
        try {
            return html.parallelStream()
                    .map(part -> laidOut(fonts.mended(part), fonts, program))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PdfPart laidOut(String html, ReportFonts fonts, String program) {
        try {
            return PdfPart.of(html, fonts.again(), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
