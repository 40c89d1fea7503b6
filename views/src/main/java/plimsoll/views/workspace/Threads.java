package plimsoll.views.workspace;

import java.util.concurrent.Executor;

/// @param ui owns the workspace
/// @param compute one thread, for everything that calculates
/// @param io for everything that waits
public record Threads(Executor ui, Executor compute, Executor io) {}
