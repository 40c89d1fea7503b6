package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.instrument.OptionType;

/// That the rules are the venues' is tested by `VenueOptionsTest`.
class DayConventionTest {
    private static final double DAY = 1 / 365.0;

    private static Black76.Valuation call(double strike, double years) {
        return new Contract(OptionType.CALL, 60_000, strike, years, 0.6).value(1);
    }

    @ParameterizedTest
    @EnumSource
    void allAgreeAboveADay(DayConvention convention) {
        Black76.Valuation value = call(62_000, 30 * DAY);
        assertClose("theta", value.greeks().theta() / 365, convention.theta(value, 30 * DAY), 1e-15);
        assertThat(convention.gamma(value, 30 * DAY)).isEqualTo(value.greeks().gamma());
    }

    @Test
    void halfADayHalvesThetaAndAtBybitGamma() {
        double years = DAY / 2;
        Black76.Valuation value = call(60_000, years);
        double daily = value.greeks().theta() / 365;
        assertClose("plain", daily, DayConvention.PLAIN.theta(value, years), 1e-15);
        assertClose("Deribit", daily / 2, DayConvention.DERIBIT.theta(value, years), 1e-15);
        assertClose("Bybit", daily / 2, DayConvention.BYBIT.theta(value, years), 1e-15);
        double gamma = value.greeks().gamma();
        assertThat(DayConvention.PLAIN.gamma(value, years)).isEqualTo(gamma);
        assertThat(DayConvention.DERIBIT.gamma(value, years)).isEqualTo(gamma);
        assertClose("Bybit gamma", gamma / 2, DayConvention.BYBIT.gamma(value, years), 1e-15);
    }

    @Test
    void atDeribitAnOptionNeverLosesMoreThanItsValue() {
        double years = 1.5 * DAY;
        Black76.Valuation value = call(72_000, years);
        assertThat(DayConvention.DERIBIT.theta(value, years)).isEqualTo(-value.price());
        assertThat(DayConvention.BYBIT.theta(value, years)).isLessThan(-value.price());
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredOptionLosesNothing(DayConvention convention) {
        Black76.Valuation value = call(50_000, 0);
        assertThat(convention.theta(value, 0)).isZero();
        assertThat(convention.gamma(value, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, 1e9})
    void yearsOutsideTheLimitsAreNamed(double years) {
        for (DayConvention convention : DayConvention.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> convention.theta(call(60_000, 1), years))
                    .withMessageStartingWith("years must be")
                    .withMessageEndingWith(": " + years);
            assertThatIllegalArgumentException().isThrownBy(() -> convention.gamma(call(60_000, 1), years));
        }
    }
}
