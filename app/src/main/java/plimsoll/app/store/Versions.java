package plimsoll.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plimsoll.model.file.AtomicFile;

/// What saved files held before they were saved again: of each the last ten versions.
public final class Versions {
    /// How many versions of a file are kept.
    public static final int KEPT = 10;

    private static final int DIGITS = 8;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    public Versions(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Keeps what the file holds now; nothing when there is no such file or that content was kept last.
    public void keep(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] content = Files.readAllBytes(file);
        List<Path> kept = of(file);
        if (kept.isEmpty() || !sameContent(kept.getFirst(), content)) {
            Path own = folderOf(file);
            Files.createDirectories(own);
            AtomicFile.write(own.resolve(name(kept, file)), List.of(content));
            for (Path old : of(file).stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    /// The kept versions of a file, newest first.
    public List<Path> of(Path file) throws IOException {
        Path own = folderOf(file);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(own)) {
            return found.filter(Versions::isVersion)
                    .sorted(Comparator.comparing(Versions::fileName).reversed())
                    .toList();
        }
    }

    private static boolean isVersion(Path path) {
        return fileName(path).matches("\\d{" + DIGITS + "}-.*");
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean sameContent(Path version, byte[] content) throws IOException {
        return Arrays.equals(Files.readAllBytes(version), content);
    }

    /// Numbered, so that the order does not depend on the clock.
    private String name(List<Path> kept, Path file) {
        int number =
                kept.isEmpty() ? 1 : Integer.parseInt(fileName(kept.getFirst()).substring(0, DIGITS)) + 1;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number) + "-" + STAMP.format(clock.instant()) + "-"
                + fileName(file);
    }

    /// Its own for each place, so that files of one name do not mix.
    private Path folderOf(Path file) throws IOException {
        Path place =
                Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        return folder.resolve(
                Digest.of(place.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }
}
