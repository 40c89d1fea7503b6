package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValueTest {
    // Source: tradfi.md 9.5 rows I24, I25 (nakashima-hikaru/implied-vol 10d1a48f, bundling P. Jäckel's
    // 2024 source), normalised by the square root of forward times strike: g e^(x/2).
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            id,  x,                   s,                  normalised,              tolerance
            I24, -0.4562934,          0.01481442,         6.1683926895381986e-212, 1e-13
            I25, -0.6445142334883178, 0.6815522970737135, 0.060677818092900941,    1e-14
            """)
    void agreesWithPublishedNormalisedPriceBothWays(
            String id, double x, double s, double normalised, double tolerance) {
        String inputs = id + " x=" + x + " s=" + s;
        double g = normalised * Math.exp(-0.5 * x);
        assertClose(inputs, normalised, TimeValue.of(x, s) * Math.exp(0.5 * x), tolerance);
        assertClose(inputs + " inverted from " + g, s, TotalVolatility.of(x, g, 1 - g), tolerance);
    }

    // Source: own computation with 50 digits (mpmath 1.3), both sides of every change of method.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            x,                   s,                  value
            -0.4562934,          0.01481442,         7.7491642578490856e-212
            -0.6445142334883178, 0.6815522970737135, 0.083749928165475002
            -0.01,               0.39,               0.15040931428757342
            -0.01,               0.41,               0.15826688146996207
            -1.9,                0.4,                2.0137825902583141e-7
            -1.9,                0.401,              2.1449036445965365e-7
            -1e-06,              0.0001,             3.9396242416419009e-5
            -5,                  1,                  5.7937216919194941e-7
            -0.3,                8,                  0.99992645321505473
            """)
    void keepsFourteenDigits(double x, double s, double value) {
        assertClose("x=" + x + " s=" + s, value, TimeValue.of(x, s), 2e-14);
    }

    @Test
    void complementAndValueAddUpToOne() {
        Random random = new Random(20251121);
        for (int i = 0; i < 1000; i++) {
            double s = 5 * random.nextDouble();
            double x = -3 * s * random.nextDouble();
            assertClose("x=" + x + " s=" + s, 1, TimeValue.of(x, s) + TimeValue.complement(x, s), 1e-15);
        }
    }

    @Test
    void logRatioOfNeighboursKeepsItsDigits() {
        double next = Math.nextUp(100.0);
        assertClose("100 ÷ nextUp(100)", Math.log1p((100 - next) / next), TimeValue.logRatio(100, next), 1e-15);
    }

    @Test
    void endsAreExact() {
        assertThat(TimeValue.of(-1, 1e-3)).isZero();
        assertThat(TimeValue.of(-1, Double.POSITIVE_INFINITY)).isOne();
        assertThat(TimeValue.complement(-1, 200)).isZero();
        assertThat(TimeValue.of(Double.NaN, 1)).isNaN();
    }
}
