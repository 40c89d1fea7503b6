package plimsoll.app.cli;

import picocli.CommandLine.Command;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.ReconcileDocument;

@Command(
        name = "reconcile",
        description = {
            "Our figures, the venue's, their difference and its reason, for what the file has under `reported`.",
            "Account figures are those of the shared pool, in its currency; where there is not exactly one, those of all",
            "pools together, in --currency where they have none in common."
        })
final class ReconcileCommand extends FileCommand {
    ReconcileCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        return ReconcileDocument.of(input.heading(), input.comparisons(Searches.INSTRUMENT), input.fileProblems());
    }
}
