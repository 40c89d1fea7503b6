package plimsoll.views.report;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.report.ReportChoice;
import plimsoll.views.workspace.PagePicture;
import plimsoll.views.workspace.PrintOrder;
import plimsoll.views.workspace.PrinterQueue;
import plimsoll.views.workspace.ReportDesk;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.ReportProgress;
import plimsoll.views.workspace.ReportSubject;

/// A desk whose reports have as many pages as sections.
final class FakeDesk implements ReportDesk {
    final List<ReportChoice> made = new ArrayList<>();
    final List<ReportSubject> subjects = new ArrayList<>();
    final List<PrintOrder> printed = new ArrayList<>();
    final List<String> drawn = new ArrayList<>();
    List<PrinterQueue> printers = List.of();
    Optional<String> failure = Optional.empty();
    int open;

    @Override
    public ReportPages pages(ReportSubject subject, ReportChoice choice, ReportProgress progress) throws IOException {
        fail();
        progress.done(0.5);
        made.add(choice);
        subjects.add(subject);
        open++;
        return new FakePages(choice);
    }

    private void fail() throws IOException {
        if (failure.isPresent()) {
            throw new IOException(failure.get());
        }
    }

    @Override
    public List<PrinterQueue> printers() {
        return printers;
    }

    @Override
    public String print(ReportPages pages, PrintOrder order) throws IOException {
        fail();
        printed.add(order);
        return order.printer().orElse("the default one");
    }

    private final class FakePages implements ReportPages {
        private final ReportChoice choice;

        private FakePages(ReportChoice choice) {
            this.choice = choice;
        }

        @Override
        public int count() {
            return choice.onePage() ? 1 : choice.sections().size();
        }

        @Override
        public double width(int page) {
            return choice.page().width() * 72 / 25.4;
        }

        @Override
        public double height(int page) {
            return choice.page().height() * 72 / 25.4;
        }

        @Override
        public PagePicture picture(int page, double scale) {
            drawn.add(page + " × " + scale);
            return new PagePicture(10, 20, IntBuffer.allocate(200));
        }

        @Override
        public byte[] content(ReportFormat format) throws IOException {
            fail();
            return (format + " of " + choice.sections().size()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            open--;
        }
    }
}
