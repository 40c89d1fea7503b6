package plimsoll.app.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plimsoll.app.store.Loaded;
import plimsoll.model.file.Portfolio;
import plimsoll.model.output.CheckDocument;
import plimsoll.model.output.Heading;

@Command(name = "check", description = "Whether a file can be read, and what is wrong with it.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "FILE", description = "Portfolio file, .csv of positions, or - for stdin.")
    private String file;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        options.refuseSettings();
        Loaded loaded = FileCommand.load(file, console);
        Portfolio p = loaded.portfolio();
        Heading heading = new Heading(
                Program.name(), p.name(), loaded.sha256(), p.market().asOf(), p.currency());
        CheckDocument document =
                new CheckDocument(heading, loaded.name(), p.book().accounts(), loaded.problems());
        int code = FileCommand.print(document, options, console);
        return loaded.isUsable() ? code : ExitCode.UNUSABLE;
    }
}
