package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumbersTest {
    private static final CsvNumbers POINT = CsvNumbers.of(List.of("1.5"), ',');
    private static final CsvNumbers COMMA = CsvNumbers.of(List.of("1,5"), ';');

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12          | 12
                    -0.5        | -0.5
                    +.5         | 0.5
                    1,234.5     | 1234.5
                    1,234,567   | 1234567
                    1 234.5     | 1234.5
                    1'234       | 1234
                    −3          | -3
                    1e-3        | 0.001
                    5.          | 5
                    """)
    void readsPointNumbers(String cell, double value) {
        assertThat(POINT.of(cell)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -0,5        | -0.5
                    1.234,5     | 1234.5
                    1.234.567   | 1234567
                    1.234       | 1234
                    2,25e2      | 225
                    """)
    void readsCommaNumbers(String cell, double value) {
        assertThat(COMMA.of(cell)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "x",
                "1,5",
                "1,23,456",
                "12,34",
                "1.2.3",
                "NaN",
                "Infinity",
                "1e16",
                "0x1F",
                "1 BTC",
                "$5",
                "1e",
                "--1"
            })
    void refusesTheRest(String cell) {
        assertThat(POINT.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.5               | , | 1,500   | 1500
                    1,5               | , | 1.500   | 1500
                    1.234,5 1.234     | , | 1.234   | 1234
                    1,234.5 1,234     | ; | 1,234   | 1234
                    1,234             | , | 1,234   | 1234
                    1,234             | ; | 1,234   | 1.234
                    0,123             | , | 2,5     | 2.5
                    1.234.567         | , | 1.234   | 1234
                    12345,678         | , | 2,5     | 2.5
                    """)
    void takesTheDecimalMarkFromCellsThatLeaveNoDoubt(String cells, char separator, String cell, double value) {
        List<String> column = Arrays.asList(cells.split(" ", -1));
        assertThat(CsvNumbers.of(column, separator).of(cell)).hasValue(value);
    }

    @Test
    void knowsWhichCellsItCannotBeSureOf() {
        assertThat(POINT.isAmbiguous("1,234")).isTrue();
        assertThat(POINT.isAmbiguous("1,234,567")).isFalse();
        assertThat(POINT.isAmbiguous("1.5")).isFalse();
        assertThat(COMMA.isAmbiguous("1.234")).isTrue();
    }
}
