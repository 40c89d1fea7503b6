package plimsoll.views.workspace;

import java.util.Optional;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.surface.Surfaces;

/// Everything a screen shows of one account, except surfaces.
///
/// @param account as edited
/// @param greeks of the positions; `coinGreeks` counts coin collateral too
/// @param mainUnderlying the one with the largest dollar delta
public record AccountAssessment(
        Account account,
        Comparison comparison,
        GreekSheet greeks,
        GreekSheet coinGreeks,
        Optional<UnderlyingId> mainUnderlying,
        Horizon horizon) {
    static AccountAssessment of(Account account, MarketSnapshot market, Assessor assessor) {
        Comparison comparison = assessor.assess(account, market);
        return new AccountAssessment(
                account,
                comparison,
                GreekSheet.of(comparison.valued(), false),
                GreekSheet.of(comparison.valued(), true),
                Surfaces.largestDollarDelta(comparison.valued()),
                Horizon.of(comparison.valued()));
    }

    public AccountId id() {
        return account.id();
    }
}
