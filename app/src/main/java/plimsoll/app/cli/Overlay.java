package plimsoll.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.model.parameter.ParameterLibrary;

/// Parameter files of a folder, laid over the built-in ones.
final class Overlay {
    private Overlay() {}

    /// @param folder holds `VENUE/DATE.json`
    static ParameterLibrary of(ParameterLibrary library, Optional<Path> folder) {
        try {
            return folder.isPresent() ? library.overlay(texts(folder.get())) : library;
        } catch (IOException e) {
            throw new Refused("--parameters: cannot read " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new Refused("--parameters: " + e.getMessage());
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            Path name = folder.relativize(file);
            texts.put(name.toString().replace('\\', '/'), Files.readString(file));
        }
        if (texts.isEmpty()) {
            throw new Refused("--parameters: no file " + folder + "/VENUE/DATE.json");
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(p -> p.getNameCount() == folder.getNameCount() + 2 && isJson(p))
                    .toList();
        }
    }

    private static boolean isJson(Path path) {
        return path.toString().endsWith(".json") && Files.isRegularFile(path);
    }
}
