package plimsoll.app.desktop;

import plimsoll.app.connect.ExchangeConnections;
import plimsoll.app.desktop.DiskPortfolios.Keeping;
import plimsoll.app.store.Store;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.Preferences;

/// Where a window keeps what must outlast it, and its connections.
record Kept(Preferences preferences, Journals journals, Keeping versions, Connections connections) {
    static Kept in(Store store, Connections connections) {
        return new Kept(store.preferences(), store.journals(), store.versions()::keep, connections);
    }

    /// For pictures: nothing is read from or left on the disk, and nobody is asked.
    static Kept nothing() {
        return new Kept(Preferences.inMemory(), Journals.NONE, _ -> {}, ExchangeConnections.none());
    }
}
