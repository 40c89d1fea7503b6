package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.valuation.Exposure;

/// What the whole book is exposed to.
public final class Exposures {
    private Exposures() {}

    /// Over all accounts, by underlying.
    ///
    /// @param collateral whether coin balances count
    public static List<Exposure> of(Assessment book, boolean collateral) {
        return Exposure.of(
                book.accounts().stream().map(a -> a.comparison().valued()).toList(),
                book.accounts().stream()
                        .map(a -> (collateral ? a.coinGreeks() : a.greeks()).underlyings())
                        .toList());
    }
}
