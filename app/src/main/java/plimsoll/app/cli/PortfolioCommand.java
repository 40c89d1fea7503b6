package plimsoll.app.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;

/// A command on one portfolio.
abstract class PortfolioCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "FILE", description = "Portfolio file, .csv of positions, or - for stdin.")
    private String file;

    @Parameters(index = "1..*", hidden = true)
    private List<String> furtherAccounts = List.of();

    PortfolioCommand(Console console) {
        this.console = console;
    }

    /// @return the exit code
    abstract int run(Input input) throws IOException;

    Console console() {
        return console;
    }

    CommonOptions options() {
        return options;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = load(file, console);
        return run(Input.of(loaded, accountIds(), options));
    }

    /// `--account A B` leaves B among the arguments, because FILE may follow as well.
    private List<String> accountIds() {
        if (options.accounts().isEmpty() && !furtherAccounts.isEmpty()) {
            throw new Refused("one FILE at a time; what is " + furtherAccounts.getFirst() + "?");
        }
        List<String> ids = new ArrayList<>(options.accounts());
        ids.addAll(furtherAccounts);
        return ids;
    }

    /// @param name of a file, or `-` for standard input
    static Loaded load(String name, Console console) {
        try {
            return name.equals("-") ? PortfolioLoader.load(console.in()) : PortfolioLoader.load(Path.of(name));
        } catch (IOException e) {
            throw Disk.unreadable(name, e);
        } catch (InvalidPathException e) {
            throw new Refused("cannot read " + name + ": " + e.getReason());
        }
    }
}
