package plimsoll.views.workspace;

/// Who waits for a report. Told by whoever makes it, on any thread.
@FunctionalInterface
public interface ReportProgress {
    /// False as soon as nobody waits for it any more.
    boolean isWanted();

    /// @param share of the work, from 0 to 1, that is done
    default void done(double share) {}
}
