package plimsoll.model.surface;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.Revaluation;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Totals;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.ValuedAccount;

/// Computes surfaces of one account.
public record Surfaces(Assessor assessor, MarketSnapshot market) {
    /// @param valued the account as held, see `Comparison.valued`
    public Surface of(ValuedAccount valued, SurfaceRequest request) {
        return of(valued, request, () -> true).orElseThrow();
    }

    /// @param valued the account as held, see `Comparison.valued`
    /// @param wanted asked before each row; may be asked by several threads at a time
    /// @return empty as soon as it is no longer wanted
    public Optional<Surface> of(ValuedAccount valued, SurfaceRequest request, BooleanSupplier wanted) {
        UnderlyingId moving =
                request.underlying().or(() -> largestDollarDelta(valued)).orElse(new UnderlyingId("?"));
        return values(valued, request, moving, wanted)
                .map(values -> new Surface(
                        request.measure(),
                        request.underlying().map(UnderlyingId::name).orElse("all"),
                        unit(valued, request.measure(), moving),
                        request.columns(),
                        request.rows(),
                        values));
    }

    /// The underlying that a move of hurts or helps most; empty without positions.
    public static Optional<UnderlyingId> largestDollarDelta(ValuedAccount valued) {
        return GreekTable.byUnderlying(valued, true).stream()
                .filter(r -> r.underlying().isPresent())
                .max(Comparator.comparingDouble(r -> Math.abs(r.dollarDelta())))
                .flatMap(r -> r.underlying());
    }

    private Optional<DoubleMatrix> values(
            ValuedAccount valued, SurfaceRequest request, UnderlyingId moving, BooleanSupplier wanted) {
        ScenarioGrid grid = request.grid(valued.underlyings());
        Revaluation revaluation = Revaluation.of(valued);
        boolean collateral = request.collateral();
        return switch (request.measure()) {
            case PROFIT -> profits(revaluation, grid, collateral, wanted);
            case EQUITY -> revaluation.values(grid, collateral, wanted);
            case DELTA -> revaluation.deltas(grid, moving, collateral, wanted);
            case GAMMA -> revaluation.gammas(grid, moving, wanted);
            case VEGA -> revaluation.vegas(grid, moving, wanted);
            case MARGIN -> totals(valued, request, grid, wanted, Totals::maintenanceMargin);
            case RATIO -> totals(valued, request, grid, wanted, Totals::marginRatio);
        };
    }

    static Optional<DoubleMatrix> profits(
            Revaluation revaluation, ScenarioGrid grid, boolean collateral, BooleanSupplier wanted) {
        double now = revaluation.value(collateral);
        return revaluation.values(grid, collateral, wanted).map(then -> then.map(value -> value - now));
    }

    private Optional<DoubleMatrix> totals(
            ValuedAccount valued,
            SurfaceRequest request,
            ScenarioGrid grid,
            BooleanSupplier wanted,
            ToDoubleFunction<Totals> figure) {
        Function<ValuedAccount, Totals> totals = assessor.totals(valued.account(), market, request.asIf());
        double[][] values = new double[grid.rows().size()][grid.columns().size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (!wanted.getAsBoolean()) {
                    return Optional.empty();
                }
                values[row][column] = figure.applyAsDouble(totals.apply(valued.moved(grid.at(row, column))));
            }
        }
        return Optional.of(DoubleMatrix.of(values.length, grid.columns().size(), (r, c) -> values[r][c]));
    }

    private static String unit(ValuedAccount valued, Measure measure, UnderlyingId moving) {
        return switch (measure) {
            case PROFIT, EQUITY, MARGIN -> valued.currency().code();
            case RATIO -> "ratio";
            case DELTA -> moving.name();
            case GAMMA -> moving + " per USD";
            case VEGA -> "USD per 1.00 volatility";
        };
    }
}
