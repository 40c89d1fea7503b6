package plimsoll.model.ask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 as venues write it.
final class Hmac {
    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(bytes(secret, text));
    }

    static String base64(String secret, String text) {
        return Base64.getEncoder().encodeToString(bytes(secret, text));
    }

    private static byte[] bytes(String secret, String text) {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("there is no secret to sign with");
        }
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), NAME));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(NAME + " is part of every Java", e);
        }
    }
}
