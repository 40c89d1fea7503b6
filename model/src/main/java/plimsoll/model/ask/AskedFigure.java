package plimsoll.model.ask;

import plimsoll.model.reconcile.Reconciled;

/// One figure of a venue's answer, beside ours.
///
/// @param pool of ours it is compared with; empty where the comparison is with none, or with all
/// @param figure what a golden case calls it; empty where it has no word for it
/// @param requirement of ours by its id, or several by a pattern; empty for totals
public record AskedFigure(Reconciled line, String pool, String figure, String requirement) {}
