package plimsoll.model.portfolio;

import plimsoll.model.instrument.Asset;

/// Margin and profit of positions that are not in the file but share the pool, in `asset`.
public record Outside(Asset asset, double initialMargin, double maintenanceMargin, double unrealisedProfit) {}
