package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurve.Since;

/// Curves over the price, published at once.
public sealed interface PriceProfile {
    /// Any measure at several volatilities.
    ///
    /// @param rows a curve for each volatility
    record ByVolatility(ScenarioSurface rows) implements PriceProfile {}

    /// Profit on several dates.
    ///
    /// @param currency of the profits
    /// @param curves today first, then the date chosen and the last expiry where they differ
    record ByDate(
            AccountId account,
            Standpoint standpoint,
            Asset currency,
            Since since,
            Horizon horizon,
            List<ProfitCurve> curves)
            implements PriceProfile {
        public ByDate {
            curves = List.copyOf(curves);
        }
    }
}
