package plimsoll.model.alert;

/// On which side of a limit the danger lies.
public enum Sense {
    /// Dangerous when large.
    ABOVE,
    /// Dangerous when small.
    BELOW;

    /// @param ease share of the limit by which it counts as reached before it is
    /// @return false where the limit is NaN
    boolean reaches(double size, double limit, double ease) {
        return this == ABOVE ? size >= limit * (1 - ease) : size <= limit * (1 + ease);
    }
}
