package plimsoll.views.workspace;

import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;

/// One position among all accounts of a file.
public record PositionKey(AccountId account, PositionId position) {}
