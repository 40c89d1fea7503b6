package plimsoll.app.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import plimsoll.views.workspace.PagePicture;

/// A PDF file's pages as pictures; one at a time is drawn.
final class PdfPages implements AutoCloseable {
    private final ReentrantLock one = new ReentrantLock();
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    static PdfPages of(byte[] pdf) throws IOException {
        return new PdfPages(Loader.loadPDF(pdf));
    }

    int count() {
        return document.getNumberOfPages();
    }

    /// Points.
    double width(int page) {
        return box(page).getWidth();
    }

    /// Points.
    double height(int page) {
        return box(page).getHeight();
    }

    private PDRectangle box(int page) {
        return document.getPage(page).getCropBox();
    }

    /// @param scale pixels of a point
    PagePicture picture(int page, double scale) throws IOException {
        one.lock();
        try {
            BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            return new PagePicture(
                    width,
                    height,
                    IntBuffer.wrap(image.getRGB(0, 0, width, height, new int[width * height], 0, width)));
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        one.lock();
        try {
            document.close();
        } catch (IOException e) {
            System.getLogger("plimsoll").log(System.Logger.Level.WARNING, "a report's pages were not closed", e);
        } finally {
            one.unlock();
        }
    }
}
