package plimsoll.app.cli;

import java.util.List;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.SplitDocument;
import plimsoll.model.output.SplitDocument.Moved;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityMove;

@Command(
        name = "split",
        description = {
            "The profit of one scenario by position, split into delta, gamma, vega, theta and the rest.",
            "Greeks are those before the move; the rest is what they do not explain."
        })
final class SplitCommand extends FileCommand {
    @Mixin
    private MovingOptions moving;

    @Option(names = "--price", paramLabel = "MOVE", converter = MoveRange.class, description = "Price move (-10%%).")
    private DoubleArray price = DoubleArray.range(-0.1, -0.1, 1);

    @Option(
            names = "--vol",
            paramLabel = "MOVE",
            converter = MoveRange.class,
            description = "Relative move of every volatility (0).")
    private DoubleArray volatility = DoubleArray.range(0, 0, 1);

    @Option(names = "--days", paramLabel = "N", converter = DayRange.class, description = "Days that pass (0).")
    private DoubleArray days = DoubleArray.range(0, 0, 1);

    SplitCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        List<Moved> moved =
                input.comparisons(Searches.NONE).stream().map(this::moved).toList();
        return SplitDocument.of(input.heading(), moving.collateral(), moved, input.fileProblems());
    }

    private Moved moved(Comparison account) {
        Scenario move = Scenario.NONE
                .withVolatility(VolatilityMove.relative(only("--vol", volatility)))
                .withElapsed(Axis.days(only("--days", days)));
        DoubleArray prices = DoubleArray.of(DoubleStream.of(only("--price", price)));
        return new Moved(account, new Axis(Axis.Kind.PRICE, prices).apply(move, 0, moving.betas(account)));
    }

    private static double only(String option, DoubleArray moves) {
        if (moves.size() != 1) {
            throw new Refused(option + ": one number is expected, not " + moves.size());
        }
        return moves.get(0);
    }
}
