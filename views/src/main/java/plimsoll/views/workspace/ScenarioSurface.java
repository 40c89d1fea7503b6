package plimsoll.views.workspace;

import plimsoll.model.margin.AsIf;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.surface.Surface;

/// A computed surface and the account and mode it belongs to.
public record ScenarioSurface(AccountId account, AsIf mode, Surface surface) {}
