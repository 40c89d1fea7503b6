package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.app.secret.EncryptedFileStore;
import plimsoll.app.secret.Secrets;
import plimsoll.app.secret.SecretsFailed;
import plimsoll.app.secret.StoredKeys;
import plimsoll.model.ask.Credentials;

class KeptKeysTest {
    private static final Credentials KEY = new Credentials("key", "hush", "");

    @TempDir
    private Path folder;

    private Secrets secrets() {
        return new Secrets(Optional::empty, new EncryptedFileStore(folder.resolve("secrets")));
    }

    @Test
    void aKeyOfTheWindowIsFoundWithThePassphrase() throws SecretsFailed {
        Secrets window = secrets();
        window.unlock("open".toCharArray());
        new StoredKeys(window).put("bybit", "desk", KEY);

        KeptKeys keys = new KeptKeys(secrets(), Map.of("PLIMSOLL_STORE_PASSPHRASE", "open"));
        assertThat(keys.credentials("bybit", "desk")).contains(KEY);
        assertThat(keys.credentials("bybit", "other")).isEmpty();
        assertThat(keys.toString()).doesNotContain("open");
        assertThatThrownBy(() -> new KeptKeys(secrets(), Map.of()).credentials("bybit", "desk"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("locked")
                .hasMessageContaining("set PLIMSOLL_STORE_PASSPHRASE");
        assertThatThrownBy(() -> new KeptKeys(secrets(), Map.of("PLIMSOLL_STORE_PASSPHRASE", "sesame"))
                        .credentials("bybit", "desk"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not the passphrase")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void withoutAFileThereIsNoKey() {
        assertThat(new KeptKeys(secrets(), Map.of("PLIMSOLL_STORE_PASSPHRASE", "open")).credentials("bybit", "desk"))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
