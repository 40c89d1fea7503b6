package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalVolatilityTest {
    /// Seen in a million random inversions and a million of arbitrary values: four.
    private static final int MOST_STEPS = 5;

    private static double logUniform(SplittableRandom random, double from, double to) {
        return Math.pow(10, from + (to - from) * random.nextDouble());
    }

    // Half the values are close to their maximum. Tolerance: a few units of the last place of g or 1 − g,
    // whichever is smaller, times how much a relative change of s changes it.
    @Test
    void inversionsOfAnyValueConvergeInAFewSteps() {
        SplittableRandom random = new SplittableRandom(2015);
        for (int i = 0; i < 50_000; i++) {
            double x = random.nextInt(8) == 0 ? 0 : -logUniform(random, -15, 2.1);
            double tail = logUniform(random, -300, -0.1);
            boolean high = random.nextBoolean();
            double complement = high ? logUniform(random, -290, -0.1) : 1 - tail;
            double value = high ? 1 - complement : tail;
            if (value > 0 && value < 1) {
                assertRoot(x, value, complement);
            }
        }
    }

    private static void assertRoot(double x, double value, double complement) {
        TotalVolatility.Root root = TotalVolatility.root(x, value, complement);
        String inputs = "x=" + x + " value=" + value + " complement=" + complement + " " + root;
        assertThat(root.steps()).as(inputs).isLessThanOrEqualTo(MOST_STEPS);
        double wanted = value > 0.5 ? complement : value;
        double at = value > 0.5 ? TimeValue.complement(x, root.s()) : TimeValue.of(x, root.s());
        double sensitivity = Math.max(1, TimeValue.slope(x, root.s()) * root.s() / wanted);
        assertThat(Math.abs(at / wanted - 1) / sensitivity)
                .as(inputs + " gives " + at)
                .isLessThan(2e-14);
    }

    // Values below the smallest normal number, ratios of neighbours, and both at once.
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,      4.9e-324
            0,      1e-310
            0,      1e-290
            0,      1e-9
            0,      0.9999999999999999
            -1e-16, 1e-300
            -1e-16, 1e-17
            -138,   1e-300
            -138,   0.5
            -138,   0.9999999999999999
            """)
    void extremesConvergeToo(double x, double value) {
        TotalVolatility.Root root = TotalVolatility.root(x, value, 1 - value);
        assertThat(root.steps()).isLessThanOrEqualTo(MOST_STEPS);
        assertThat(root.s()).isPositive().isFinite();
    }

    @Test
    void noValueIsNoVolatility() {
        assertThat(TotalVolatility.of(-1, 0, 1)).isZero();
    }
}
