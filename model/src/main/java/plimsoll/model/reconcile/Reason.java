package plimsoll.model.reconcile;

/// Why our figure and the venue's differ, or that they do not.
///
/// @param words one clause; `unexplained` where nothing is known that could be the reason
public record Reason(Kind kind, String words) {
    public static final Reason AGREES = new Reason(Kind.AGREES, "agrees");
    public static final Reason ROUNDED = new Reason(Kind.ROUNDED, "rounded by the venue");
    public static final Reason UNEXPLAINED = new Reason(Kind.UNEXPLAINED, "unexplained");

    /// The most urgent first.
    public enum Kind {
        UNEXPLAINED,
        POSSIBLE,
        UNKNOWN,
        ROUNDED,
        AGREES
    }

    /// Something that could be the reason, and is not proven to be.
    static Reason possibly(String what) {
        return new Reason(Kind.POSSIBLE, "possibly: " + what);
    }

    /// We have no figure.
    static Reason unknown(String what) {
        return new Reason(Kind.UNKNOWN, "ours is unknown: " + what);
    }
}
