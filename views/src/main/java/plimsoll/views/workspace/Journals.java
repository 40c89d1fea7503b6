package plimsoll.views.workspace;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import plimsoll.model.file.JournalText;

/// The journals of all files.
public interface Journals {
    Journals NONE = new Journals() {
        @Override
        public Journal begin(JournalText.Start start) {
            return Journal.NONE;
        }

        @Override
        public List<Unfinished> unfinished() {
            return List.of();
        }

        @Override
        public Journal resume(Unfinished unfinished) {
            return Journal.NONE;
        }
    };

    /// What a session that did not end has left.
    ///
    /// @param id of the journal
    /// @param last when something was recorded last
    /// @param fileChanged whether the file holds something else than it did then
    record Unfinished(String id, JournalText.Content content, Instant last, boolean fileChanged) {}

    Journal begin(JournalText.Start start);

    /// Newest first, without those of sessions that still run. Called off the UI thread.
    List<Unfinished> unfinished() throws IOException;

    /// Goes on where it broke off.
    Journal resume(Unfinished unfinished);
}
