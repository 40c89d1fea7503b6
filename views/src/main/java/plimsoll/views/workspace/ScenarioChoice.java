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
public record ScenarioChoice(Measure measure, Moving moving, boolean collateral, Axes axes) {
    public static final ScenarioChoice DEFAULT =
            new ScenarioChoice(Measure.PROFIT, new Main(), true, Axes.PRICE_VOLATILITY);

    private static final Axis THREE_VOLATILITIES =
            new Axis(Axis.Kind.VOLATILITY, DoubleArray.of(DoubleStream.of(-0.5, 0, 1)));

    private static final int COARSE_ROWS = 15;
    private static final int FULL_ROWS = 43;

    /// What a heatmap has across, and what upwards or, for time, downwards.
    public enum Axes {
        PRICE_VOLATILITY,
        PRICE_TIME,
        VOLATILITY_TIME
    }

    public sealed interface Moving {}

    /// The underlying with the largest dollar delta.
    public record Main() implements Moving {}

    public record All() implements Moving {}

    public record One(UnderlyingId underlying) implements Moving {}

    public ScenarioChoice withMeasure(Measure newMeasure) {
        return new ScenarioChoice(newMeasure, moving, collateral, axes);
    }

    public ScenarioChoice withMoving(Moving newMoving) {
        return new ScenarioChoice(measure, newMoving, collateral, axes);
    }

    public ScenarioChoice withCollateral(boolean newCollateral) {
        return new ScenarioChoice(measure, moving, newCollateral, axes);
    }

    public ScenarioChoice withAxes(Axes newAxes) {
        return new ScenarioChoice(measure, moving, collateral, newAxes);
    }

    /// Whether its rows go by volatility over the price, as a profile's may.
    boolean isByPriceAndVolatility() {
        return axes == Axes.PRICE_VOLATILITY;
    }

    /// What is computed at every change: of margin and ratio, which take longer, a coarse grid.
    SurfaceRequest surface(AccountAssessment account, AsIf mode) {
        return isOfMargin()
                ? request(
                        SurfaceRequest.coarse(measure, underlying(account)),
                        mode,
                        account.horizon().axis(COARSE_ROWS))
                : request(
                        SurfaceRequest.standard(measure, underlying(account)),
                        mode,
                        account.horizon().axis());
    }

    /// What takes its place when nothing else is left to compute; empty where it is full already.
    Optional<SurfaceRequest> full(AccountAssessment account, AsIf mode) {
        return isOfMargin()
                ? Optional.of(request(
                        SurfaceRequest.full(measure, underlying(account)),
                        mode,
                        account.horizon().axis(FULL_ROWS)))
                : Optional.empty();
    }

    private boolean isOfMargin() {
        return measure == Measure.MARGIN || measure == Measure.RATIO;
    }

    private SurfaceRequest request(SurfaceRequest grid, AsIf mode, Axis time) {
        return switch (axes) {
            case PRICE_VOLATILITY -> request(grid, mode, grid.columns(), grid.rows());
            case PRICE_TIME -> request(grid, mode, grid.columns(), time);
            case VOLATILITY_TIME -> request(grid, mode, grid.rows(), time);
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
}
