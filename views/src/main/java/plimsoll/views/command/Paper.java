package plimsoll.views.command;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;
import plimsoll.views.control.Messages;

/// Prints one page.
final class Paper {
    private static final Messages TEXT = Messages.of("palette");

    private Paper() {}

    /// Landscape, made smaller to fit.
    ///
    /// @return what became of it, in words
    static String print(Node page) {
        Optional<Printer> printer = printer();
        if (printer.isEmpty()) {
            return TEXT.text("thereIsNoPrinter");
        }
        PrinterJob job = PrinterJob.createPrinterJob(printer.get());
        if (job == null || !printed(job, page)) {
            return TEXT.text("thePrinterDidNot", printer.get().getName());
        }
        return TEXT.text("sentTo", printer.get().getName());
    }

    /// The default one, else any.
    private static Optional<Printer> printer() {
        return Optional.ofNullable(Printer.getDefaultPrinter())
                .or(() -> Printer.getAllPrinters().stream().findFirst());
    }

    private static boolean printed(PrinterJob job, Node page) {
        PageLayout layout = job.getPrinter()
                .createPageLayout(
                        job.getJobSettings().getPageLayout().getPaper(),
                        PageOrientation.LANDSCAPE,
                        Printer.MarginType.DEFAULT);
        Group group = new Group(page);
        group.applyCss();
        group.layout();
        Bounds size = group.getBoundsInParent();
        double scale = Math.min(
                1,
                Math.min(layout.getPrintableWidth() / size.getWidth(), layout.getPrintableHeight() / size.getHeight()));
        group.getTransforms().add(new Scale(scale, scale));
        return job.printPage(layout, group) && job.endJob();
    }
}
