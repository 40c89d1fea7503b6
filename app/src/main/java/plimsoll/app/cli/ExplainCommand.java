package plimsoll.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.ExplainDocument;
import plimsoll.model.output.MarginDocument;

@Command(
        name = "explain",
        description = "A requirement down to its formula, inputs and the parameters' date and source.")
final class ExplainCommand extends FileCommand {
    @Option(names = "--requirement", paramLabel = "ID", description = "Which one; without it, the ids are listed.")
    private @Nullable String requirement;

    @Mixin
    private DepegOptions depeg;

    ExplainCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input read) {
        Input input = depeg.of(read);
        MarginDocument margin = MarginDocument.of(
                input.heading(),
                options().as().orElse(Modes.ALL).modes(),
                input.comparisons(Searches.NONE),
                input.fileProblems());
        return requirement == null ? ExplainDocument.listing(margin) : explained(margin, requirement);
    }

    private static Document explained(MarginDocument margin, String id) {
        ExplainDocument document = ExplainDocument.of(margin, id);
        if (document.found().isEmpty()) {
            throw new Refused("no requirement " + id + "; `explain FILE` lists them");
        }
        return document;
    }
}
