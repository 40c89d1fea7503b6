package plimsoll.app.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Secrets by name, under AES-GCM. Before the sealed part stands a nonce of its own, used once.
final class SealedText {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedText() {}

    /// @param header stays readable, and cannot be changed without notice
    static byte[] seal(Map<String, String> secrets, SecretKey key, byte[] header) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] plain = plain(secrets);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, header).doFinal(plain);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(nonce);
            all.writeBytes(sealed);
            return all.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// @throws AEADBadTagException when anything was changed, or by another key
    static Map<String, String> open(byte[] sealed, SecretKey key, byte[] header) throws AEADBadTagException {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException("it breaks off");
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, header)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            Map<String, String> secrets = secrets(plain);
            Arrays.fill(plain, (byte) 0);
            return secrets;
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static byte[] plain(Map<String, String> secrets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(secrets.size());
            for (Map.Entry<String, String> secret : secrets.entrySet()) {
                write(out, secret.getKey());
                write(out, secret.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Map<String, String> secrets(byte[] plain) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = read(in);
                secrets.put(name, read(in));
            }
        }
        return secrets;
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
