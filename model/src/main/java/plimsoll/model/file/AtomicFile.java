package plimsoll.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// A file written beside its target, synced and renamed over it: an interrupted save leaves the old
/// file as it was.
public final class AtomicFile {
    private AtomicFile() {}

    /// @param parts of the content, in order
    public static void write(Path target, Iterable<byte[]> parts) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(real.toString());
        }
        if (isDevice(real)) {
            writeThrough(real, parts);
            return;
        }
        Path beside = created(real);
        try {
            writeSynced(beside, real, parts);
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        syncFolder(real);
    }

    /// A terminal, a pipe or a null device, which a file renamed over it would replace.
    private static boolean isDevice(Path real) {
        return Files.exists(real) && !Files.isRegularFile(real) && !Files.isDirectory(real);
    }

    private static void writeThrough(Path device, Iterable<byte[]> parts) throws IOException {
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
            for (byte[] part : parts) {
                writeFully(channel, ByteBuffer.wrap(part));
            }
        }
    }

    /// A new file in the same folder; one that an interrupted save left there is not touched.
    private static Path created(Path real) throws IOException {
        for (int i = 1; ; i++) {
            Path beside = real.resolveSibling(".plimsoll-" + i + ".tmp");
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException e) {
                if (i == 1000) {
                    throw e;
                }
            }
        }
    }

    private static void writeSynced(Path beside, Path real, Iterable<byte[]> parts) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            copyPermissions(real, beside);
            for (byte[] part : parts) {
                writeFully(channel, ByteBuffer.wrap(part));
            }
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            channel.write(part);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && copy != null && Files.exists(from)) {
            copy.setPermissions(source.readAttributes().permissions());
        }
    }

    /// Makes the rename itself last; systems that cannot open a folder need no such thing.
    private static void syncFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // the content is safe already
        }
    }
}
