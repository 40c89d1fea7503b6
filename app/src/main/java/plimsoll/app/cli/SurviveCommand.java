package plimsoll.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.SurviveDocument;
import plimsoll.model.output.SurviveDocument.Wanted;
import plimsoll.model.portfolio.Account;

@Command(
        name = "survive",
        description = {
            "What lets each pool survive a move of each underlying: collateral to add, or the share of the",
            "underlying's positions to cut at today's marks; where the pool's equity would be gone; and what",
            "the venue does, as published, when a liquidation price is reached."
        })
final class SurviveCommand extends FileCommand {
    @Option(
            names = "--distance",
            paramLabel = "MOVE",
            converter = MoveRange.class,
            description = "The move to be survived, either way (20%%).")
    private DoubleArray distance = DoubleArray.range(0.2, 0.2, 1);

    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "How another underlying moves when one does, e.g. ETH=1.1 (it holds).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    SurviveCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        double wanted = distance.size() == 1 ? distance.get(0) : Double.NaN;
        if (!(wanted > 0 && wanted < 1)) {
            throw new Refused("--distance: one move above 0 and below 100% is expected");
        }
        Assessor assessor = input.assessor(Betas.of(betas));
        List<Wanted> found = input.accounts().stream()
                .flatMap(account -> wanted(input, assessor, account, wanted).stream())
                .toList();
        return SurviveDocument.of(input.heading(), wanted, found, input.fileProblems());
    }

    private List<Wanted> wanted(Input input, Assessor assessor, Account account, double move) {
        Comparison comparison = assessor.assess(account, input.market(), Searches.NONE);
        return options().as().orElse(Modes.HELD).modes().stream()
                .map(mode -> new Wanted(
                        comparison,
                        mode,
                        assessor.relief(account, input.market(), mode, move),
                        assessor.unwinding(account, input.market(), mode)))
                .toList();
    }
}
