package plimsoll.views.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompactTest {
    @ParameterizedTest(name = "{1} of a map up to {0} is {2}")
    @CsvSource(textBlock = """
                    12900,    -597.2,   -0.6k
                    12900,    12900,    12.9k
                    265805,   -44300,   -44k
                    5000,     -597.2,   -597
                    50,       -5.25,    -5.3
                    2,        -0.125,   -0.13
                    0.0004,   0.00012,  0.000120
                    0,        0,        0
                    12900,    -3,       0
                    25000000, 1234567,  1.2m
                    1643160,  -1643160, -1.6m
                    """)
    void numbersOfOneMapShareUnitAndDecimals(double limit, double value, String text) {
        assertThat(Compact.upTo(limit).of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"597, +597", "-597, -597", "0, 0", "NaN, ?"})
    void profitsCarryTheirSign(double value, String text) {
        assertThat(Compact.upTo(5000).signed(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"32222, -29431, -29k", "5000, 1173, 1173", "2, 0.125, 0.13", "1643160, -560000, -0.6m"})
    void coarseNumbersKeepTwoDigitsOfTheLargest(double limit, double value, String text) {
        assertThat(Compact.upTo(limit).coarse(limit).of(value)).isEqualTo(text);
    }
}
