package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.parameter.TierSchedule.Basis;

class TierScheduleTest {
    private static final Tier FIRST = new Tier(0, 100, 50, Double.NaN, 0.01, 0);
    private static final Tier SECOND = new Tier(100, 200, 20, 0.08, 0.02, 1);

    @Test
    void aSizeAtACapBelongsToTheNextRow() {
        TierSchedule schedule = new TierSchedule(Basis.QUOTE, List.of(FIRST, SECOND));
        assertThat(schedule.of(99.999)).isEqualTo(FIRST);
        assertThat(schedule.of(100)).isEqualTo(SECOND);
    }

    @Test
    void sizesBeyondTheLastCapUseTheLastRowAndAreNotCovered() {
        TierSchedule schedule = new TierSchedule(Basis.QUOTE, List.of(FIRST, SECOND));
        assertThat(schedule.of(500)).isEqualTo(SECOND);
        assertThat(schedule.covers(200)).isTrue();
        assertThat(schedule.covers(200.1)).isFalse();
    }

    @Test
    void rowsMustTouchAndRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TierSchedule(Basis.QUOTE, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TierSchedule(Basis.QUOTE, List.of(SECOND, FIRST)));
        Tier flat = new Tier(100, 100, 1, 1, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new TierSchedule(Basis.QUOTE, List.of(FIRST, flat)));
    }

    private static void assertRefused(String why, Tier... tiers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierSchedule(Basis.QUOTE, List.of(tiers)))
                .withMessageContaining(why);
    }

    @Test
    void aGapAnOverlapAndAFallingRateAreRefused() {
        assertRefused("a gap", FIRST, new Tier(150, 200, 20, 0.08, 0.02, 0));
        assertRefused("a gap", SECOND);
        assertRefused("an overlap", FIRST, new Tier(50, 200, 20, 0.08, 0.02, 0));
        assertRefused("an empty row", FIRST, new Tier(100, 100, 20, 0.08, 0.02, 0));
        assertRefused("the maintenance rate falls from 0.01 to 0.005", FIRST, new Tier(100, 200, 20, 0.08, 0.005, 0));
    }

    @Test
    void onlyATableWithoutItsDeductionsJumps() {
        Tier without = new Tier(100, 200, 20, 0.08, 0.02, 0);
        assertThat(new TierSchedule(Basis.QUOTE, List.of(FIRST, SECOND)).jumps())
                .isEmpty();
        assertThat(new TierSchedule(Basis.QUOTE, List.of(FIRST, without)).jumps())
                .containsExactly(100.0);
    }

    @Test
    void theInitialRateIsStatedOrOneOverTheLeverage() {
        assertThat(FIRST.minimumInitialRate()).isEqualTo(0.02);
        assertThat(SECOND.minimumInitialRate()).isEqualTo(0.08);
    }

    private static MatrixRule rule(Map<String, Double> ranges) {
        return new MatrixRule(List.of(0.0), ranges, 0.5, 0.3, 0.3, 0.13, 30, List.of(), 0.01, 0.8);
    }

    @Test
    void aRangeIsByNameThenForAllThenUnknown() {
        MatrixRule both = rule(Map.of("BTC", 0.15, "*", 0.25));
        assertThat(both.range(BITCOIN)).isEqualTo(0.15);
        assertThat(both.range(ETHER)).isEqualTo(0.25);
        assertThat(rule(Map.of("BTC", 0.15)).range(ETHER)).isNaN();
    }

    @Test
    void volatilityMovesScaleWithTheTerm() {
        MatrixRule rule = rule(Map.of());
        assertClose("at the reference", 0.5, rule.scaled(0.5, 30), 0);
        assertClose("7 days", 0.5 * Math.pow(30 / 7.0, 0.3), rule.scaled(0.5, 7), 1e-15);
        assertClose("90 days", 0.5 * Math.pow(30 / 90.0, 0.13), rule.scaled(0.5, 90), 1e-15);
        assertClose("below an hour", rule.scaled(0.5, 1 / 24.0), rule.scaled(0.5, 0), 0);
    }
}
