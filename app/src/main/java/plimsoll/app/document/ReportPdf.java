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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        ReportFonts fonts = ReportFonts.of(ReportHtml.of(report, page) + ReportFonts.MISSING);
        MarginReport whole = fonts.missing().isEmpty() ? report : listing(report, fonts.missing());
        List<PdfPart> parts = laidOut(Parts.of(whole), page, fonts);
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

    private static List<PdfPart> laidOut(List<MarginReport> parts, PageSetup page, ReportFonts fonts)
            throws IOException {
        List<CompletableFuture<PdfPart>> work = IntStream.range(0, parts.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> laidOut(parts.get(i), page, i == 0, fonts)))
                .toList();
        try {
            return work.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        }
    }

    private static PdfPart laidOut(MarginReport part, PageSetup page, boolean isFirst, ReportFonts fonts) {
        try {
            String html = fonts.mended(ReportHtml.part(part, page, isFirst));
            return PdfPart.of(html, fonts.again(), part.cover().program());
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
