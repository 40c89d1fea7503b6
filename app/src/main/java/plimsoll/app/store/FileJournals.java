package plimsoll.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plimsoll.model.file.JournalText;
import plimsoll.views.workspace.Journal;
import plimsoll.views.workspace.Journals;

/// Journals in a folder, a file each: a line that says of what, then a line for every step. A journal
/// is locked as long as its session runs; the lock goes with the process, however that ends.
public final class FileJournals implements Journals {
    private static final String SUFFIX = ".journal";

    private final Path folder;
    private final Executor writer;
    private final InstantSource clock;
    private final Consumer<IOException> failed;
    /// Of this process: where a system ties locks to processes, looking into such a file would unlock it.
    private final Set<Path> live = ConcurrentHashMap.newKeySet();

    /// @param writer runs one task after the other, in order
    /// @param failed told of every write that did not work
    public FileJournals(Path folder, Executor writer, InstantSource clock, Consumer<IOException> failed) {
        this.folder = folder;
        this.writer = writer;
        this.clock = clock;
        this.failed = failed;
    }

    @Override
    public Journal begin(JournalText.Start start) {
        Path file = folder.resolve(clock.millis() + "-" + UUID.randomUUID() + SUFFIX);
        JournalFile journal = open(file, start);
        journal.write(() -> JournalText.line(start.withSha256(JournalFile.sha256(start))));
        return journal;
    }

    @Override
    public Journal resume(Unfinished unfinished) {
        return open(folder.resolve(unfinished.id()), unfinished.content().start());
    }

    private JournalFile open(Path file, JournalText.Start start) {
        live.add(file);
        return new JournalFile(file, start, () -> live.remove(file), writer, failed);
    }

    @Override
    public List<Unfinished> unfinished() throws IOException {
        CompletableFuture.runAsync(() -> {}, writer).join();
        List<Unfinished> found = new ArrayList<>();
        for (Path file : files()) {
            if (!live.contains(file)) {
                unfinished(file).ifPresent(found::add);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Unfinished::last).reversed())
                .toList();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    /// Empty when its session still runs or nothing in it is worth to be offered; the latter is deleted.
    private static Optional<Unfinished> unfinished(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.empty() : left(file);
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private static Optional<Unfinished> left(Path file) throws IOException {
        Optional<Unfinished> found = JournalText.read(Files.readAllBytes(file))
                .filter(JournalText.Content::isUnsaved)
                .map(content -> left(file, content));
        if (found.isEmpty()) {
            Files.deleteIfExists(file);
        }
        return found;
    }

    private static Unfinished left(Path file, JournalText.Content content) {
        boolean changed = !JournalFile.sha256(content.start()).equals(content.sha256());
        Instant last = Instant.ofEpochMilli(file.toFile().lastModified());
        return new Unfinished(String.valueOf(file.getFileName()), content, last, changed);
    }
}
