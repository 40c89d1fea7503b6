package plimsoll.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.app.secret.SecretsFailed.Reason;

class EncryptedFileStoreTest {
    private static final String PASSPHRASE = "wohl geborgen – 保管";
    private static final String SECRET = "hush-Größe-秘密-€";

    @TempDir
    private Path folder;

    private Path file;
    private EncryptedFileStore store;

    @BeforeEach
    void make() throws SecretsFailed {
        file = folder.resolve("home").resolve("secrets");
        store = new EncryptedFileStore(file);
        store.open(PASSPHRASE.toCharArray());
    }

    private EncryptedFileStore reopened() throws SecretsFailed {
        EncryptedFileStore other = new EncryptedFileStore(file);
        other.open(PASSPHRASE.toCharArray());
        return other;
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(SecretsFailed.class, call).reason();
    }

    @Test
    void whatIsPutIsThereInTheNextSession() throws SecretsFailed {
        store.put("bybit/main", SECRET);
        store.put("okx/désk", "second");
        store.put("okx/désk", "third");
        store.put("gone", "x");
        store.delete("gone");
        store.delete("never there");

        EncryptedFileStore next = reopened();
        assertThat(next.get("bybit/main")).contains(SECRET);
        assertThat(next.get("okx/désk")).contains("third");
        assertThat(next.get("gone")).isEmpty();
    }

    @Test
    void theFileTellsItsRecipeAndNothingElse() throws IOException {
        store.put("bybit/main", SECRET);

        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("plimsoll-secrets/1 argon2id memory=65536 passes=3 lanes=1 salt=");
        for (String hidden : List.of(SECRET, "bybit", "main", PASSPHRASE)) {
            byte[] bytes = hidden.getBytes(StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1));
            assertThat(text).doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        }
        byte[] first = Files.readAllBytes(file);
        store.put("bybit/main", SECRET);
        assertThat(Files.readAllBytes(file)).as("another nonce").isNotEqualTo(first);
    }

    @Test
    void itsOwnerAloneMayReadIt() throws IOException {
        store.put("a", "b");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (Stream<Path> left = Files.list(folder.resolve("home"))) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("secrets", "secrets.lock");
        }
    }

    @Test
    void aWrongPassphraseIsToldFromDamage() throws IOException {
        store.put("a", SECRET);
        byte[] good = Files.readAllBytes(file);
        char[] wrong = "wohl geborgen".toCharArray();

        assertThat(reason(() -> new EncryptedFileStore(file).open(wrong))).isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(wrong).as("wiped").containsOnly('\0');
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @Test
    void withoutThePassphraseItIsLocked() throws SecretsFailed {
        store.put("a", SECRET);
        EncryptedFileStore locked = new EncryptedFileStore(file);

        assertThat(reason(() -> locked.get("a"))).isEqualTo(Reason.LOCKED);
        assertThat(reason(() -> locked.put("a", "b"))).isEqualTo(Reason.LOCKED);
        store.close();
        assertThat(reason(() -> store.delete("a"))).isEqualTo(Reason.LOCKED);
        assertThat(reopened().get("a")).contains(SECRET);
    }

    /// Each byte in turn, seen by a store that has the key; the header's also by one that is opened anew.
    @Test
    void anyFlippedByteIsNoticedAndNothingIsOverwritten() throws IOException {
        store.put("a", SECRET);
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file, bad);
            EncryptedFileStore fresh = new EncryptedFileStore(file);
            EncryptedFileStore held = store;
            if (i % 97 == 0 || good[i] == '\n') {
                assertThat(reason(() -> fresh.open(PASSPHRASE.toCharArray())))
                        .as("byte %d", i)
                        .isEqualTo(Reason.DAMAGED);
            }
            Reason seen = reason(() -> held.put("a", "other"));
            assertThat(seen).as("byte %d", i).isEqualTo(Reason.DAMAGED);
            assertThat(Files.readAllBytes(file)).isEqualTo(bad);
        }
        Files.write(file, good);
        assertThat(store.get("a")).contains(SECRET);
    }

    @Test
    void aFileThatBreaksOffIsDamaged() throws IOException {
        store.put("a", SECRET);
        byte[] good = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 120, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThat(reason(() -> store.get("a"))).as("%d bytes", length).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void writersAtOnceLoseNothing() throws Exception {
        int writers = 4;
        int each = 10;
        List<EncryptedFileStore> stores = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            stores.add(reopened());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                EncryptedFileStore own = stores.get(w);
                String name = "writer " + w + " key ";
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        own.put(name + i, SECRET + i);
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        for (int w = 0; w < writers; w++) {
            for (int i = 0; i < each; i++) {
                assertThat(store.get("writer " + w + " key " + i)).contains(SECRET + i);
            }
        }
    }
}
