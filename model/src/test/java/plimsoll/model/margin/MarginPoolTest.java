package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.portfolio.Reported;

class MarginPoolTest {
    private static MarginPool pool(double equity, double initial, double maintenance, double trigger) {
        Requirement one = Requirement.leaf("a", Requirement.Kind.POSITION, "a", initial, maintenance);
        return new MarginPool(
                "account",
                new Scope.WholeAccount(),
                USDT,
                1,
                equity,
                List.of(),
                List.of(one),
                trigger,
                List.of(),
                Reported.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 20, 10, 1, 0.1, OK",
        "100, 200, 10, 1, 0.1, OK",
        "100, 200, 100, 1, 1, LIQUIDATABLE",
        "100, 20, 95, 0.95, 0.95, LIQUIDATABLE",
        "0, 20, 10, 1, NaN, LIQUIDATABLE",
        "-5, 20, 10, 1, NaN, LIQUIDATABLE",
        "-5, 0, 0, 1, 0, OK",
        "NaN, 20, 10, 1, NaN, INCOMPLETE",
        "100, NaN, 10, 1, 0.1, INCOMPLETE",
        "100, NaN, 150, 1, 1.5, LIQUIDATABLE",
        "100, 20, NaN, 1, NaN, INCOMPLETE"
    })
    void stateAndRatioFollowFromEquityAndRequirements(
            double equity, double initial, double maintenance, double trigger, double ratio, MarginState state) {
        MarginPool pool = pool(equity, initial, maintenance, trigger);
        assertClose(pool.toString(), ratio, pool.marginRatio(), 0);
        assertThat(pool.state()).isEqualTo(state);
        assertThat(pool.complete()).isEqualTo(!Double.isNaN(equity + initial + maintenance));
    }
}
