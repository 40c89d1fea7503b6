package plimsoll.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;

import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.scenario.Axis.Kind;

class ScenarioGridTest {
    private static Axis axis(Kind kind, double... moves) {
        return new Axis(kind, DoubleArray.of(DoubleStream.of(moves)));
    }

    @Test
    void aNodeIsTheBaseWithBothMoves() {
        Scenario base = Scenario.of(BITCOIN, 0.1, 0.2).withElapsed(Duration.ofDays(1));
        ScenarioGrid grid = new ScenarioGrid(
                base, axis(Kind.TIME, 0, 2.5), axis(Kind.PRICE, -0.5, 0, 0.5), Map.of(BITCOIN, 1.0, ETHER, 0.5));
        Scenario node = grid.at(1, 2);
        assertClose("BTC", 1.1 * 1.5, node.factor(BITCOIN), 1e-15);
        assertClose("ETH", 1.25, node.factor(ETHER), 1e-15);
        assertThat(node.elapsed()).isEqualTo(Duration.ofHours(84));
        assertThat(node.volatility().relative()).isEqualTo(0.2);
        assertThat(grid.transposed().at(2, 1)).isEqualTo(node);
    }

    @Test
    void everyKindMovesItsOwn() {
        assertThat(moved(Kind.VOLATILITY).volatility().relative()).isEqualTo(0.25);
        assertThat(moved(Kind.VOLATILITY_POINTS).volatility().absolute()).isEqualTo(0.25);
        assertThat(moved(Kind.SKEW).volatility().skew()).isEqualTo(0.25);
        assertThat(moved(Kind.BASIS).basis()).isEqualTo(0.25);
        assertThat(moved(Kind.TIME).elapsed()).isEqualTo(Duration.ofHours(6));
        assertThat(moved(Kind.PRICE).factor(BITCOIN)).isEqualTo(1.25);
    }

    private static Scenario moved(Kind kind) {
        return axis(kind, 0.25).apply(Scenario.NONE, 0, Map.of(BITCOIN, 1.0));
    }

    @Test
    void aPriceNeverReachesZero() {
        Scenario gone = axis(Kind.PRICE, -0.9).apply(Scenario.NONE, 0, Map.of(BITCOIN, 3.0));
        assertClose("BTC", 1e-6, gone.factor(BITCOIN), 1e-9);
    }

    @Test
    void twoAxesMoveTwoThings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScenarioGrid(Scenario.NONE, axis(Kind.TIME, 0), axis(Kind.TIME, 1), Map.of()))
                .withMessageContaining("TIME");
    }

    /// F(t) = S (F ÷ S)^(left ÷ years): the annualised basis holds and is gone at expiry.
    @Test
    void aBasisRollsDownToTheIndex() {
        Scenario half = Scenario.NONE.withElapsed(Duration.ofDays(73));
        double years = 146 / 365.0;
        assertClose("half way", Math.sqrt(1.04) / 1.04, half.roll(1.04, years), 1e-12);
        assertClose(
                "at expiry",
                1 / 1.04,
                Scenario.NONE.withElapsed(Duration.ofDays(146)).roll(1.04, years),
                1e-12);
        assertThat(Scenario.NONE.roll(1.04, years)).isEqualTo(1);
        assertThat(half.roll(1.04, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(half.roll(Double.NaN, years)).isEqualTo(1);
    }

    @Test
    void aBasisMoveIsAnnualised() {
        assertClose("half a year", Math.exp(0.01), Scenario.NONE.withBasis(0.02).roll(1.04, 0.5), 1e-14);
    }

    @Test
    void whatExpiresOnTheDaySettles() {
        Scenario week = Scenario.NONE.withElapsed(Duration.ofDays(7));
        assertThat(week.settles(7 / 365.0)).isTrue();
        assertThat(week.settles(8 / 365.0)).isFalse();
        assertThat(Scenario.NONE.settles(0)).isFalse();
    }
}
