package plimsoll.views.workspace;

import java.util.Locale;

/// What a report is saved as.
public enum ReportFormat {
    PDF,
    HTML,
    /// The tables.
    CSV,
    /// The record.
    JSON;

    /// Of a file's name, with its dot.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
