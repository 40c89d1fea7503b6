package plimsoll.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import plimsoll.views.workspace.PagePicture;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.PrintOrder;

final class PrintingTest {
    private static PageSelection pages(Integer... numbers) {
        return new PageSelection(new TreeSet<>(List.of(numbers)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void chosenPagesAreAFileOfTheirOwn() throws IOException {
        byte[] pdf = SheetPdf.of(5, PDRectangle.A4);
        assertThat(Printing.selected(pdf, PageSelection.ALL)).isSameAs(pdf);
        assertThat(text(Printing.selected(pdf, pages(2, 5))).lines()).containsExactly("Sheet 2", "Sheet 5");
    }

    @Test
    void noneOfThePagesIsRefused() {
        assertThatThrownBy(() -> Printing.selected(SheetPdf.of(2, PDRectangle.A4), pages(7)))
                .isInstanceOf(IOException.class)
                .hasMessage("the report has none of the pages 7");
    }

    @Test
    void aPrinterThatIsNotThereIsSaid() {
        PrintOrder order = new PrintOrder(Optional.of("no such printer"), 1, PageSelection.ALL, "nothing");
        assertThatThrownBy(() -> Printing.print(SheetPdf.of(1, PDRectangle.A4), order))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no printer no such printer");
    }

    @Test
    void pagesAreDrawnAtTheirScale() throws IOException {
        try (PdfPages pages = PdfPages.of(SheetPdf.of(3, PDRectangle.LETTER))) {
            assertThat(pages.count()).isEqualTo(3);
            assertThat(pages.width(2)).isEqualTo(612);
            assertThat(pages.height(2)).isEqualTo(792);
            PagePicture picture = pages.picture(1, 0.5);
            assertThat(List.of(picture.width(), picture.height())).containsExactly(306, 396);
            assertThat(picture.argb().get(0)).isEqualTo(0xffffffff);
            // The second sheet's blue square, 220 to 300 points above its foot.
            assertThat(picture.argb().get(picture.width() * (396 - 130) + 90)).isEqualTo(0xff0000ff);
        }
    }
}
