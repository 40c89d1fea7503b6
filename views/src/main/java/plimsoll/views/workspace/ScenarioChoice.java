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

    SurfaceRequest surface(AccountAssessment account, AsIf mode) {
        SurfaceRequest standard = SurfaceRequest.standard(measure, underlying(account));
        Axis time = account.horizon().axis();
        return switch (axes) {
            case PRICE_VOLATILITY -> request(standard, mode, standard.columns(), standard.rows());
            case PRICE_TIME -> request(standard, mode, standard.columns(), time);
            case VOLATILITY_TIME -> request(standard, mode, standard.rows(), time);
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
