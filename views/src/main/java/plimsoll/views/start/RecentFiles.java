package plimsoll.views.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.views.workspace.Preferences;

/// The portfolio files opened last, kept between sessions.
final class RecentFiles {
    static final int MOST = 10;
    private static final String KEY = "start.recent";

    private final Preferences preferences;

    RecentFiles(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Newest first.
    List<RecentFile> all() {
        return preferences.get(KEY).stream()
                .flatMap(String::lines)
                .map(RecentFile::of)
                .flatMap(Optional::stream)
                .toList();
    }

    void opened(Path place, Instant when) {
        Path whole = place.toAbsolutePath().normalize();
        keep(Stream.concat(Stream.of(new RecentFile(whole, when)), without(whole)));
    }

    void remove(Path place) {
        keep(without(place));
    }

    private Stream<RecentFile> without(Path place) {
        return all().stream().filter(f -> !f.place().equals(place));
    }

    private void keep(Stream<RecentFile> files) {
        preferences.put(KEY, files.limit(MOST).map(RecentFile::text).collect(Collectors.joining("\n")));
    }
}
