package plimsoll.app.document;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import plimsoll.views.workspace.PrinterQueue;

/// The printers of this machine.
final class PrintQueues {
    /// Asked for anew each time, so that one that was plugged in since is found.
    private static final String POLLING = "sun.java2d.print.polling";

    static {
        if (System.getProperty(POLLING) == null) {
            System.setProperty(POLLING, "false");
        }
    }

    private PrintQueues() {}

    static List<PrinterQueue> all() {
        Optional<PrintService> first = byDefault();
        return services()
                .map(s -> new PrinterQueue(
                        s.getName(), first.filter(d -> d.equals(s)).isPresent(), takesPdf(s), refusal(s)))
                .sorted(Comparator.comparing(PrinterQueue::name))
                .toList();
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null));
    }

    private static Optional<PrintService> byDefault() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
    }

    /// @param name empty for the default printer
    /// @throws IOException naming those that there are
    static PrintService find(Optional<String> name) throws IOException {
        Optional<PrintService> found = name.isEmpty()
                ? byDefault()
                : services().filter(s -> s.getName().equals(name.get())).findFirst();
        if (found.isEmpty()) {
            String known = services().map(PrintService::getName).sorted().collect(Collectors.joining(", "));
            throw new IOException(name.map(n -> "there is no printer " + n).orElse("there is no default printer")
                    + (known.isEmpty() ? "; this machine has no printer" : "; there are " + known));
        }
        return found.get();
    }

    static boolean takesPdf(PrintService service) {
        return service.isDocFlavorSupported(DocFlavor.INPUT_STREAM.PDF);
    }

    /// Why it takes no jobs now; empty when it does.
    static String refusal(PrintService service) {
        if (service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return "it does not accept jobs";
        }
        return service.getAttribute(PrinterState.class) == PrinterState.STOPPED ? "it is stopped" : "";
    }
}
