package plimsoll.model.portfolio;

/// The one-way position, or the leg in hedge mode.
public enum Side {
    NET,
    LONG,
    SHORT
}
