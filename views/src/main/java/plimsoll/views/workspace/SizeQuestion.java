package plimsoll.views.workspace;

import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.LargestSize;

/// How much can be bought and sold in an account before a limit binds.
///
/// @param like its quantity does not count
public record SizeQuestion(Account account, Edit.Trade like, AsIf mode, LargestSize.Limit limit) {
    /// @param sign above 0 to buy
    Edit.Trade signed(double sign) {
        return Trades.of(account, like.instrument(), sign, like.price(), like.mode());
    }
}
