package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilePreferencesTest {
    @TempDir
    private Path folder;

    private final List<IOException> failures = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    private Path file() {
        return folder.resolve("home").resolve("settings.properties");
    }

    private FilePreferences preferences() {
        return FilePreferences.of(file(), waiting::add, failures::add);
    }

    private void write() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    @Test
    void whatWasPutIsThereInTheNextSession() {
        FilePreferences preferences = preferences();
        preferences.put("layout", "a = b\n# ü → 1");
        preferences.put("theme", "dark");
        assertThat(preferences.get("theme")).contains("dark");
        write();
        assertThat(preferences().get("layout")).contains("a = b\n# ü → 1");
        assertThat(preferences().get("other")).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void severalChangesAreWrittenOnceAndNoChangeNever() {
        FilePreferences preferences = preferences();
        preferences.put("a", "1");
        preferences.put("b", "2");
        assertThat(waiting).hasSize(1);
        write();
        preferences.put("a", "1");
        assertThat(waiting).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndSaidSo() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "theme=\\u00zz");
        assertThat(preferences().get("theme")).isEmpty();
        assertThat(failures)
                .singleElement()
                .extracting(IOException::getMessage)
                .asString()
                .contains("cannot be read");
        assertThat(Files.readString(file().resolveSibling("settings.properties.unreadable")))
                .isEqualTo("theme=\\u00zz");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("home"), "a file where the folder should be");
        FilePreferences preferences = preferences();
        preferences.put("a", "1");
        write();
        assertThat(failures).hasSize(1);
        assertThat(preferences.get("a")).contains("1");
    }
}
