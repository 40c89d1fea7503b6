package plimsoll.views.workspace;

/// A printer of this machine.
///
/// @param takesPdf whether it is handed the PDF itself; else its pages are drawn for it
/// @param refuses why it takes no jobs now; empty when it does
public record PrinterQueue(String name, boolean isDefault, boolean takesPdf, String refuses) {}
