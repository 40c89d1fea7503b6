package plimsoll.app.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.bouncycastle.math.ec.ECPoint;

/// Who signed a text (EIP-191), found from the signature alone, as a venue does it.
final class EthereumRecovery {
    private static final int WORD = 32;

    private EthereumRecovery() {}

    static String address(String message, String signature) {
        byte[] bytes = HexFormat.of().parseHex(signature.substring(2));
        BigInteger r = new BigInteger(1, Arrays.copyOf(bytes, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD));
        var curve = CustomNamedCurves.getByName("secp256k1");
        byte[] x = new byte[WORD + 1];
        x[0] = (byte) (bytes[2 * WORD] - 27 + 2);
        System.arraycopy(bytes, 0, x, 1, WORD);
        ECPoint point = curve.getCurve().decodePoint(x);
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] hash =
                keccak(("\u0019Ethereum Signed Message:\n" + text.length + message).getBytes(StandardCharsets.UTF_8));
        BigInteger inverse = r.modInverse(curve.getN());
        ECPoint signer = point.multiply(s)
                .subtract(curve.getG().multiply(new BigInteger(1, hash)))
                .multiply(inverse)
                .normalize();
        byte[] encoded = signer.getEncoded(false);
        byte[] address = keccak(Arrays.copyOfRange(encoded, 1, encoded.length));
        return "0x" + HexFormat.of().formatHex(address, 12, WORD);
    }

    private static byte[] keccak(byte[] input) {
        return new Keccak.Digest256().digest(input);
    }
}
