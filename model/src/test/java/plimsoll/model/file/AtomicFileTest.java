package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void oldFile() throws IOException {
        target = folder.resolve("book.json");
        Files.writeString(target, "old");
    }

    private static byte[] bytesUnlessEmpty(String text) {
        if (text.isEmpty()) {
            throw new IllegalStateException("power cut");
        }
        return bytes(text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void replacesTheFile() throws IOException {
        AtomicFile.write(target, List.of(bytes("ne"), bytes("w")));
        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void anInterruptedSaveLeavesTheOldFileAndNothingElse() throws IOException {
        Iterable<byte[]> interrupted = () ->
                Stream.of("half", "").map(AtomicFileTest::bytesUnlessEmpty).iterator();
        assertThatThrownBy(() -> AtomicFile.write(target, interrupted)).hasMessage("power cut");
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void aTargetThatCannotBeReplacedLeavesNothingBehind() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("inside"), "kept");
        assertThatThrownBy(() -> AtomicFile.write(full, List.of(new byte[] {1})))
                .isInstanceOf(IOException.class);
        assertThat(full.resolve("inside")).hasContent("kept");
        assertThat(files()).containsExactlyInAnyOrder(target, full);
    }

    @Test
    void whatAnInterruptedSaveLeftIsNotInTheWay() throws IOException {
        Path left = Files.writeString(folder.resolve(".plimsoll-1.tmp"), "half");
        AtomicFile.write(target, List.of(bytes("new")));
        assertThat(target).hasContent("new");
        assertThat(left).hasContent("half");
        assertThat(files()).containsExactlyInAnyOrder(target, left);
    }

    @Test
    void aMissingFolderIsAnError() {
        Path nowhere = folder.resolve("nowhere").resolve("book.json");
        assertThatThrownBy(() -> AtomicFile.write(nowhere, List.of(new byte[] {1})))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsPermissionsAndLinks() throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, List.of(bytes("new")));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }
}
