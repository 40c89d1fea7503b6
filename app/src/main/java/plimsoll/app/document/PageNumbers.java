package plimsoll.app.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// "page n of m" at the foot of each page, where the template's own stands when it is printed: it is
/// known only when all parts of a report are laid out.
final class PageNumbers {
    private static final float SIZE = 6;
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float BASELINE = 6.3f * POINTS_PER_MM;
    private static final Color GREY = new Color(0x55, 0x5b, 0x63);

    private PageNumbers() {}

    static void write(PDDocument document, ReportFonts fonts) throws IOException {
        PDFont font = fonts.regular(document);
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            write(document, document.getPage(i), font, "page " + (i + 1) + " of " + count);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        float width = font.getStringWidth(text) / 1000 * SIZE;
        float right = page.getMediaBox().getWidth() - (float) Sheet.MARGIN * POINTS_PER_MM;
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginText();
            out.setFont(font, SIZE);
            out.setNonStrokingColor(GREY);
            out.newLineAtOffset(right - width, BASELINE);
            out.showText(text);
            out.endText();
        }
    }
}
