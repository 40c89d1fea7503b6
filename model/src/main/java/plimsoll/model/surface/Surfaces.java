package plimsoll.model.surface;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    /// See [Surface].
    private record Found(DoubleMatrix values, Optional<DoubleMatrix> leastExcess) {}

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
                .map(found -> new Surface(
                        request.measure(),
                        request.underlying().map(UnderlyingId::name).orElse("all"),
                        unit(valued, request.measure(), moving),
                        request.columns(),
                        request.rows(),
                        found.values(),
                        found.leastExcess()));
    }

    /// The underlying that a move of hurts or helps most; empty without positions.
    public static Optional<UnderlyingId> largestDollarDelta(ValuedAccount valued) {
        return GreekTable.byUnderlying(valued, true).stream()
                .filter(r -> r.underlying().isPresent())
                .max(Comparator.comparingDouble(r -> Math.abs(r.dollarDelta())))
                .flatMap(r -> r.underlying());
    }

    private Optional<Found> values(
            ValuedAccount valued, SurfaceRequest request, UnderlyingId moving, BooleanSupplier wanted) {
        ScenarioGrid grid = request.grid(valued.underlyings());
        return switch (request.measure()) {
            case MARGIN -> totals(valued, request, grid, wanted, Totals::maintenanceMargin);
            case RATIO -> totals(valued, request, grid, wanted, Totals::marginRatio);
            case PROFIT, EQUITY, DELTA, GAMMA, VEGA ->
                revalued(Revaluation.of(valued), request, moving, grid, wanted)
                        .map(values -> new Found(values, Optional.empty()));
        };
    }

    private static Optional<DoubleMatrix> revalued(
            Revaluation revaluation,
            SurfaceRequest request,
            UnderlyingId moving,
            ScenarioGrid grid,
            BooleanSupplier wanted) {
        boolean collateral = request.collateral();
        return switch (request.measure()) {
            case PROFIT -> profits(revaluation, grid, collateral, wanted);
            case EQUITY -> revaluation.values(grid, collateral, wanted);
            case DELTA -> revaluation.deltas(grid, moving, collateral, wanted);
            case GAMMA -> revaluation.gammas(grid, moving, wanted);
            case VEGA -> revaluation.vegas(grid, moving, wanted);
            case MARGIN, RATIO -> throw new IllegalArgumentException("not a value: " + request.measure());
        };
    }

    static Optional<DoubleMatrix> profits(
            Revaluation revaluation, ScenarioGrid grid, boolean collateral, BooleanSupplier wanted) {
        double now = revaluation.value(collateral);
        return revaluation.values(grid, collateral, wanted).map(then -> then.map(value -> value - now));
    }

    private Optional<Found> totals(
            ValuedAccount valued,
            SurfaceRequest request,
            ScenarioGrid grid,
            BooleanSupplier wanted,
            ToDoubleFunction<Totals> figure) {
        return assessor.totals(valued, market, request.asIf(), grid, wanted)
                .map(all -> new Found(matrix(grid, all, figure), Optional.of(matrix(grid, all, Totals::leastExcess))));
    }

    private static DoubleMatrix matrix(ScenarioGrid grid, List<Totals> all, ToDoubleFunction<Totals> figure) {
        int columns = grid.columns().size();
        return DoubleMatrix.of(
                grid.rows().size(), columns, (row, column) -> figure.applyAsDouble(all.get(row * columns + column)));
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
