package plimsoll.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Removals;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.ContributionsDocument;
import plimsoll.model.output.ContributionsDocument.Found;
import plimsoll.model.output.Document;
import plimsoll.model.portfolio.Account;

@Command(
        name = "contributions",
        description = {
            "What each position, balance and open order does to the margin and the liquidation of its pool: every figure",
            "is what taking it out changes. A position is closed at its mark without fees, a balance withdrawn, an order",
            "cancelled. Most dangerous first: who, one percent smaller, moves the pool's nearest liquidation farthest away.",
            "JSON and CSV are in the pool's currency."
        })
final class ContributionsCommand extends FileCommand {
    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "How another underlying moves when one does, e.g. ETH=1.1 (it holds).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    ContributionsCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        Assessor assessor = input.assessor(Betas.of(betas));
        List<Found> found = input.accounts().stream()
                .flatMap(account -> found(input, assessor, account).stream())
                .toList();
        return ContributionsDocument.of(input.heading(), found, input.fileProblems());
    }

    private List<Found> found(Input input, Assessor assessor, Account account) {
        Comparison comparison = assessor.assess(account, input.market(), Searches.NONE);
        return options().as().orElse(Modes.HELD).modes().stream()
                .map(mode -> new Found(comparison, assessor.contributions(account, input.market(), mode, Removals.ALL)))
                .toList();
    }
}
