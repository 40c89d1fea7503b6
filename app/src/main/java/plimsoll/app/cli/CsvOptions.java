package plimsoll.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import plimsoll.model.file.CsvFormat;

/// How a table is to be read where it can be read in two ways.
final class CsvOptions {
    @Option(names = "--decimal", paramLabel = ".|,", description = "Decimal mark of a table (told by its numbers).")
    private String decimal = "";

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "Of a table's dates, like dd/MM/yyyy (told by its dates).")
    private String dates = "";

    @Option(names = "--yes", description = "Read an ambiguous table as it was taken.")
    boolean yes;

    CsvFormat format() {
        if (!decimal.matches("[.,]?")) {
            throw new Refused("--decimal is . or ,");
        }
        return new CsvFormat(
                decimal.isEmpty() ? Optional.empty() : Optional.of(decimal.charAt(0)),
                Optional.of(dates).filter(d -> !d.isBlank()));
    }

    /// What could be read in another way is read only when somebody says that this one is meant.
    void confirm(CsvFormat.Taken taken) {
        if (!yes && !taken.doubts().isEmpty()) {
            throw new Refused(
                    String.join("; ", taken.doubts()) + ": confirm with --yes, or say --decimal or --date-format");
        }
    }
}
