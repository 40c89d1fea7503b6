package plimsoll.views.workspace;

import java.util.Optional;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.surface.Measure;

/// Which surface the trader wants to see.
///
/// @param moving whose price moves
/// @param collateral whether coin balances move too
public record ScenarioChoice(Measure measure, Moving moving, boolean collateral) {
    public static final ScenarioChoice DEFAULT = new ScenarioChoice(Measure.PROFIT, new Main(), true);

    public sealed interface Moving {}

    /// The underlying with the largest dollar delta.
    public record Main() implements Moving {}

    public record All() implements Moving {}

    public record One(UnderlyingId underlying) implements Moving {}

    public ScenarioChoice withMeasure(Measure newMeasure) {
        return new ScenarioChoice(newMeasure, moving, collateral);
    }

    public ScenarioChoice withMoving(Moving newMoving) {
        return new ScenarioChoice(measure, newMoving, collateral);
    }

    public ScenarioChoice withCollateral(boolean newCollateral) {
        return new ScenarioChoice(measure, moving, newCollateral);
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
