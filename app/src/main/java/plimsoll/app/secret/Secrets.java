package plimsoll.app.secret;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// The system's key store where it answers, else a file behind a passphrase. Once there is such a file it stays in
/// use, and what the system's store holds is still found.
public final class Secrets implements SecretStore {
    public enum State {
        SYSTEM,
        /// There is no key store, and no file yet: `unlock` makes one.
        NO_FILE,
        LOCKED_FILE,
        OPEN_FILE
    }

    private static final Duration AGAIN = Duration.ofSeconds(20);

    private final Supplier<Optional<SecretStore>> finding;
    private final EncryptedFileStore file;
    private Optional<Optional<SecretStore>> system = Optional.empty();
    private long looked;

    public Secrets(Supplier<Optional<SecretStore>> system, EncryptedFileStore file) {
        this.finding = system;
        this.file = file;
    }

    public static Secrets of(Path file) {
        return new Secrets(OsSecretStore::find, new EncryptedFileStore(file));
    }

    /// Found once; one that was locked may be open the next time, but looking takes its time.
    private synchronized Optional<SecretStore> system() {
        boolean isDue = System.nanoTime() - looked > AGAIN.toNanos();
        if (system.isEmpty() || (system.get().isEmpty() && isDue)) {
            system = Optional.of(finding.get());
            looked = System.nanoTime();
        }
        return system.get();
    }

    public State state() {
        if (file.exists()) {
            return file.isOpen() ? State.OPEN_FILE : State.LOCKED_FILE;
        }
        return system().isPresent() ? State.SYSTEM : State.NO_FILE;
    }

    /// Opens the file, or makes it. Wipes the passphrase.
    public void unlock(char[] passphrase) throws SecretsFailed {
        file.open(passphrase);
    }

    @Override
    public Optional<String> get(String name) throws SecretsFailed {
        if (file.exists() && file.isOpen()) {
            Optional<String> found = file.get(name);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<String> found = system().isPresent() ? system().get().get(name) : Optional.empty();
        return found.isEmpty() && file.exists() ? file.get(name) : found;
    }

    @Override
    public void put(String name, String secret) throws SecretsFailed {
        if (state() == State.SYSTEM) {
            system().orElseThrow().put(name, secret);
        } else {
            file.put(name, secret);
        }
    }

    /// From both.
    @Override
    public void delete(String name) throws SecretsFailed {
        if (system().isPresent()) {
            system().get().delete(name);
        }
        if (file.exists()) {
            file.delete(name);
        }
    }
}
