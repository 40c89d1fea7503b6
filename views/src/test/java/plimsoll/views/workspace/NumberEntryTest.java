package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberEntryTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    12          | 12
                    -3          | -3
                    −3          | -3
                    +4          | 4
                    2.5k        | 2500
                    1.2M        | 1200000
                    3b          | 3000000000
                    1,234,567.5 | 1234567.5
                    .5          | 0.5
                    7.          | 7
                    1 000       | 1000
                    """)
    void readsWhatTradersType(String typed, double value) {
        assertThat(NumberEntry.parse(typed)).isEqualTo(OptionalDouble.of(value));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "-", "abc", "1,5", "1,23", "1..2", "NaN", "Infinity", "1e5", "2kk", "1000001b", "0x1p3"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(NumberEntry.parse(typed)).isEmpty();
    }
}
