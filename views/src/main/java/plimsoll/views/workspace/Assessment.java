package plimsoll.views.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.AccountId;

/// The whole book at one moment, published at once: margins, liquidation prices and Greeks.
///
/// @param generation rises with every request
/// @param currency all totals are in
/// @param stress the parameters are under
/// @param took the computation
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

    public Optional<AccountAssessment> account(AccountId id) {
        return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
