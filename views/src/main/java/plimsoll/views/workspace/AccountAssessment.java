package plimsoll.views.workspace;

import java.util.Optional;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.GreekTable;

/// Everything a screen shows of one account, except surfaces.
///
/// @param account as edited
/// @param greeks of the positions; `coinGreeks` counts coin collateral too
/// @param mainUnderlying the one with the largest dollar delta
/// @param isSearched whether liquidations and margins after the next expiry are this account's; if not,
///     they are those it had before, or none
public record AccountAssessment(
        Account account,
        Comparison comparison,
        GreekSheet greeks,
        GreekSheet coinGreeks,
        Optional<UnderlyingId> mainUnderlying,
        Horizon horizon,
        boolean isSearched) {
    /// Without liquidations.
    static AccountAssessment margined(Account account, MarketSnapshot market, Assessor assessor) {
        Comparison comparison = assessor.margined(account, market);
        GreekTable greeks = new GreekTable(comparison.valued());
        return new AccountAssessment(
                account,
                comparison,
                GreekSheet.of(greeks, false),
                GreekSheet.of(greeks, true),
                Surfaces.largestDollarDelta(comparison.valued()),
                Horizon.of(comparison.valued()),
                false);
    }

    AccountAssessment recalling(AccountAssessment before) {
        return with(comparison.recalling(before.comparison), false);
    }

    AccountAssessment searched(MarketSnapshot market, Assessor assessor) {
        return with(assessor.searched(comparison, market), true);
    }

    private AccountAssessment with(Comparison other, boolean searched) {
        return new AccountAssessment(account, other, greeks, coinGreeks, mainUnderlying, horizon, searched);
    }

    public AccountId id() {
        return account.id();
    }
}
