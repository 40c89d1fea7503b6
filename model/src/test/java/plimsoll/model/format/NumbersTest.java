package plimsoll.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.Asset;

class NumbersTest {
    @Test
    void smallFractionsKeepTheirSizeAndSign() {
        assertThat(Numbers.tiny(0.25)).isEqualTo("+25.00 %");
        assertThat(Numbers.tiny(-1e-4)).isEqualTo("-0.01 %");
        assertThat(Numbers.tiny(-2.04e-6)).isEqualTo("-2.0e-6");
        assertThat(Numbers.tiny(3e-13)).isEqualTo("+3.0e-13");
        assertThat(Numbers.tiny(0)).isEqualTo("0");
        assertThat(Numbers.tiny(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.power(4e7)).isEqualTo("+4.0e+7");
    }

    @Test
    void theUnknownIsAQuestionMarkEverywhere() {
        double unknown = Double.NaN;
        assertThat(Numbers.amount(unknown, USDT)).isEqualTo("?");
        assertThat(Numbers.signedAmount(unknown, BTC)).isEqualTo("?");
        assertThat(Numbers.price(unknown, 0.1)).isEqualTo("?");
        assertThat(Numbers.price(unknown, Double.NaN)).isEqualTo("?");
        assertThat(Numbers.quantity(unknown)).isEqualTo("?");
        assertThat(Numbers.percent(unknown)).isEqualTo("?");
        assertThat(Numbers.signedPercent(unknown)).isEqualTo("?");
        assertThat(Numbers.fixed(unknown, 3)).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource({"USDT, '1,234.50'", "USD, '1,234.50'", "EUR, '1,234.50'", "BTC, '1,234.50000000'"})
    void moneyHasTwoDecimalsAndCoinsEight(String asset, String text) {
        assertThat(Numbers.amount(1234.5, new Asset(asset))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "61234.56, 0.1, '61,234.6'",
        "61234.5, 0.5, '61,234.5'",
        "61234.5, 1, '61,234'",
        "61234.5, 10, '61,234'",
        "0.00012345, 0.00000001, 0.00012345",
        "61234.567, NaN, '61,234.57'",
        "0.0305, NaN, 0.0305"
    })
    void aPriceHasTheDecimalsOfItsTick(double price, double tick, String text) {
        assertThat(Numbers.price(price, tick)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "-3, -3", "1234567, '1,234,567'", "0.123456789, 0.12345679", "0, 0"})
    void aQuantityHasAsFewDecimalsAsItNeeds(double quantity, String text) {
        assertThat(Numbers.quantity(quantity)).isEqualTo(text);
    }

    @Test
    void percentsHaveTwoDecimalsAndASpace() {
        assertThat(Numbers.percent(0.125)).isEqualTo("12.50 %");
        assertThat(Numbers.signedPercent(0.125)).isEqualTo("+12.50 %");
        assertThat(Numbers.signedPercent(-0.125)).isEqualTo("-12.50 %");
        assertThat(Numbers.signedPercent(0)).isEqualTo("0.00 %");
    }

    @Test
    void nothingIsNeverMinusZero() {
        assertThat(Numbers.amount(-0.0, USDT)).isEqualTo("0.00");
        assertThat(Numbers.amount(-0.001, USDT)).isEqualTo("0.00");
        assertThat(Numbers.signedAmount(-0.0, USDT)).isEqualTo("0.00");
        assertThat(Numbers.quantity(-0.0)).isEqualTo("0");
    }

    @Test
    void infinityIsASign() {
        assertThat(Numbers.amount(Double.POSITIVE_INFINITY, USDT)).isEqualTo("∞");
        assertThat(Numbers.quantity(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }

    @Test
    void gainsHaveAPlus() {
        assertThat(Numbers.signedAmount(5, USDT)).isEqualTo("+5.00");
        assertThat(Numbers.signedAmount(-5, USDT)).isEqualTo("-5.00");
    }
}
