package plimsoll.model.venue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of recorded replies, a sibling of the checkout.
final class Recorded {
    private Recorded() {}

    static Path file(String name) {
        return folder().resolve(name);
    }

    /// Every JSON reply; the test is skipped where there are none.
    static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder())) {
            return tree.filter(p -> p.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Reply reply(Path file) throws IOException {
        String venue = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        Endpoint endpoint = Recognition.of(venue, name, text).endpoint().orElseThrow();
        return new Reply(endpoint, text, name);
    }

    private static Path folder() {
        Optional<Path> found = found();
        assumeTrue(found.isPresent(), "no recorded replies beside the checkout");
        return found.orElseThrow();
    }

    private static Optional<Path> found() {
        String named = System.getProperty("plimsoll.shared");
        if (named != null) {
            return Optional.of(Path.of(named, "data")).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
