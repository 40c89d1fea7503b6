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
import plimsoll.model.output.Document;

/// A command that reads one portfolio and prints one document.
abstract class FileCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "FILE", description = "Portfolio file, .csv of positions, or - for stdin.")
    private String file;

    @Parameters(index = "1..*", hidden = true)
    private List<String> furtherAccounts = List.of();

    FileCommand(Console console) {
        this.console = console;
    }

    abstract Document document(Input input);

    CommonOptions options() {
        return options;
    }

    @Override
    public Integer call() throws IOException {
        Loaded loaded = load(file, console);
        Document document = document(Input.of(loaded, accountIds(), options));
        return print(document, options, console);
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

    static int print(Document document, CommonOptions options, Console console) throws IOException {
        options.print(options.format().of(document), console);
        console.problems(document.problems());
        return ExitCode.of(document);
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
