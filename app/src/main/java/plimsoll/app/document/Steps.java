package plimsoll.app.document;

import java.util.concurrent.atomic.AtomicInteger;
import plimsoll.model.margin.NoLongerWanted;
import plimsoll.views.workspace.ReportProgress;

/// Counts what is done of a report, on whatever thread.
final class Steps {
    private final ReportProgress progress;
    private final double all;
    private final AtomicInteger done = new AtomicInteger();

    Steps(ReportProgress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    /// @throws NoLongerWanted when nobody waits for the rest
    void done(int more) {
        if (!progress.isWanted()) {
            throw new NoLongerWanted();
        }
        progress.done(done.addAndGet(more) / all);
    }
}
