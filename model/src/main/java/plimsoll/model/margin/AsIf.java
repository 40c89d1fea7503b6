package plimsoll.model.margin;

/// In which mode the same account is looked at, at the same marks.
public enum AsIf {
    /// The modes the positions have, under the account's own model.
    HELD,
    /// Each position as if reopened at mark with margin of its own.
    ISOLATED,
    /// The venue's pooled rule without portfolio margin.
    CROSS,
    /// The venue's portfolio method, or `house-matrix/1` where it has none or it is unknown.
    PORTFOLIO
}
