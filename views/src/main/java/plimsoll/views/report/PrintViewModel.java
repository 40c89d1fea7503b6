package plimsoll.views.report;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.PrintOrder;
import plimsoll.views.workspace.PrinterQueue;
import plimsoll.views.workspace.ReportPages;

/// On which printer, how often and which pages.
final class PrintViewModel {
    private static final Messages TEXT = Messages.of("report");

    /// Which pages are printed.
    enum Which {
        ALL,
        CURRENT,
        CHOSEN
    }

    private final ReportViewModel report;
    private final IntSupplier page;
    private final ObservableList<PrinterQueue> printers = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PrinterQueue>> printer = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty copies = new SimpleStringProperty("1");
    private final StringProperty range = new SimpleStringProperty("");
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();

    /// @param page the one that is looked at, from 0
    PrintViewModel(ReportViewModel report, IntSupplier page) {
        this.report = report;
        this.page = page;
        printer.subscribe(_ -> describe());
    }

    ObservableList<PrinterQueue> printers() {
        return printers;
    }

    ObjectProperty<Optional<PrinterQueue>> printerProperty() {
        return printer;
    }

    StringProperty copiesProperty() {
        return copies;
    }

    /// Such as `1-3, 7`.
    StringProperty rangeProperty() {
        return range;
    }

    ObjectProperty<Which> whichProperty() {
        return which;
    }

    /// About the printer, or what is wrong.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty printingProperty() {
        return printing.getReadOnlyProperty();
    }

    /// Looks which printers there are now; the one chosen stays chosen.
    void look() {
        looking.set(true);
        words.set(TEXT.text("lookingForPrinters"));
        report.reports().ask(report.desk()::printers, this::offer, this::findNone);
    }

    private void findNone(String why) {
        looking.set(false);
        printers.clear();
        printer.set(Optional.empty());
        words.set(TEXT.text("printersUnknown", why));
    }

    private void offer(List<PrinterQueue> found) {
        looking.set(false);
        Optional<String> before = printer.get().map(PrinterQueue::name);
        printers.setAll(found);
        printer.set(found.stream()
                .filter(p -> before.isEmpty() ? p.isDefault() : p.name().equals(before.get()))
                .findFirst()
                .or(() -> found.stream().findFirst()));
        describe();
    }

    private void describe() {
        words.set(printer.get().map(PrintViewModel::about).orElse(TEXT.text("noPrinter")));
    }

    private static String about(PrinterQueue queue) {
        if (!queue.refuses().isEmpty()) {
            return TEXT.text("printerRefuses", queue.refuses());
        }
        return queue.takesPdf() ? TEXT.text("printerTakesPdf") : TEXT.text("printerGetsVectors");
    }

    /// @return whether it was asked to print; if not, `words` says why
    boolean print() {
        Optional<ReportPages> pages = report.pagesProperty().get();
        if (pages.isEmpty() || printer.get().isEmpty()) {
            describe();
            return false;
        }
        try {
            send(pages.get(), order(printer.get().get().name(), pages.get().count()));
            return true;
        } catch (IllegalArgumentException e) {
            words.set(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private PrintOrder order(String name, int count) {
        PageSelection pages = switch (which.get()) {
            case ALL -> PageSelection.ALL;
            case CURRENT -> PageSelection.of(page.getAsInt() + 1);
            case CHOSEN -> PageSelection.parse(range.get(), count);
        };
        return new PrintOrder(Optional.of(name), copies(), pages, report.suggestedName());
    }

    private int copies() {
        try {
            return Integer.parseInt(copies.get().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    TEXT.text("copiesExpected", copies.get().strip()), e);
        }
    }

    private void send(ReportPages pages, PrintOrder order) {
        printing.set(true);
        report.tell(TEXT.text("sending", order.printer().orElse("")));
        report.reports()
                .ask(
                        () -> report.desk().print(pages, order),
                        name -> {
                            printing.set(false);
                            report.tell(TEXT.text("sent", name, order.copies()));
                        },
                        why -> {
                            printing.set(false);
                            report.complain(TEXT.text("notPrinted", why), () -> send(pages, order));
                        });
    }
}
