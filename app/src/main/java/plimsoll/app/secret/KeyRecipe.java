package plimsoll.app.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How a passphrase becomes the key of a file: Argon2id, version 1.3.
///
/// @param memory KiB
/// @param salt in Base64
record KeyRecipe(int memory, int passes, int lanes, String salt) {
    /// The key, and by what a wrong passphrase is told from a damaged file.
    ///
    /// @param check in Base64; says nothing of the key
    record Derived(SecretKey key, String check) {}

    private static final int MEMORY = 64 << 10;
    private static final int PASSES = 3;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int CHECK_BYTES = 16;
    /// Bytes of UTF-8 for one char.
    private static final int LONGEST_LETTER = 3;

    /// A damaged header must not ask for more than a machine has.
    private static final int MOST_MEMORY = 1 << 20;

    private static final int MOST_PASSES = 100;
    private static final int MOST_LANES = 16;
    private static final Pattern TEXT = Pattern.compile(
            "argon2id memory=(\\d{1,9}) passes=(\\d{1,9}) lanes=(\\d{1,9})" + " salt=([A-Za-z0-9+/]{22}==)");

    static KeyRecipe fresh() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new KeyRecipe(MEMORY, PASSES, 1, Base64.getEncoder().encodeToString(salt));
    }

    /// @return empty when it is not such a text, or asks for absurdly much
    static Optional<KeyRecipe> parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        KeyRecipe recipe = new KeyRecipe(number(found, 1), number(found, 2), number(found, 3), found.group(4));
        return Optional.of(recipe).filter(KeyRecipe::isSane);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private boolean isSane() {
        return lanes >= 1
                && lanes <= MOST_LANES
                && memory >= 8 * lanes
                && memory <= MOST_MEMORY
                && passes >= 1
                && passes <= MOST_PASSES;
    }

    String text() {
        return "argon2id memory=" + memory + " passes=" + passes + " lanes=" + lanes + " salt=" + salt;
    }

    static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /// Takes about a second, on purpose.
    Derived derive(char[] passphrase) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(Base64.getDecoder().decode(salt))
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] bytes = utf8(passphrase);
        // At most 64 bytes: one hash, of which a part tells nothing of the rest.
        byte[] derived = new byte[KEY_BYTES + CHECK_BYTES];
        generator.generateBytes(bytes, derived);
        Arrays.fill(bytes, (byte) 0);
        SecretKey key = new SecretKeySpec(derived, 0, KEY_BYTES, "AES");
        String check = Base64.getEncoder().encodeToString(Arrays.copyOfRange(derived, KEY_BYTES, derived.length));
        Arrays.fill(derived, (byte) 0);
        return new Derived(key, check);
    }

    /// Leaves no copy of the text behind.
    @SuppressWarnings("ByteBufferBackingArray") // an encoder's buffer begins at its array's begin
    private static byte[] utf8(char[] text) {
        ByteBuffer encoded = ByteBuffer.allocate(LONGEST_LETTER * text.length);
        var _ = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
