package plimsoll.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    @Test
    void anUnderlyingThatIsNotNamedHolds() {
        Scenario scenario = Scenario.of(BITCOIN, -0.2, 0.5);
        assertThat(scenario.factor(BITCOIN)).isEqualTo(0.8);
        assertThat(scenario.factor(ETHER)).isEqualTo(1);
    }

    @Test
    void movesBelowZeroAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(BITCOIN, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(BITCOIN, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(BITCOIN, 0, -1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.NONE.withElapsed(Duration.ofSeconds(-1)));
    }
}
