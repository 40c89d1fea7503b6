package plimsoll.views.workspace;

import java.util.List;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Request;
import plimsoll.views.control.Messages;

/// Asks exchanges for accounts, and keeps keys. Called off the UI thread; may wait.
public interface Connections {
    /// Where keys are kept.
    enum KeyPlace {
        /// The system's key store.
        SYSTEM,
        /// A file that is yet to be made, with a passphrase.
        NEW_FILE,
        LOCKED_FILE,
        OPEN_FILE
    }

    /// Told from the thread that asks.
    @FunctionalInterface
    interface Progress {
        /// @param answered questions so far
        /// @param known questions so far; more may follow
        void answered(int answered, int known);
    }

    KeyPlace keyPlace();

    /// Opens the file of keys, or makes it. Wipes the passphrase.
    void unlock(char[] passphrase) throws ConnectFailed;

    /// With a key that is not kept yet.
    FetchedAccount fetch(Connection connection, Credentials credentials, Progress progress) throws ConnectFailed;

    /// With the key that is kept.
    FetchedAccount fetch(Connection connection, Progress progress) throws ConnectFailed;

    /// Certain questions alone, with the key that is kept.
    ///
    /// @throws ConnectFailed when none was answered
    default AskedVenue ask(Connection connection, List<Request> questions, Progress progress) throws ConnectFailed {
        Messages text = Messages.of("ask");
        throw new ConnectFailed(text.text("notAsked", connection.venue()));
    }

    void keep(Connection connection, Credentials credentials) throws ConnectFailed;

    void forget(Connection connection) throws ConnectFailed;
}
