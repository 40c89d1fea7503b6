package plimsoll.app.document;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.Size2DSyntax;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPageable;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.PrintOrder;

/// Prints PDF files as they are.
public final class Printing {
    private static final float POINTS_PER_INCH = 72;

    private Printing() {}

    /// A queue that takes PDF is handed the file; for another its pages are drawn, as vectors.
    ///
    /// @return the printer's name
    /// @throws IOException saying why the queue has not got it
    public static String print(byte[] pdf, PrintOrder order) throws IOException {
        PrintService service = ready(order);
        byte[] pages = selected(pdf, order.pages());
        try {
            if (PrintQueues.takesPdf(service)) {
                hand(pages, service, order);
            } else {
                draw(pages, service, order);
            }
        } catch (PrintException | PrinterException e) {
            throw new IOException("the printer " + service.getName() + " did not take it: " + reason(e), e);
        }
        return service.getName();
    }

    /// @throws IOException saying why the queue would not get it
    public static void check(PrintOrder order) throws IOException {
        ready(order);
    }

    private static PrintService ready(PrintOrder order) throws IOException {
        PrintService service = PrintQueues.find(order.printer());
        String refusal = PrintQueues.refusal(service);
        if (!refusal.isEmpty()) {
            throw new IOException("the printer " + service.getName() + " cannot be used: " + refusal);
        }
        return service;
    }

    private static PrintRequestAttributeSet attributes(PrintOrder order) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new Copies(order.copies()));
        attributes.add(new JobName(order.title(), null));
        return attributes;
    }

    /// Without a sheet the queue would take the one usual in this country.
    private static void hand(byte[] pdf, PrintService service, PrintOrder order) throws PrintException, IOException {
        PrintRequestAttributeSet attributes = attributes(order);
        sheet(pdf).ifPresent(attributes::add);
        SimpleDoc file = new SimpleDoc(new ByteArrayInputStream(pdf), DocFlavor.INPUT_STREAM.PDF, null);
        service.createPrintJob().print(file, attributes);
    }

    static void draw(byte[] pdf, PrintService service, PrintOrder order) throws PrinterException, IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(attributes(order));
        }
    }

    /// That of the first page, upright.
    private static Optional<MediaSizeName> sheet(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            float width = Math.min(page.getWidth(), page.getHeight()) / POINTS_PER_INCH;
            float height = Math.max(page.getWidth(), page.getHeight()) / POINTS_PER_INCH;
            return Optional.ofNullable(MediaSize.findMedia(width, height, Size2DSyntax.INCH));
        }
    }

    /// @throws IOException when none of its pages is wanted
    static byte[] selected(byte[] pdf, PageSelection pages) throws IOException {
        if (pages.isAll()) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = document.getNumberOfPages(); page >= 1; page--) {
                if (!pages.contains(page)) {
                    document.removePage(page - 1);
                }
            }
            if (document.getNumberOfPages() == 0) {
                throw new IOException("the report has none of the pages " + pages);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// What the system said, without the names of Java's exceptions.
    private static String reason(Exception e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).strip();
    }
}
