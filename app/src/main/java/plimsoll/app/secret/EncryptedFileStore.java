package plimsoll.app.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.crypto.AEADBadTagException;
import plimsoll.app.secret.KeyRecipe.Derived;
import plimsoll.app.secret.SecretsFailed.Reason;

/// Secrets in one file that a passphrase opens.
///
/// Its first line is readable: what the passphrase is turned into a key by, a check that tells a wrong passphrase from
/// damage, and a sum over both. The key is kept in memory once the passphrase was given.
public final class EncryptedFileStore implements SecretStore {
    private static final String FORMAT = "plimsoll-secrets/1 ";
    private static final int LONGEST_FILE = 16 << 20;
    /// Two stores of one process share its file locks.
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path file;
    private Optional<Open> open = Optional.empty();

    private record Open(String header, Derived derived) {}

    /// What is on the disk.
    private record Content(KeyRecipe recipe, String check, String header, Sealed sealed) {}

    private static final class Sealed {
        private final byte[] bytes;

        Sealed(byte[] bytes) {
            this.bytes = bytes;
        }

        Map<String, String> open(Open key) throws AEADBadTagException {
            return SealedText.open(bytes, key.derived().key(), bytes(key.header()));
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    public EncryptedFileStore(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public synchronized boolean isOpen() {
        return open.isPresent();
    }

    public synchronized void close() {
        open = Optional.empty();
    }

    /// Makes the file when there is none. Wipes the passphrase.
    public synchronized void open(char[] passphrase) throws SecretsFailed {
        try {
            alone(() -> {
                open = Optional.of(exists() ? opened(read(), passphrase) : created(passphrase));
                return open;
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Open created(char[] passphrase) throws IOException {
        KeyRecipe recipe = KeyRecipe.fresh();
        Derived derived = recipe.derive(passphrase);
        String said = FORMAT + recipe.text() + " check=" + derived.check();
        Open made = new Open(said + " sum=" + KeyRecipe.checksum(said) + "\n", derived);
        write(made, Map.of());
        return made;
    }

    private static Open opened(Content content, char[] passphrase) throws SecretsFailed {
        Derived derived = content.recipe().derive(passphrase);
        if (!derived.check().equals(content.check())) {
            throw new SecretsFailed(Reason.WRONG_PASSPHRASE, "that is not the passphrase of the key file");
        }
        Open opened = new Open(content.header(), derived);
        unsealed(content, opened);
        return opened;
    }

    @Override
    public synchronized Optional<String> get(String name) throws SecretsFailed {
        return alone(() -> Optional.ofNullable(secrets().get(name)));
    }

    @Override
    public void put(String name, String secret) throws SecretsFailed {
        change(secrets -> secrets.put(name, secret));
    }

    @Override
    public void delete(String name) throws SecretsFailed {
        change(secrets -> secrets.remove(name));
    }

    private synchronized void change(Consumer<Map<String, String>> by) throws SecretsFailed {
        alone(() -> {
            Map<String, String> secrets = secrets();
            by.accept(secrets);
            write(key(), secrets);
            return secrets;
        });
    }

    private Open key() throws SecretsFailed {
        return open.orElseThrow(
                () -> new SecretsFailed(Reason.LOCKED, "the key file is locked: its passphrase is needed"));
    }

    private Map<String, String> secrets() throws IOException {
        Open key = key();
        Content content = read();
        if (!content.header().equals(key.header())) {
            open = Optional.empty();
            throw new SecretsFailed(Reason.LOCKED, "the key file was replaced by another: its passphrase is needed");
        }
        return unsealed(content, key);
    }

    private static Map<String, String> unsealed(Content content, Open key) throws SecretsFailed {
        try {
            return new TreeMap<>(content.sealed().open(key));
        } catch (AEADBadTagException _) {
            throw damaged();
        }
    }

    private static SecretsFailed damaged() {
        return new SecretsFailed(
                Reason.DAMAGED,
                "the key file is damaged; bring it back from a backup, or delete it and enter the keys anew");
    }

    private Content read() throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw damaged();
        }
        byte[] all = Files.readAllBytes(file);
        int end = 0;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        String line = new String(all, 0, end, StandardCharsets.UTF_8);
        int sum = line.lastIndexOf(" sum=");
        int check = line.lastIndexOf(" check=");
        if (!line.startsWith(FORMAT) || check < FORMAT.length() || sum < check || end == all.length) {
            throw damaged();
        }
        if (!line.substring(sum + 5).equals(KeyRecipe.checksum(line.substring(0, sum)))) {
            throw damaged();
        }
        return new Content(
                KeyRecipe.parse(line.substring(FORMAT.length(), check)).orElseThrow(EncryptedFileStore::damaged),
                line.substring(check + 7, sum),
                line + "\n",
                new Sealed(Arrays.copyOfRange(all, end + 1, all.length)));
    }

    /// Beside the file, for the owner's eyes only, and renamed over it when it is on the disk.
    private void write(Open key, Map<String, String> secrets) throws IOException {
        byte[] sealed = SealedText.seal(secrets, key.derived().key(), bytes(key.header()));
        // On systems that know owners such a file is readable by its owner alone.
        Path beside = Files.createTempFile(folder(), ".secrets-", ".tmp");
        try {
            try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                writeFully(out, ByteBuffer.wrap(bytes(key.header())));
                writeFully(out, ByteBuffer.wrap(sealed));
                out.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            out.write(part);
        }
    }

    private static byte[] bytes(String header) {
        return header.getBytes(StandardCharsets.UTF_8);
    }

    private Path folder() {
        return file.toAbsolutePath().resolveSibling("");
    }

    /// No other thread and no other process between reading and writing.
    private <T> T alone(Work<T> work) throws SecretsFailed {
        IN_PROCESS.lock();
        try {
            Files.createDirectories(folder());
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return work.run();
            }
        } catch (SecretsFailed e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new SecretsFailed(Reason.UNAVAILABLE, "the key file is gone: " + e.getMessage());
        } catch (IOException e) {
            throw new SecretsFailed(Reason.UNAVAILABLE, "the key file cannot be read or written: " + e.getMessage());
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
