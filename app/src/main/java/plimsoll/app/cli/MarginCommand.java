package plimsoll.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.MarginDocument;

@Command(name = "margin", description = "Margin per account as held, isolated, cross and portfolio.")
final class MarginCommand extends FileCommand {
    @Mixin
    private DepegOptions depeg;

    MarginCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input read) {
        Input input = depeg.of(read);
        return MarginDocument.of(
                input.heading(),
                options().as().orElse(Modes.ALL).modes(),
                input.comparisons(Searches.ALL),
                input.fileProblems());
    }
}
