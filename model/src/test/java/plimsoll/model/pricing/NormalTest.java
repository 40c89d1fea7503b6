package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
    // Source: own computation with 50 digits (mpmath 1.3). Tolerance: 5 units in the last place.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            z,      cdf,                     density
            -37,    5.7255712225245768e-300, 2.1200065515246056e-298
            -20,    2.7536241186062337e-89,  5.5209483621597632e-88
            -10,    7.6198530241605261e-24,  7.6945986267064193e-23
            -5,     2.8665157187919391e-7,   1.4867195147342977e-6
            -2,     0.022750131948179207,    0.053990966513188052
            -1,     0.15865525393145705,     0.24197072451914335
            -0.5,   0.3085375387259869,      0.35206532676429948
            0,      0.5,                     0.39894228040143268
            0.5,    0.6914624612740131,      0.35206532676429948
            1,      0.84134474606854295,     0.24197072451914335
            3,      0.99865010196836991,     0.0044318484119380072
            8,      0.99999999999999938,     5.0522710835368923e-15
            """)
    void keepsEveryDigitInBothTails(double z, double cdf, double density) {
        assertClose("cdf z=" + z, cdf, Normal.cdf(z), 1.1e-15);
        assertClose("density z=" + z, density, Normal.density(z), 1.1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 2.5, 5})
    void tailsAddUpToOne(double z) {
        assertClose("z=" + z, 1, Normal.cdf(z) + Normal.cdf(-z), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.15, 0.01, 0.5, 1, 3, 7})
    void millsSlopeIsOneLessYTimesMillsRatio(double y) {
        double mills = (1 - Normal.cdf(y)) / Normal.density(y);
        assertClose("y=" + y, 1 - y * (y < 0 ? mills : Normal.mills(y)), Normal.millsSlope(y), 3e-14);
    }

    @Test
    void farTailsAreExactlyZeroAndOne() {
        assertThat(Normal.cdf(-40)).isZero();
        assertThat(Normal.cdf(40)).isOne();
        assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isOne();
        assertThat(Normal.density(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void notANumberIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.cdf(Double.NaN))
                .withMessage("z must be a number: NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.density(Double.NaN));
    }
}
