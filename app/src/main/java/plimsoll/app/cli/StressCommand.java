package plimsoll.app.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.StressDocument;
import plimsoll.model.output.StressDocument.Tightened;
import plimsoll.model.portfolio.Account;

@Command(
        name = "stress",
        description = {
            "Which parameter a venue would have to tighten how far, up to 10 times, before a pool has no initial",
            "excess left or can be liquidated; what fails first comes first. With --scale, from there on."
        })
final class StressCommand extends FileCommand {
    StressCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        Assessor assessor = input.assessor(Map.of());
        List<Tightened> found = input.accounts().stream()
                .flatMap(account -> tightened(input, assessor, account).stream())
                .toList();
        return StressDocument.of(input.heading(), input.stress(), found, input.fileProblems());
    }

    private List<Tightened> tightened(Input input, Assessor assessor, Account account) {
        Comparison comparison = assessor.assess(account, input.market(), Searches.NONE);
        return options().as().orElse(Modes.HELD).modes().stream()
                .map(mode -> new Tightened(comparison, mode, assessor.reverseStress(account, input.market(), mode)))
                .toList();
    }
}
