package plimsoll.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import plimsoll.model.file.JournalText;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;
import plimsoll.views.workspace.Journal;

/// One journal, open and locked from its first line until its end. A line is forced to the disk before
/// the next is written.
final class JournalFile implements Journal {
    private final Path file;
    private volatile JournalText.Start start;
    private final Runnable released;
    private final Executor writer;
    private final Consumer<IOException> failed;
    /// Touched by the writer only.
    private Optional<FileChannel> open = Optional.empty();

    /// @param released called by the writer when the lock is gone
    JournalFile(Path file, JournalText.Start start, Runnable released, Executor writer, Consumer<IOException> failed) {
        this.file = file;
        this.start = start;
        this.released = released;
        this.writer = writer;
        this.failed = failed;
    }

    @Override
    public void record(Step step) {
        write(() -> JournalText.line(step));
    }

    @Override
    public void refreshed(String name, String text, UnaryOperator<Edit> change) {
        later(() -> rewrite(name, text, change));
    }

    /// Beside it, locked, and renamed over it: whoever looks finds the one or the other.
    private void rewrite(String name, String text, UnaryOperator<Edit> change) throws IOException {
        Optional<JournalText.Content> content = JournalText.read(content());
        if (content.isEmpty()) {
            return;
        }
        start = content.get().start().refreshed(name, text, change);
        Path beside = beside();
        FileChannel newer = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        newer.lock();
        write(newer, JournalText.refreshed(content.get(), start, change));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel().close();
        open = Optional.of(newer);
    }

    private Path beside() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private byte[] content() throws IOException {
        FileChannel channel = channel();
        ByteBuffer all = ByteBuffer.allocate((int) channel.size());
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // goes on until the end
        }
        return all.array();
    }

    @Override
    public void saved() {
        write(() -> JournalText.savedLine(sha256(start)));
    }

    @Override
    public void leave() {
        later(this::release);
    }

    @Override
    public void end() {
        later(() -> {
            release();
            Files.deleteIfExists(file);
            Files.deleteIfExists(beside());
        });
    }

    /// The lock goes, the file stays.
    private void release() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
        open = Optional.empty();
        released.run();
    }

    /// Of the file a journal is of, as it is now; empty when there is none.
    static String sha256(JournalText.Start start) {
        return start.place().map(place -> Digest.of(Path.of(place))).orElse("");
    }

    void write(Supplier<String> line) {
        later(() -> append(line.get()));
    }

    private void append(String line) throws IOException {
        write(channel(), line + "\n");
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private FileChannel channel() throws IOException {
        if (open.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            open = Optional.of(locked());
        }
        return open.get();
    }

    /// Another session that looks for unfinished journals may have deleted it before it was locked.
    private FileChannel locked() throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.lock();
            if (Files.exists(file)) {
                endLastLine(channel);
                return channel;
            }
            channel.close();
        }
    }

    /// A line that broke off stays apart from what is written now.
    private static void endLastLine(FileChannel channel) throws IOException {
        long size = channel.size();
        channel.position(size);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private void later(Task task) {
        writer.execute(() -> {
            try {
                task.run();
            } catch (IOException e) {
                failed.accept(e);
            }
        });
    }
}
