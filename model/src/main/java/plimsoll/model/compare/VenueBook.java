package plimsoll.model.compare;

import java.util.List;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.problem.Problem;

/// A book as one account at a venue.
///
/// @param account with the collateral of the accounts it was made of
/// @param bare the same positions, opened at their marks, on balances of 0
/// @param collateral what the accounts hold; empty when one of them does not say
/// @param market with the instruments of the venue in it
/// @param translations positions that have something in place of them there
/// @param problems positions that have not, each an unknown row of both accounts, and what is left out
public record VenueBook(
        Target target,
        Account account,
        Account bare,
        List<Balance> collateral,
        MarketSnapshot market,
        List<Translation> translations,
        List<Problem> problems) {
    public VenueBook {
        collateral = List.copyOf(collateral);
        translations = List.copyOf(translations);
        problems = List.copyOf(problems);
    }

    /// What stands for the positions, on the accounts' collateral.
    Account opened() {
        return bare.withBalances(collateral);
    }
}
