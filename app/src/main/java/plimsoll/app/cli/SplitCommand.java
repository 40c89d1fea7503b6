package plimsoll.app.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.GreeksDocument.Collateral;
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
    @Option(
            names = "--underlying",
            paramLabel = "NAME|all",
            description = "Whose price moves (each account's largest dollar delta).")
    private @Nullable String underlying;

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

    @Option(
            names = "--collateral",
            paramLabel = "include|exclude",
            description = "Whether coin balances move too (include).")
    private Collateral collateral = Collateral.INCLUDE;

    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "Move of an underlying per move of the price (all: 1, else the others hold).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    SplitCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        List<Moved> moved =
                input.comparisons(Searches.NONE).stream().map(this::moved).toList();
        return SplitDocument.of(input.heading(), collateral, moved, input.fileProblems());
    }

    private Moved moved(Comparison account) {
        Map<UnderlyingId, Double> spot =
                new HashMap<>(Moving.betas(Moving.of(underlying, account), Betas.of(betas), account));
        double move = only("--price", price);
        spot.replaceAll((_, beta) -> Math.max(beta * move, -1 + 1e-6));
        Scenario scenario = Scenario.NONE
                .withSpot(spot)
                .withVolatility(VolatilityMove.relative(only("--vol", volatility)))
                .withElapsed(Axis.days(only("--days", days)));
        return new Moved(account, scenario);
    }

    private static double only(String option, DoubleArray moves) {
        if (moves.size() != 1) {
            throw new Refused(option + ": one number is expected, not " + moves.size());
        }
        return moves.get(0);
    }
}
