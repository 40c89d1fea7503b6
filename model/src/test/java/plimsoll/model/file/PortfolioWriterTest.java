package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioWriterTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            5,        5
            -0.5,     -0.5
            100000,   100000
            1e15,     1000000000000000
            1e-9,     0.000000001
            -0.0,     0
            0.1,      0.1
            """)
    void numbersAreShortAndPlain(double value, String digits) {
        assertThat(PortfolioWriter.number(value)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 3, 4.9e-324, 1e-200, 123456789.12345, 2.5e14})
    void numbersReadBackAsTheSame(double value) {
        assertThat(Double.parseDouble(PortfolioWriter.number(value))).isEqualTo(value);
    }

    @Test
    void everyMemberSurvives() {
        String text = Sample.with("\"orders\": []", """
                "orders": [{"id": "o", "instrument": "CALL", "quantity": 2, "price": 10, "reduceOnly": true}],
                "outside": {"asset": "USDT", "initialMargin": 3, "maintenanceMargin": 2, "unrealisedProfit": -1},
                "reported": {"equity": 5, "marginRatio": 0.5, "positions": {"a": {"liquidationPrice": 4}}},
                "parameters": {"fees": {"taker": 0.0005}}
                """);
        Portfolio portfolio = Sample.file(text).portfolio();
        String written = new PortfolioWriter().text(portfolio);
        assertThat(Sample.lines(Sample.read(written))).isEmpty();
        assertThat(Sample.file(written).portfolio()).isEqualTo(portfolio);
    }
}
