package plimsoll.model.whatif;

import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;

/// One position among all accounts of a file.
public record PositionKey(AccountId account, PositionId position) {
    public static PositionKey of(String account, String position) {
        return new PositionKey(new AccountId(account), new PositionId(position));
    }

    /// As paths name it.
    @Override
    public String toString() {
        return account + "/" + position;
    }
}
