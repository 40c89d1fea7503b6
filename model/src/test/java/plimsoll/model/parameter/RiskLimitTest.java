package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.parameter.TierSchedule.Basis;

class RiskLimitTest {
    private static final TierSchedule XBTUSD = new RiskLimit(Basis.COIN, 200, 150, 0.01, 0.005).schedule();

    /// BitMEX "Risk Limits Examples": limit 200 XBT, step 150 XBT.
    @ParameterizedTest
    @CsvSource(textBlock = """
            180, 0.005, 0.01
            230, 0.010, 0.015
            349, 0.010, 0.015
            499, 0.015, 0.02
            649, 0.020, 0.025
            """)
    void everyStepBegunAddsTheBaseMaintenanceRateToBoth(double size, double maintenance, double initial) {
        Tier tier = XBTUSD.of(size);
        assertClose("maintenance", maintenance, tier.maintenanceRate(), 1e-15);
        assertClose("initial", initial, tier.minimumInitialRate(), 1e-14);
        assertClose("leverage", 1 / initial, tier.maxLeverage(), 1e-14);
    }

    @Test
    void endsBeforeItAsksForMoreThanTheWholeValue() {
        assertThat(XBTUSD.tiers().getLast().minimumInitialRate())
                .isGreaterThan(0.99)
                .isLessThanOrEqualTo(1);
        assertThat(XBTUSD.covers(29_000)).isTrue();
        assertThat(XBTUSD.covers(30_000)).isFalse();
    }
}
