package plimsoll.model.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// JSON files packed with the program.
final class Packed {
    private Packed() {}

    /// Texts by their name in the program, rising.
    ///
    /// @param folder with a slash at its end
    static Map<String, String> texts(String folder) {
        try (ModuleReader reader = ownModule()) {
            Map<String, String> found = new TreeMap<>();
            for (String name : reader.list()
                    .filter(n -> n.startsWith(folder) && n.endsWith(".json"))
                    .toList()) {
                found.put(name, text(reader, name));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files in " + folder + " cannot be read", e);
        }
    }

    private static String text(ModuleReader reader, String name) throws IOException {
        try (InputStream in = reader.open(name).orElseThrow(() -> new IOException(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Works from the module path and from the class path: the folder or jar of this class is read.
    private static ModuleReader ownModule() throws IOException {
        try {
            Path place = Path.of(Packed.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(place).findAll().iterator().next().open();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
