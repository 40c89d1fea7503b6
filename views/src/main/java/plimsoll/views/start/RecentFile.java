package plimsoll.views.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A file that was opened, and when last.
record RecentFile(Path place, Instant opened) {
    String name() {
        return String.valueOf(place.getFileName());
    }

    String folder() {
        return Optional.ofNullable(place.getParent()).map(Path::toString).orElse("");
    }

    String text() {
        return opened + "\t" + place;
    }

    /// Empty for a line that is none.
    static Optional<RecentFile> of(String text) {
        int tab = text.indexOf('\t');
        if (tab < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecentFile(Path.of(text.substring(tab + 1)), Instant.parse(text.substring(0, tab))));
        } catch (DateTimeException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
