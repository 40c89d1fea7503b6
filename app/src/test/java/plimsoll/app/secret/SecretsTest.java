package plimsoll.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.credentialstorage.model.StoredCredential;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.ask.Credentials;

class SecretsTest {
    private static final Credentials KEY = new Credentials("ключ", "hush–秘密", "phrase of mine");

    @TempDir
    private Path folder;

    /// As the library shows the system's store.
    private static class Kept implements com.microsoft.credentialstorage.SecretStore<StoredCredential> {
        final Map<String, StoredCredential> kept = new HashMap<>();

        @Override
        public StoredCredential get(String name) {
            return Optional.ofNullable(kept.get(name))
                    .map(c -> new StoredCredential(
                            c.getUsername(), c.getPassword().clone()))
                    .orElse(null);
        }

        @Override
        public boolean delete(String name) {
            return kept.remove(name) != null;
        }

        @Override
        public boolean add(String name, StoredCredential secret) {
            kept.put(name, secret);
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }
    }

    private Secrets with(Optional<SecretStore> system) {
        return new Secrets(() -> system, new EncryptedFileStore(folder.resolve("secrets")));
    }

    private static Optional<SecretStore> system(Kept system) {
        return Optional.of(new OsSecretStore(system, Duration.ofSeconds(10)));
    }

    @Test
    void theSystemsStoreIsUsedWhereItAnswers() throws SecretsFailed {
        Kept system = new Kept();
        Secrets secrets = with(system(system));
        StoredKeys keys = new StoredKeys(secrets);

        assertThat(secrets.state()).isEqualTo(Secrets.State.SYSTEM);
        keys.put("okx", "désk", KEY);
        assertThat(system.kept).containsOnlyKeys("plimsoll/okx/désk");
        assertThat(new String(system.kept.get("plimsoll/okx/désk").getPassword()))
                .isASCII();
        assertThat(keys.find("okx", "désk")).contains(KEY);
        keys.delete("okx", "désk");
        assertThat(keys.find("okx", "désk")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutOneAFileBehindAPassphraseIs() throws SecretsFailed {
        Secrets secrets = with(Optional.empty());
        StoredKeys keys = new StoredKeys(secrets);

        assertThat(secrets.state()).isEqualTo(Secrets.State.NO_FILE);
        assertThatThrownBy(() -> keys.put("okx", "desk", KEY)).hasMessageContaining("passphrase");
        secrets.unlock("open".toCharArray());
        keys.put("okx", "desk", KEY);
        assertThat(secrets.state()).isEqualTo(Secrets.State.OPEN_FILE);
        assertThat(with(Optional.empty()).state()).isEqualTo(Secrets.State.LOCKED_FILE);
        assertThat(keys.credentials("okx", "desk")).contains(KEY);
    }

    @Test
    void aFileStaysInUseWhenTheSystemAnswersAgain() throws SecretsFailed {
        Secrets before = with(Optional.empty());
        before.unlock("open".toCharArray());
        new StoredKeys(before).put("okx", "desk", KEY);
        Kept system = new Kept();
        new StoredKeys(new OsSecretStore(system, Duration.ofSeconds(10))).put("bybit", "old", KEY);

        Secrets after = with(system(system));
        assertThat(after.state()).isEqualTo(Secrets.State.LOCKED_FILE);
        assertThat(new StoredKeys(after).find("bybit", "old")).contains(KEY);
        after.unlock("open".toCharArray());
        assertThat(new StoredKeys(after).find("okx", "desk")).contains(KEY);
    }

    @Test
    void aStoreThatHangsIsLeftAfterItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        SecretStore hanging = new OsSecretStore(
                new Kept() {
                    @Override
                    public StoredCredential get(String name) {
                        try {
                            never.await();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                        return super.get(name);
                    }
                },
                Duration.ofMillis(50));

        assertThatThrownBy(() -> hanging.get("a"))
                .isInstanceOf(SecretsFailed.class)
                .hasMessageContaining("not answer");
    }
}
