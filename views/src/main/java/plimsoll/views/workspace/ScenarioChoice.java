package plimsoll.views.workspace;

import java.util.Optional;
import java.util.stream.DoubleStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.scenario.Axis;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;

/// Which surface the trader wants to see.
///
/// @param moving whose price moves
/// @param collateral whether coin balances move too
/// @param axes of the heatmap
/// @param second whose price moves upwards where both axes are prices; empty for the one of the next
///     largest dollar delta
/// @param ranges of the trader's own
public record ScenarioChoice(
        Measure measure, Moving moving, boolean collateral, Axes axes, Optional<UnderlyingId> second, Ranges ranges) {
    public static final ScenarioChoice DEFAULT = new ScenarioChoice(
            Measure.PROFIT, new Main(), true, Axes.PRICE_VOLATILITY, Optional.empty(), Ranges.STANDARD);

    private static final Axis THREE_VOLATILITIES =
            new Axis(Axis.Kind.VOLATILITY, DoubleArray.of(DoubleStream.of(-0.5, 0, 1)));

    private static final int COARSE_COLUMNS = 21;
    private static final int COARSE_ROWS = 15;
    private static final int FULL_ROWS = 43;

    /// What a heatmap has across, and what upwards or, for time, downwards.
    public enum Axes {
        PRICE_VOLATILITY,
        PRICE_TIME,
        VOLATILITY_TIME,
        PRICE_PRICE
    }

    /// Ranges in place of the standard ones, across and upwards.
    public record Ranges(Optional<AxisRange> columns, Optional<AxisRange> rows) {
        public static final Ranges STANDARD = new Ranges(Optional.empty(), Optional.empty());

        private SurfaceRequest over(SurfaceRequest standard, int mostColumns, int mostRows) {
            return standard.over(
                    columns.map(r -> r.thinned(mostColumns).over(standard.columns()))
                            .orElse(standard.columns()),
                    rows.map(r -> r.thinned(mostRows).over(standard.rows())).orElse(standard.rows()));
        }
    }

    public sealed interface Moving {}

    /// The underlying with the largest dollar delta.
    public record Main() implements Moving {}

    public record All() implements Moving {}

    public record One(UnderlyingId underlying) implements Moving {}

    public ScenarioChoice withMeasure(Measure newMeasure) {
        return new ScenarioChoice(newMeasure, moving, collateral, axes, second, ranges);
    }

    public ScenarioChoice withMoving(Moving newMoving) {
        return new ScenarioChoice(measure, newMoving, collateral, axes, second, ranges);
    }

    public ScenarioChoice withCollateral(boolean newCollateral) {
        return new ScenarioChoice(measure, moving, newCollateral, axes, second, ranges);
    }

    /// Over the standard ranges again.
    public ScenarioChoice withAxes(Axes newAxes) {
        return new ScenarioChoice(measure, moving, collateral, newAxes, second, Ranges.STANDARD);
    }

    public ScenarioChoice withSecond(UnderlyingId newSecond) {
        return new ScenarioChoice(measure, moving, collateral, axes, Optional.of(newSecond), ranges);
    }

    public ScenarioChoice withRanges(Ranges newRanges) {
        return new ScenarioChoice(measure, moving, collateral, axes, second, newRanges);
    }

    /// Whether its rows go by volatility over the price, as a profile's may.
    boolean isByPriceAndVolatility() {
        return axes == Axes.PRICE_VOLATILITY && ranges.equals(Ranges.STANDARD);
    }

    /// What is computed at every change: of margin and ratio, which take longer, a coarse grid.
    SurfaceRequest surface(AccountAssessment account, AsIf mode) {
        if (isOfMargin()) {
            SurfaceRequest coarse = SurfaceRequest.coarse(measure, underlying(account));
            return ranges.over(
                    request(account, coarse, mode, account.horizon().axis(COARSE_ROWS)), COARSE_COLUMNS, COARSE_ROWS);
        }
        return whole(
                account,
                SurfaceRequest.standard(measure, underlying(account)),
                mode,
                account.horizon().axis());
    }

    /// What takes its place when nothing else is left to compute; empty where it is full already.
    Optional<SurfaceRequest> full(AccountAssessment account, AsIf mode) {
        return isOfMargin()
                ? Optional.of(whole(
                        account,
                        SurfaceRequest.full(measure, underlying(account)),
                        mode,
                        account.horizon().axis(FULL_ROWS)))
                : Optional.empty();
    }

    private boolean isOfMargin() {
        return measure == Measure.MARGIN || measure == Measure.RATIO;
    }

    private SurfaceRequest whole(AccountAssessment account, SurfaceRequest grid, AsIf mode, Axis time) {
        return ranges.over(request(account, grid, mode, time), AxisRange.MOST_CELLS, AxisRange.MOST_CELLS);
    }

    private SurfaceRequest request(AccountAssessment account, SurfaceRequest grid, AsIf mode, Axis time) {
        return switch (axes(account)) {
            case PRICE_VOLATILITY -> request(grid, mode, grid.columns(), grid.rows());
            case PRICE_TIME -> request(grid, mode, grid.columns(), time);
            case VOLATILITY_TIME -> request(grid, mode, grid.rows(), time);
            case PRICE_PRICE ->
                request(
                        grid,
                        mode,
                        Axis.priceOf(
                                pair(account).orElseThrow().first(),
                                grid.columns().moves()),
                        Axis.priceOf(
                                pair(account).orElseThrow().second(),
                                grid.columns().moves()));
        };
    }

    /// The measure over the price at a low, today's and a high volatility.
    SurfaceRequest profile(AccountAssessment account, AsIf mode) {
        SurfaceRequest standard = SurfaceRequest.standard(measure, underlying(account));
        return request(standard, mode, standard.columns(), THREE_VOLATILITIES);
    }

    private SurfaceRequest request(SurfaceRequest standard, AsIf mode, Axis columns, Axis rows) {
        return new SurfaceRequest(
                measure, mode, standard.underlying(), standard.betas(), columns, rows, standard.base(), collateral);
    }

    /// Empty when all underlyings move together, or when there is none.
    Optional<UnderlyingId> underlying(AccountAssessment account) {
        return switch (moving) {
            case Main _ -> account.mainUnderlying();
            case All _ -> Optional.empty();
            case One one -> Optional.of(one.underlying());
        };
    }

    /// Those chosen, or by volatility where two prices were chosen and the account has one underlying.
    public Axes axes(AccountAssessment account) {
        return axes == Axes.PRICE_PRICE && pair(account).isEmpty() ? Axes.PRICE_VOLATILITY : axes;
    }

    /// Two underlyings whose prices move.
    public Optional<Pair> pair(AccountAssessment account) {
        return Pair.of(account, underlying(account), second);
    }
}
