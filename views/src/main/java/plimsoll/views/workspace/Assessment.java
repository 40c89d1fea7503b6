package plimsoll.views.workspace;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;

/// The whole book at one moment, published twice: first margins and Greeks, soon after the same with
/// liquidation prices.
///
/// @param generation rises with every request
/// @param currency all totals are in
/// @param stress the parameters are under
/// @param took the computation of margins and Greeks
public record Assessment(
        long generation,
        MarketSnapshot market,
        Asset currency,
        ParameterStress stress,
        List<AccountAssessment> accounts,
        Duration took) {
    public Assessment {
        accounts = List.copyOf(accounts);
    }

    /// Whether the liquidations of every account are those of this book.
    public boolean isSearched() {
        return accounts.stream().allMatch(AccountAssessment::isSearched);
    }

    /// Whether it was computed under the same circumstances.
    boolean isOf(Recalculation.BookInput input) {
        return currency.equals(input.currency())
                && stress.equals(input.stress())
                && Same.object(market, input.market());
    }

    /// Of every mode, each once.
    Set<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>();
        for (AccountAssessment account : accounts) {
            all.addAll(account.comparison().valued().problems());
            for (AsIf asIf : AsIf.values()) {
                all.addAll(account.comparison().in(asIf).problems());
            }
        }
        return all;
    }

    Assessment replacing(AccountAssessment old, AccountAssessment by) {
        List<AccountAssessment> all =
                accounts.stream().map(a -> Same.object(a, old) ? by : a).toList();
        return new Assessment(generation, market, currency, stress, all, took);
    }

    public Optional<AccountAssessment> account(AccountId id) {
        return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
