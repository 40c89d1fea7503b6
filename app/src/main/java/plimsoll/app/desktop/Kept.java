package plimsoll.app.desktop;

import plimsoll.app.desktop.DiskPortfolios.Keeping;
import plimsoll.app.store.Store;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.Preferences;

/// Where a window keeps what must outlast it.
record Kept(Preferences preferences, Journals journals, Keeping versions) {
    static Kept in(Store store) {
        return new Kept(store.preferences(), store.journals(), store.versions()::keep);
    }

    /// For pictures: nothing is read from or left on the disk.
    static Kept nothing() {
        return new Kept(Preferences.inMemory(), Journals.NONE, _ -> {});
    }
}
