package plimsoll.views.workspace;

import java.util.Optional;

/// What is asked of a printer.
///
/// @param printer its name; empty for the default one
/// @param copies 1 or more
/// @param title of the job in the queue
public record PrintOrder(Optional<String> printer, int copies, PageSelection pages, String title) {
    public static final int MOST_COPIES = 999;

    public PrintOrder {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("1 to " + MOST_COPIES + " copies are expected, not " + copies);
        }
    }
}
