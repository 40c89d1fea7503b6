package plimsoll.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.MarginDocument;
import plimsoll.model.scenario.Stickiness;

@Command(
        name = "liquidation",
        description = "Where each pool is liquidated when an underlying or one instrument moves.")
final class LiquidationCommand extends FileCommand {
    @Option(
            names = "--move",
            paramLabel = "underlying|instrument",
            description = "Every price of an underlying by one factor, or only one instrument's mark (underlying).")
    private Move move = Move.UNDERLYING;

    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "How another underlying moves when one does, e.g. ETH=1.1 (it holds).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    @Option(
            names = "--sticky",
            paramLabel = "strike|moneyness",
            description =
                    "What keeps its volatility when an underlying moves: each strike, or each strike over the moved"
                            + " forward, so that the smile is read there (strike).")
    private Stickiness sticky = Stickiness.STRIKE;

    @Mixin
    private DepegOptions depeg;

    LiquidationCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input read) {
        Input input = depeg.of(read);
        Searches searches = move == Move.UNDERLYING ? Searches.UNDERLYING : Searches.INSTRUMENT;
        return MarginDocument.of(
                        input.heading(),
                        options().as().orElse(Modes.ALL).modes(),
                        input.comparisons(
                                searches, input.assessor(Betas.of(betas)).sticking(sticky)),
                        input.fileProblems())
                .ofMove(move);
    }
}
