package plimsoll.model.margin;

import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.PositionId;

/// What lives and dies together.
public sealed interface Scope {
    /// The whole account.
    record WholeAccount() implements Scope {}

    /// Everything settled in one asset.
    record Settlement(Asset asset) implements Scope {}

    /// One position with margin of its own.
    record Isolated(PositionId position, Asset asset) implements Scope {}
}
