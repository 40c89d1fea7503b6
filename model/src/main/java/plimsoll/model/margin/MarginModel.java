package plimsoll.model.margin;

import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;

/// A venue's margin method.
@FunctionalInterface
public interface MarginModel {
    /// Same inputs, same result.
    MarginResult assess(Account account, MarketSnapshot market);
}
