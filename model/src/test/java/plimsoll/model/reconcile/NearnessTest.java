package plimsoll.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessTest {
    private static final Reasons REASONS = new Reasons(Nearness.OF_AMOUNTS, List.of(), List.of());

    @ParameterizedTest
    @ValueSource(doubles = {5.093e-6, 0.3, 1, 7.25, 26316.89, 1e6, 123456789.12345678, -4.5e7})
    void twoMillionthsIsNeverAgreement(double venue) {
        for (double factor : List.of(1 - 2e-6, 1 + 2e-6, 1 - 1.01e-6, 1 + 1.01e-6)) {
            assertThat(REASONS.of(venue * factor, venue)).isNotEqualTo(Reason.AGREES);
        }
        for (double factor : List.of(1 - 0.99e-6, 1.0, 1 + 0.99e-6)) {
            assertThat(REASONS.of(venue * factor, venue)).isEqualTo(Reason.AGREES);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1153.25646, 1153.26, true",
        "1153.25001, 1153.26, true",
        "1153.2499, 1153.26, false",
        "33599.4999, 33599.4, true",
        "33599.5001, 33599.4, false",
        "25000.9, 25000, true",
        "25001.1, 25000, false",
        "0.00000509345, 0.000005093, true",
        "0.1001, 0.1, false",
        "0.3004, 0.3, false",
        "0, 0, false"
    })
    void roundedIsLessThanOneUnitOfTheLastDigitGiven(double ours, double venue, boolean rounded) {
        assertThat(Nearness.OF_AMOUNTS.isRounded(ours, venue)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "30000.4, 30000.5, true",
        "30000.01, 30000.5, true",
        "29999.99, 30000.5, false",
        "30000.49, 30000, true",
        "30000.51, 30000, false",
        "30000.4, 30000.25, false"
    })
    void aPriceOnATickMayBeLessThanOneTickOff(double ours, double venue, boolean rounded) {
        assertThat(new Nearness(0.5).isRounded(ours, venue)).isEqualTo(rounded);
    }

    @Test
    void aTickThatIsMostOfThePriceExplainsNothing() {
        assertThat(new Nearness(1).isRounded(100.9, 100)).isFalse();
    }

    @Test
    void zeroAgreesWithZeroOnly() {
        assertThat(REASONS.of(0, 0)).isEqualTo(Reason.AGREES);
        assertThat(REASONS.of(1e-12, 0)).isEqualTo(Reason.UNEXPLAINED);
    }
}
