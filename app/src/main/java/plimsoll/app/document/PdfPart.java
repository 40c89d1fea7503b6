package plimsoll.app.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.text.Bidi;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Some pages of a report, in a document of their own that is never saved: the pages go into another,
/// before which this one must not be closed.
record PdfPart(PDDocument document, List<PDFont> fonts) implements AutoCloseable {
    static {
        XRLog.setLoggingEnabled(false);
    }

    /// @param fonts made for this part alone
    static PdfPart of(String html, ReportFonts fonts, String producer) throws IOException {
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .useSVGDrawer(new SvgLines())
                .withProducer(producer)
                .withHtmlContent(html, null);
        PdfPart part = new PdfPart(document, fonts.register(builder, document));
        if (Bidi.requiresBidi(html.toCharArray(), 0, html.length())) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(TextDirection.LTR);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
        return part;
    }

    List<PDPage> pages() {
        return StreamSupport.stream(document.getPages().spliterator(), false).toList();
    }

    /// Leaves in the fonts what the pages use.
    void subset() throws IOException {
        for (PDFont font : fonts) {
            if (font.willBeSubset()) {
                font.subset();
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
