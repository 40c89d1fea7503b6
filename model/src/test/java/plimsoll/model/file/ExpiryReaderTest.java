package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.Smile;

class ExpiryReaderTest {
    private static final String POINTS =
            "{\"kind\": \"points\", \"strikes\": [90000, 110000], \"volatilities\": [0.6, 0.5]}";

    private static ExpiryCurve curve(String text) {
        return Sample.file(text)
                .portfolio()
                .market()
                .curve(new UnderlyingId("BTC"), Instant.parse("2026-12-25T08:00:00Z"))
                .orElseThrow();
    }

    @Test
    void printedDefaultsApply() {
        ExpiryCurve curve = curve(Sample.SMALL);
        assertThat(curve.forward()).isEqualTo(101_000);
        assertThat(curve.forwardFixed()).isZero();
        assertThat(curve.rate()).isZero();
        assertThat(curve.confidence()).isEqualTo(ExpiryCurve.Confidence.FULL);
        assertThat(curve.smile().orElseThrow().volatility(100_000, 0.1)).isEqualTo(0.55);
    }

    @Test
    void readsRawSvi() {
        String svi = "{\"kind\": \"svi\", \"a\": 0.01, \"b\": 0.1, \"rho\": -0.3, \"m\": 0, \"sigma\": 0.2,"
                + " \"forward\": 101000, \"tenor\": 0.1}";
        assertThat(curve(Sample.with(POINTS, svi)).smile())
                .contains(new Smile.Svi(0.01, 0.1, -0.3, 0, 0.2, 101_000, 0.1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [90000, 110000] | [110000, 90000]   | .strikes[1]: found 90000.0, expected a strike above the one before it
                    [90000, 110000] | [90000]           | : found 1 strikes, 2 volatilities, expected as many volatilities as strikes
                    [90000, 110000] | [90000, "x"]      | .strikes[1]: found "x" (text), expected a number from 1e-15 to 1e15
                    [90000, 110000] | {}                | .strikes: found {}, expected a list
                    [0.6, 0.5]      | [0.6, -0.5]       | .volatilities[1]: found -0.5, expected a number from 0 to 1e15
                    "points"        | "spline"          | .kind: found "spline", expected one of points, svi
                    "points"        | "svi"             | .a: found nothing, expected a number between -1e15 and 1e15
                    """)
    void anUnreadableSmileIsLeftOutAndTheForwardKept(String passage, String replacement, String line) {
        String text = Sample.with(passage, replacement);
        assertThat(Sample.lines(Sample.read(text))).containsExactly("market.expiries[0].smile" + line);
        assertThat(curve(text).smile()).isEmpty();
        assertThat(curve(text).forward()).isEqualTo(101_000);
    }

    @Test
    void theSecondOfOneExpiryIsLeftOut() {
        String row = "{\"underlying\": \"BTC\", \"expiry\": \"2026-12-25T08:00:00Z\", \"forward\": 7},";
        String text = Sample.with("{\"underlying\": \"BTC\", \"expiry\"", row + "{\"underlying\": \"BTC\", \"expiry\"");
        assertThat(curve(text).forward()).isEqualTo(7);
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly("market.expiries[1].expiry: found BTC 2026-12-25T08:00:00Z,"
                        + " expected each expiry once; the first is used");
    }
}
