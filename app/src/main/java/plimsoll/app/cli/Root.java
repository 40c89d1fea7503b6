package plimsoll.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "plimsoll",
        description = {
            "Margin and risk of derivatives positions.",
            "Without a command the window opens: plimsoll [open FILE...]"
        },
        footer = {
            "",
            "Exit codes: 0 complete, 1 a figure is incomplete or there is a warning,",
            "2 unusable input or usage, 3 internal error.",
            "PLIMSOLL_HOME moves all state to another folder."
        })
final class Root implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Override
    public void run() {
        throw new Refused("name a command; plimsoll --help lists them");
    }
}
