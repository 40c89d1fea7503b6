package plimsoll.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PricesTest {
    @ParameterizedTest(name = "{0} with tick {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    60182.488    | 0.1    | 60,182.5
                    307.47646251 | NaN    | 307.476
                    22419.67     | NaN    | 22,419.67
                    1231234.5    | NaN    | 1,231,234.50
                    0.00001853   | 0.0005 | 0.00001853
                    0.0822733    | 0.0005 | 0.08227
                    NaN          | 0.5    | ?
                    0            | NaN    | 0
                    """)
    void pricesKeepTheDecimalsThatMatter(double price, double tick, String text) {
        assertThat(Prices.text(price, tick)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"27402.27, 47759, 0.5, 27402.5", "78498.6, 47759, 0.5, 78498.5", "27402.5, 47759, 0.5, 27402.5"})
    void liquidationPricesAreRoundedTowardToday(double price, double today, double tick, double rounded) {
        assertThat(Prices.toward(price, today, tick)).isEqualTo(rounded);
    }
}
