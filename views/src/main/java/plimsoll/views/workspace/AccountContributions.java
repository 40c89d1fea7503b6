package plimsoll.views.workspace;

import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Contributions;
import plimsoll.model.portfolio.AccountId;

/// What everything in the current account does to its margin and liquidation.
///
/// @param currency all figures may be stated in
public record AccountContributions(AccountId account, Asset currency, Contributions contributions) {}
