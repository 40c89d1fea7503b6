package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.pricing.SettlementAverage.HALF_HOUR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.OptionType;

class SettlementAverageTest {
    // Source: derive-cases.json, conventions.forward: fixed = F (1800 − seconds)/1800, variable =
    // F seconds/1800 where the average so far is the forward.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            seconds, variable, fixed
            86400,   1500,     0
            1800,    1500,     0
            1200,    1000,     500
            900,     750,      750
            0,       0,        1500
            """)
    void splitsLinearlyInTime(double seconds, double variable, double fixed) {
        SettlementAverage split = SettlementAverage.of(1500, 1500, seconds, HALF_HOUR);
        assertClose(split.toString(), variable, split.variable(), 1e-15);
        assertClose(split.toString(), fixed, split.fixed(), 1e-15);
        assertClose(split.toString(), 1500, split.forward(), 1e-15);
    }

    // Source: LyraForwardFeed.sol: fixed is the sum of spot × seconds since the window opened ÷ 1800.
    @Test
    void theFixedPartIsTheSumOfWhatWasSeen() {
        double sum = 600 * 58_000.0 + 300 * 61_000.0;
        SettlementAverage split = SettlementAverage.of(60_000, sum / 900, 900, HALF_HOUR);
        assertClose(split.toString(), sum / 1_800, split.fixed(), 1e-15);
        assertClose(split.toString(), 30_000, split.variable(), 1e-15);
    }

    @Test
    void beforeTheWindowNoAverageIsNeeded() {
        assertThat(SettlementAverage.of(60_000, Double.NaN, 3_600, HALF_HOUR))
                .isEqualTo(new SettlementAverage(60_000, 0));
    }

    // Source: Deribit: delta decays linearly to zero in the last half hour.
    @Test
    void deltaBySpotFallsLinearlyAndGammaWithTheSquare() {
        for (double seconds : new double[] {1_800, 1_350, 900, 450, 0}) {
            SettlementAverage split = SettlementAverage.of(60_000, 60_000, seconds, HALF_HOUR);
            Greeks whole = new Contract(OptionType.CALL, split.forward(), 50_000, 1e-5, 0.6).greeks();
            Greeks bySpot = whole.bySpot(split.variable() / 60_000);
            assertClose(seconds + " s delta", whole.delta() * seconds / 1_800, bySpot.delta(), 1e-15);
            double square = seconds * seconds / 3_240_000;
            assertClose(seconds + " s gamma", whole.gamma() * square, bySpot.gamma(), 1e-15);
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            name,         forward,  average, seconds, window
            forward,      NaN,      1,       1,       1800
            forward,      -1,       1,       1,       1800
            forward,      Infinity, 1,       1,       1800
            averageSoFar, 1,        NaN,     1,       1800
            averageSoFar, 1,        -2,      1,       1800
            seconds,      1,        1,       NaN,     1800
            seconds,      1,        1,       -1,      1800
            window,       1,        1,       1,       0
            window,       1,        1,       1,       NaN
            """)
    void badNumbersAreNamed(String name, double forward, double average, double seconds, double window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettlementAverage.of(forward, average, seconds, window))
                .withMessageStartingWith(name + " must be");
    }
}
