package plimsoll.model.ask;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/// A secp256k1 private key that signs text as wallets do (EIP-191), with the deterministic nonce of RFC 6979.
final class EthereumKey {
    private static final X9ECParameters CURVE = SECNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    private static final int KEY_DIGITS = 64;
    private static final int WORD = 32;
    private static final int ADDRESS = 20;
    private static final int FIRST_RECOVERY_ID = 27;

    private final BigInteger secret;

    private EthereumKey(BigInteger secret) {
        this.secret = secret;
    }

    /// @param hex 64 digits, with or without 0x
    static EthereumKey of(String hex) {
        String digits = hex.startsWith("0x") ? hex.substring(2) : hex;
        if (!digits.matches("[0-9a-fA-F]{" + KEY_DIGITS + "}")) {
            throw new IllegalArgumentException("a session key is 64 hexadecimal digits");
        }
        BigInteger number = new BigInteger(digits, 16);
        if (number.signum() == 0 || number.compareTo(DOMAIN.getN()) >= 0) {
            throw new IllegalArgumentException("a session key is below the order of the curve, and not zero");
        }
        return new EthereumKey(number);
    }

    /// `0x` and the 65 bytes r, s and v in hexadecimal digits.
    String personalSign(String message) {
        byte[] hash = hash(message);
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(secret, DOMAIN));
        BigInteger[] pair = signer.generateSignature(hash);
        BigInteger r = pair[0];
        boolean high = pair[1].compareTo(DOMAIN.getN().shiftRight(1)) > 0;
        BigInteger s = high ? DOMAIN.getN().subtract(pair[1]) : pair[1];
        int v = FIRST_RECOVERY_ID + (recovers(hash, r, s, 0) ? 0 : 1);
        HexFormat hex = HexFormat.of();
        return "0x" + hex.formatHex(word(r)) + hex.formatHex(word(s)) + hex.toHexDigits((byte) v);
    }

    /// The address signatures of this key belong to, in small letters.
    String address() {
        return addressOf(publicPoint());
    }

    private ECPoint publicPoint() {
        return DOMAIN.getG().multiply(secret).normalize();
    }

    private static String addressOf(ECPoint point) {
        byte[] encoded = point.getEncoded(false);
        byte[] hash = keccak(Arrays.copyOfRange(encoded, 1, encoded.length));
        return "0x" + HexFormat.of().formatHex(hash, hash.length - ADDRESS, hash.length);
    }

    private static byte[] hash(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + text.length).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(prefix, prefix.length + text.length);
        System.arraycopy(text, 0, whole, prefix.length, text.length);
        return keccak(whole);
    }

    /// Whether the signature with this recovery id leads back to our public key.
    private boolean recovers(byte[] hash, BigInteger r, BigInteger s, int id) {
        byte[] compressed = new byte[WORD + 1];
        compressed[0] = (byte) (2 + id);
        System.arraycopy(word(r), 0, compressed, 1, WORD);
        ECPoint point = DOMAIN.getCurve().decodePoint(compressed);
        BigInteger inverse = r.modInverse(DOMAIN.getN());
        BigInteger e = new BigInteger(1, hash);
        BigInteger ofG = e.negate().multiply(inverse).mod(DOMAIN.getN());
        BigInteger ofPoint = s.multiply(inverse).mod(DOMAIN.getN());
        ECPoint found = ECAlgorithms.sumOfTwoMultiplies(DOMAIN.getG(), ofG, point, ofPoint);
        return found.normalize().equals(publicPoint());
    }

    private static byte[] word(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] word = new byte[WORD];
        int length = Math.min(bytes.length, WORD);
        System.arraycopy(bytes, bytes.length - length, word, WORD - length, length);
        return word;
    }

    private static byte[] keccak(byte[] input) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(input, 0, input.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Override
    public String toString() {
        return "EthereumKey[not shown]";
    }
}
