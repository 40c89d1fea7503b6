package plimsoll.model.margin;

/// For which positions the liquidation price without them is looked for; margins without them and the
/// effect of one percent are worked out for all.
public enum Removals {
    ALL,
    /// Those of the greatest effect of one percent, as many as do not take long: all where groups are
    /// small.
    MOST_DANGEROUS
}
