package plimsoll.views.workspace;

import java.io.IOException;
import java.util.List;
import plimsoll.model.report.ReportChoice;

/// Where reports are made and printed. Called off the UI thread; may wait.
public interface ReportDesk {
    /// @param progress told of each step
    /// @throws IOException saying why there is none
    /// @throws plimsoll.model.margin.NoLongerWanted likewise, when it was not waited for
    ReportPages pages(ReportSubject subject, ReportChoice choice, ReportProgress progress) throws IOException;

    /// Those of this machine, in the order of their names.
    List<PrinterQueue> printers();

    /// Returns when the queue has it.
    ///
    /// @return the printer
    /// @throws IOException saying why it has not
    String print(ReportPages pages, PrintOrder order) throws IOException;
}
