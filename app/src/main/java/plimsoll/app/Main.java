package plimsoll.app;

import java.util.List;
import plimsoll.app.cli.Cli;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// @param arguments the command line
    public static void main(String[] arguments) {
        System.exit(Cli.run(List.of(arguments)));
    }
}
