package plimsoll.views.workspace;

import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.surface.Surface;

/// A computed surface and the account and mode it belongs to.
///
/// @param grid its scenarios
public record ScenarioSurface(
        AccountId account, AsIf mode, Standpoint standpoint, ScenarioGrid grid, Surface surface) {}
