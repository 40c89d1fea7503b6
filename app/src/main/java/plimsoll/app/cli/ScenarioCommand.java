package plimsoll.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.GreeksDocument.Collateral;
import plimsoll.model.output.ScenarioDocument;
import plimsoll.model.output.ScenarioDocument.Grid;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;

@Command(
        name = "scenario",
        description = {
            "One measure over price and volatility moves.",
            "Moves are fractions or percent: -30%%:30%%:5%% is -0.3:0.3:0.05.",
            "Margin and ratio are those of the account as held unless --as says otherwise."
        })
final class ScenarioCommand extends FileCommand {
    @Option(
            names = "--underlying",
            paramLabel = "NAME|all",
            description = "Whose price moves (each account's largest dollar delta).")
    private @Nullable String underlying;

    @Option(
            names = "--price",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Relative price moves (-30%%:30%%:5%%).")
    private DoubleArray prices = DoubleArray.range(-0.3, 0.3, 0.05);

    @Option(
            names = "--vol",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Relative moves of every volatility (-50%%:100%%:25%%).")
    private DoubleArray volatilities = DoubleArray.range(-0.5, 1, 0.25);

    @Option(names = "--days", paramLabel = "N", description = "Days that pass (0).")
    private double days;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "profit, equity, margin, ratio, delta, gamma or vega (profit).")
    private Measure measure = Measure.PROFIT;

    @Option(
            names = "--collateral",
            paramLabel = "include|exclude",
            description = "Whether coin balances move too (include).")
    private Collateral collateral = Collateral.INCLUDE;

    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "Move of an underlying per move of the axis (all: 1, else the others hold).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    ScenarioCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        if (!(days >= 0 && days < 1e6)) {
            throw new Refused("--days: 0 or more is expected, not " + days);
        }
        Surfaces surfaces = new Surfaces(input.assessor(Map.of()), input.market());
        List<Grid> grids = input.comparisons(Searches.NONE).stream()
                .flatMap(account -> modes().stream().map(mode -> grid(surfaces, account, mode)))
                .toList();
        return ScenarioDocument.of(input.heading(), measure, grids, input.fileProblems());
    }

    private List<AsIf> modes() {
        boolean byMode = measure == Measure.MARGIN || measure == Measure.RATIO;
        return byMode ? options().as().orElse(Modes.HELD).modes() : List.of(AsIf.HELD);
    }

    private Grid grid(Surfaces surfaces, Comparison account, AsIf mode) {
        SurfaceRequest request = new SurfaceRequest(
                measure,
                mode,
                moving(account),
                Betas.of(betas),
                new Axis(Axis.Kind.PRICE, prices),
                new Axis(Axis.Kind.VOLATILITY, volatilities),
                Scenario.NONE.withElapsed(Axis.days(days)),
                collateral == Collateral.INCLUDE);
        return new Grid(account, mode, surfaces.of(account.valued(), request));
    }

    /// Empty for all.
    private Optional<UnderlyingId> moving(Comparison account) {
        if (underlying == null) {
            return Surfaces.largestDollarDelta(account.valued());
        }
        return underlying.equalsIgnoreCase("all") ? Optional.empty() : Optional.of(known(underlying, account));
    }

    private static UnderlyingId known(String name, Comparison account) {
        UnderlyingId id = new UnderlyingId(name);
        if (!account.valued().underlyings().contains(id)) {
            throw new Refused("--underlying " + name + ": account " + account.account() + " has "
                    + account.valued().underlyings());
        }
        return id;
    }
}
