package plimsoll.app.cli;

import picocli.CommandLine.Option;

/// How a table is to be read where it can be read in two ways.
final class CsvOptions {
    @Option(names = "--yes", description = "Read an ambiguous table as it was taken.")
    boolean yes;
}
