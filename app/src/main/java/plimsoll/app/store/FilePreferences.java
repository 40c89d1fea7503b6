package plimsoll.app.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import plimsoll.model.file.AtomicFile;
import plimsoll.views.workspace.Preferences;

/// Preferences in a properties file, written in the background soon after they change.
///
/// A file that cannot be read is kept beside the new one under the name it had with `.unreadable` after it.
public final class FilePreferences implements Preferences {
    private final Path file;
    private final Executor io;
    private final Consumer<IOException> failed;
    private final Map<String, String> values = new TreeMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();

    private FilePreferences(Path file, Executor io, Consumer<IOException> failed) {
        this.file = file;
        this.io = io;
        this.failed = failed;
    }

    /// @param io writes, one task after the other
    /// @param failed told of every read or write that did not work; the program goes on without
    public static FilePreferences of(Path file, Executor io, Consumer<IOException> failed) {
        FilePreferences preferences = new FilePreferences(file, io, failed);
        preferences.read();
        return preferences;
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        if (!value.equals(values.put(key, value)) && waiting.compareAndSet(false, true)) {
            io.execute(this::write);
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Properties read = new Properties();
            read.load(new StringReader(Files.readString(file)));
            read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
        } catch (IOException | IllegalArgumentException e) {
            failed.accept(new IOException(file + " cannot be read, the settings start afresh: " + e.getMessage(), e));
            setAside();
        }
    }

    private void setAside() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    private void write() {
        waiting.set(false);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, List.of(text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            failed.accept(e);
        }
    }

    /// Sorted by key and without the time, so that nothing but a change changes the file.
    private synchronized String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Properties one = new Properties();
            one.setProperty(entry.getKey(), entry.getValue());
            StringWriter line = new StringWriter();
            one.store(line, null);
            line.toString()
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(l -> text.append(l).append('\n'));
        }
        return text.toString();
    }
}
