package plimsoll.views.report;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import plimsoll.views.workspace.ReportProgress;
import plimsoll.views.workspace.Reports;

/// How much of a report is made. Owned by the UI thread.
final class MadeShare {
    /// As progress bars have it.
    private static final double UNKNOWN = -1;

    private final Reports reports;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);

    MadeShare(Reports reports) {
        this.reports = reports;
    }

    /// 0 to 1; negative while it is unknown.
    ReadOnlyDoubleProperty property() {
        return share.getReadOnlyProperty();
    }

    void reset() {
        share.set(UNKNOWN);
    }

    /// @param wanted may be asked on any thread
    ReportProgress of(BooleanSupplier wanted) {
        return new ReportProgress() {
            @Override
            public boolean isWanted() {
                return wanted.getAsBoolean();
            }

            @Override
            public void done(double now) {
                reports.meanwhile(() -> {
                    if (isWanted()) {
                        share.set(now);
                    }
                });
            }
        };
    }
}
