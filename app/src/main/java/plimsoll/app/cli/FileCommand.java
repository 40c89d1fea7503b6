package plimsoll.app.cli;

import java.io.IOException;
import plimsoll.model.output.Document;

/// A command that reads one portfolio and prints one document.
abstract class FileCommand extends PortfolioCommand {
    FileCommand(Console console) {
        super(console);
    }

    abstract Document document(Input input);

    @Override
    int run(Input input) throws IOException {
        return print(document(input), options(), console());
    }

    static int print(Document document, CommonOptions options, Console console) throws IOException {
        options.print(options.format().of(document), console);
        console.problems(document.problems());
        return ExitCode.of(document);
    }
}
