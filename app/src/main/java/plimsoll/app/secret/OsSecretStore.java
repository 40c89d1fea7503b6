package plimsoll.app.secret;

import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredCredential;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import plimsoll.app.secret.SecretsFailed.Reason;

/// The key store of the operating system. Native code may hang there, so every call has a thread of its own and a
/// time limit.
public final class OsSecretStore implements SecretStore {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PREFIX = "plimsoll/";
    private static final String USER = "plimsoll";

    private final com.microsoft.credentialstorage.SecretStore<StoredCredential> store;
    private final Duration patience;

    OsSecretStore(com.microsoft.credentialstorage.SecretStore<StoredCredential> store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    /// @return empty where there is none, or it is locked and nobody opens it
    public static Optional<SecretStore> find() {
        try {
            return within(
                            PATIENCE,
                            () -> Optional.ofNullable(
                                    StorageProvider.getCredentialStorage(true, SecureOption.REQUIRED)))
                    .map(store -> new OsSecretStore(store, PATIENCE));
        } catch (SecretsFailed _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> get(String name) throws SecretsFailed {
        return within(
                patience,
                () -> Optional.ofNullable(store.get(PREFIX + name)).map(found -> decoded(found.getPassword())));
    }

    @Override
    public void put(String name, String secret) throws SecretsFailed {
        char[] encoded = Base64.getEncoder()
                .encodeToString(secret.getBytes(StandardCharsets.UTF_8))
                .toCharArray();
        boolean kept = within(patience, () -> store.add(PREFIX + name, new StoredCredential(USER, encoded)));
        if (!kept) {
            throw new SecretsFailed(Reason.UNAVAILABLE, "the system's key store did not keep the key");
        }
    }

    @Override
    public void delete(String name) throws SecretsFailed {
        within(patience, () -> store.delete(PREFIX + name));
        if (get(name).isPresent()) {
            throw new SecretsFailed(Reason.UNAVAILABLE, "the system's key store did not delete the key");
        }
    }

    /// ASCII inside, whatever the system makes of other letters.
    private static String decoded(char[] encoded) {
        String text = new String(Base64.getDecoder().decode(new String(encoded)), StandardCharsets.UTF_8);
        Arrays.fill(encoded, '\0');
        return text;
    }

    private static <T> T within(Duration patience, Callable<T> call) throws SecretsFailed {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().name("key store").daemon().start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new SecretsFailed(
                    Reason.UNAVAILABLE,
                    "the system's key store does not answer; it may be locked, or ask for its password somewhere");
        } catch (ExecutionException e) {
            throw new SecretsFailed(
                    Reason.UNAVAILABLE,
                    "the system's key store failed: "
                            + Objects.requireNonNullElse(e.getCause(), e)
                                    .getClass()
                                    .getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SecretsFailed(Reason.UNAVAILABLE, "cancelled");
        }
    }
}
