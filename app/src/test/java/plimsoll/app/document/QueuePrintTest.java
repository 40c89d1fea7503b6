package plimsoll.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.report.ReportChoice;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.PrintOrder;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;

/// On real paper, as far as a machine has it: a queue that writes PDF files. Run by the profile `print`.
@EnabledIfSystemProperty(named = QueuePrintTest.QUEUE, matches = ".+")
final class QueuePrintTest {
    static final String QUEUE = "plimsoll.print.queue";
    /// The queue's way through PostScript draws edges with other weights. Measured at 50 dots an inch: a page of the
    /// report differs from itself by 0.003 to 0.009, from another page by 0.057 or more.
    private static final double TOLERANCE = 0.015;

    private final String queue = System.getProperty(QUEUE);
    private final Path folder = Path.of(System.getProperty("plimsoll.print.folder"));

    /// Of pages.
    private final Path log = Path.of(System.getProperty("plimsoll.print.log"));

    @TempDir
    private Path scratch;

    private PrintOrder order(PageSelection pages, int copies) {
        return new PrintOrder(Optional.of(queue), copies, pages, "plimsoll-" + System.nanoTime());
    }

    private void assertSame(byte[] sent, Path printed) throws IOException, InterruptedException {
        Path ours = Files.write(scratch.resolve("ours.pdf"), sent);
        List<BufferedImage> expected = PrintedPaper.pictures(ours, scratch);
        List<BufferedImage> actual = PrintedPaper.pictures(printed, scratch);
        assertThat(PrintedPaper.pages(printed)).isEqualTo(PrintedPaper.pages(ours));
        assertThat(actual).hasSameSizeAs(expected);
        for (int page = 0; page < expected.size(); page++) {
            assertThat(PrintedPaper.meanDifference(expected.get(page), actual.get(page)))
                    .as("page " + (page + 1) + " of " + printed)
                    .isLessThan(TOLERANCE);
        }
        Files.delete(printed);
    }

    @Test
    void thePdfItselfIsPrintedAsItIs() throws IOException, InterruptedException {
        byte[] pdf = SheetPdf.of(5, PDRectangle.A4);
        PrintedPaper paper = new PrintedPaper(folder);
        assertThat(PrintQueues.takesPdf(PrintQueues.find(Optional.of(queue)))).isTrue();
        assertThat(Printing.print(pdf, order(PageSelection.ALL, 1))).isEqualTo(queue);
        assertSame(pdf, paper.next());
    }

    @Test
    void theReportItselfIsPrintedAsItIs() throws IOException, InterruptedException {
        DocumentDesk desk = new DocumentDesk(Subjects.LIBRARY, Clock.systemUTC());
        PrintedPaper paper = new PrintedPaper(folder);
        try (ReportPages pages =
                desk.pages(Subjects.of("deribit-portfolio-margin.json"), ReportChoice.STANDARD, () -> true)) {
            assertThat(desk.print(pages, order(PageSelection.ALL, 1))).isEqualTo(queue);
            assertSame(pages.content(ReportFormat.PDF), paper.next());
        }
    }

    @Test
    void chosenPagesAreThatMany() throws IOException, InterruptedException {
        byte[] pdf = SheetPdf.of(5, PDRectangle.A4);
        PageSelection pages = new PageSelection(new TreeSet<>(List.of(2, 4, 5)));
        PrintedPaper paper = new PrintedPaper(folder);
        Printing.print(pdf, order(pages, 1));
        assertSame(Printing.selected(pdf, pages), paper.next());
    }

    @Test
    void whatTakesNoPdfGetsThePagesDrawn() throws Exception {
        byte[] pdf = SheetPdf.of(2, PDRectangle.A4);
        PrintedPaper paper = new PrintedPaper(folder);
        Printing.draw(pdf, PrintQueues.find(Optional.of(queue)), order(PageSelection.ALL, 1));
        assertSame(pdf, paper.next());
    }

    @Test
    void sheetsThatLieArePrintedLying() throws IOException, InterruptedException {
        byte[] pdf = SheetPdf.of(2, new PDRectangle(842, 595));
        PrintedPaper paper = new PrintedPaper(folder);
        Printing.print(pdf, order(PageSelection.ALL, 1));
        assertSame(pdf, paper.next());
    }

    @Test
    void letterIsPrinted() throws IOException, InterruptedException {
        byte[] pdf = SheetPdf.of(2, PDRectangle.LETTER);
        PrintedPaper paper = new PrintedPaper(folder);
        Printing.print(pdf, order(PageSelection.ALL, 1));
        assertSame(pdf, paper.next());
    }

    /// The file has each page once; copies are the printer's own, and the queue's log counts them.
    @Test
    void copiesArePrinted() throws IOException, InterruptedException {
        byte[] pdf = SheetPdf.of(2, PDRectangle.A4);
        PrintedPaper paper = new PrintedPaper(folder);
        PrintOrder order = order(PageSelection.ALL, 3);
        Printing.print(pdf, order);
        Files.delete(paper.next());
        assertThat(PrintedPaper.line(log, order.title())).contains(" total 6 ");
    }

    @Test
    void aQueueThatTakesNoJobsIsSaid() {
        String shut = System.getProperty("plimsoll.print.shut");
        PrintOrder order = new PrintOrder(Optional.of(shut), 1, PageSelection.ALL, "nothing");
        assertThatThrownBy(() -> Printing.print(SheetPdf.of(1, PDRectangle.A4), order))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the printer " + shut + " cannot be used: it ");
        assertThat(PrintQueues.all())
                .anyMatch(q -> q.name().equals(shut) && !q.refuses().isEmpty());
    }

    @Test
    void aPrinterThatIsNotThereIsSaidWithThoseThatAre() {
        PrintOrder order = new PrintOrder(Optional.of("no-such-queue"), 1, PageSelection.ALL, "nothing");
        assertThatThrownBy(() -> Printing.print(SheetPdf.of(1, PDRectangle.A4), order))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no printer no-such-queue")
                .hasMessageContaining(queue);
    }
}
