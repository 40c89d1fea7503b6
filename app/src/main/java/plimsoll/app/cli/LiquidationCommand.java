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
                        input.comparisons(searches, Betas.of(betas)),
                        input.fileProblems())
                .ofMove(move);
    }
}
