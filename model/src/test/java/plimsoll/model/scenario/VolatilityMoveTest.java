package plimsoll.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;

import org.junit.jupiter.api.Test;

class VolatilityMoveTest {
    @Test
    void relativeAbsoluteAndSkewAddUp() {
        VolatilityMove move = new VolatilityMove(0.5, 0.02, -0.1, 0);
        assertClose("k = 0.3", 0.6 * 1.5 + 0.02 - 0.03, move.moved(0.6, 0.3, 30), 1e-15);
    }

    /// Derive's and Deribit's volatility range: (30 ÷ days)^p.
    @Test
    void shortExpiriesMoveMoreWithATermPower() {
        VolatilityMove move = new VolatilityMove(0.5, 0, 0, 0.3);
        assertClose("30 days", 0.9, move.moved(0.6, 0, 30), 1e-15);
        assertClose("7 days", 0.6 * (1 + 0.5 * Math.pow(30 / 7.0, 0.3)), move.moved(0.6, 0, 7), 1e-15);
        assertClose("120 days", 0.6 * (1 + 0.5 * Math.pow(0.25, 0.3)), move.moved(0.6, 0, 120), 1e-15);
        assertThat(move.moved(0.6, 0, 0.1)).isEqualTo(move.moved(0.6, 0, 1));
    }

    @Test
    void nothingFallsBelowZero() {
        assertThat(new VolatilityMove(-1, -0.5, 0, 0).moved(0.6, 0, 30)).isZero();
    }

    @Test
    void noMoveChangesNoDigit() {
        assertThat(VolatilityMove.NONE.moved(0.123456789, 0.7, 3)).isEqualTo(0.123456789);
    }

    @Test
    void stepsOfAnAxisComeOnTop() {
        VolatilityMove move = VolatilityMove.relative(0.1)
                .plusRelative(0.2)
                .plusAbsolute(0.01)
                .plusSkew(0.3);
        assertClose("relative", 0.3, move.relative(), 1e-15);
        assertThat(move.absolute()).isEqualTo(0.01);
        assertThat(move.skew()).isEqualTo(0.3);
    }

    @Test
    void volatilityCannotLoseMoreThanAllOfItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> VolatilityMove.relative(-1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new VolatilityMove(0, Double.NaN, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new VolatilityMove(0, 0, 0, 1 / 0.0));
    }
}
