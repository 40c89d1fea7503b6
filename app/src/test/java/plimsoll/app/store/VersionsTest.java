package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VersionsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));

    @TempDir
    private Path folder;

    private Versions versions;
    private Path file;

    @BeforeEach
    void start() {
        versions = new Versions(folder.resolve("versions"), CLOCK);
        file = folder.resolve("book.json");
    }

    private void keep(String content) throws IOException {
        Files.writeString(file, content);
        versions.keep(file);
    }

    private List<String> contents(Path of) throws IOException {
        return versions.of(of).stream().map(VersionsTest::text).toList();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theNewestVersionComesFirstAlsoWhenTheClockStandsStill() throws IOException {
        keep("one");
        keep("two");
        keep("three");
        assertThat(contents(file)).containsExactly("three", "two", "one");
        assertThat(versions.of(file).getFirst().getFileName()).hasToString("00000003-20261120T100000Z-book.json");
    }

    @Test
    void tenVersionsAreKeptAndTheOldestGo() throws IOException {
        for (int i = 1; i <= 13; i++) {
            keep("version " + i);
        }
        assertThat(contents(file))
                .hasSize(Versions.KEPT)
                .startsWith("version 13")
                .endsWith("version 4");
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        keep("one");
        keep("one");
        assertThat(contents(file)).containsExactly("one");
    }

    @Test
    void filesOfOneNameInTwoFoldersDoNotMix() throws IOException {
        keep("here");
        Path other = Files.createDirectory(folder.resolve("other")).resolve("book.json");
        Files.writeString(other, "there");
        versions.keep(other);
        assertThat(contents(file)).containsExactly("here");
        assertThat(contents(other)).containsExactly("there");
    }

    @Test
    void aFileThatIsNotThereYetHasNoVersions() throws IOException {
        versions.keep(file);
        assertThat(versions.of(file)).isEmpty();
    }
}
