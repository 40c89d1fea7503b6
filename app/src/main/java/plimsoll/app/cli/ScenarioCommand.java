package plimsoll.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.ScenarioDocument;
import plimsoll.model.output.ScenarioDocument.Grid;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;

@Command(
        name = "scenario",
        description = {
            "One measure over two kinds of moves: price, volatility, skew, basis and time.",
            "Moves are fractions or percent: -30%%:30%%:5%% is -0.3:0.3:0.05. What expires before the valuation",
            "date has become cash by then, at the moved price.",
            "--stresses prints named ones instead: past days with their sources, and chosen moves.",
            "Margin and ratio are those of the account as held unless --as says otherwise."
        })
final class ScenarioCommand extends FileCommand {
    @Mixin
    private MovingOptions moving;

    @Mixin
    private ScenarioMoves moves;

    @Mixin
    private DepegOptions depeg;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "profit, equity, margin, ratio, delta, gamma or vega (profit).")
    private Measure measure = Measure.PROFIT;

    @Mixin
    private StressesOptions stresses;

    ScenarioCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input read) {
        Input input = depeg.of(read);
        if (stresses.areAsked()) {
            return stresses.table(input, options().as().orElse(Modes.HELD).modes());
        }
        Surfaces surfaces = new Surfaces(input.assessor(Map.of()), input.market());
        List<Comparison> before = read.comparisons(Searches.NONE);
        List<Comparison> accounts = input.comparisons(Searches.NONE);
        List<Grid> grids = IntStream.range(0, accounts.size())
                .boxed()
                .flatMap(i -> modes().stream().map(mode -> grid(surfaces, before.get(i), accounts.get(i), mode)))
                .toList();
        return ScenarioDocument.of(input.heading(), measure, grids, input.fileProblems());
    }

    /// A profit is counted from the market of the file.
    private Grid grid(Surfaces surfaces, Comparison before, Comparison account, AsIf mode) {
        Grid grid = grid(surfaces, account, mode);
        double repriced =
                account.valued().equityBeforeHaircuts() - before.valued().equityBeforeHaircuts();
        return measure == Measure.PROFIT && repriced != 0
                ? new Grid(account, mode, grid.surface().plus(repriced))
                : grid;
    }

    private List<AsIf> modes() {
        boolean byMode = measure == Measure.MARGIN || measure == Measure.RATIO;
        return byMode ? options().as().orElse(Modes.HELD).modes() : List.of(AsIf.HELD);
    }

    private Grid grid(Surfaces surfaces, Comparison account, AsIf mode) {
        SurfaceRequest request = new SurfaceRequest(
                measure,
                mode,
                moving.underlying(account),
                moving.betas(),
                moves.columns(),
                moves.rows(),
                moves.base(),
                moving.withCollateral());
        return new Grid(account, mode, surfaces.of(account.valued(), request));
    }
}
