package plimsoll.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleArray;

class SmileTest {
    @Test
    void sviGivesItsTotalVarianceOverItsTenor() {
        Smile svi = new Smile.Svi(0.01, 0.2, 0, 0, 0.1, 100, 0.25);
        // w(0) = a + bσ = 0.03; √(0.03 / 0.25)
        assertClose("at the forward", Math.sqrt(0.12), svi.volatility(100, 0.25), 1e-15);
    }

    @Test
    void sviIsSymmetricWithoutCorrelationAndFallsWithANegativeOne() {
        Smile flat = new Smile.Svi(0.01, 0.2, 0, 0, 0.1, 100, 1);
        assertClose("k = ±ln 1.2", flat.volatility(120, 1), flat.volatility(100 / 1.2, 1), 1e-12);
        Smile skewed = new Smile.Svi(0.01, 0.2, -0.6, 0, 0.1, 100, 1);
        assertThat(skewed.volatility(120, 1)).isLessThan(skewed.volatility(100 / 1.2, 1));
    }

    @Test
    void aNegativeTotalVarianceIsUnknownVolatility() {
        assertThat(new Smile.Svi(-1, 0.1, 0, 0, 0.1, 100, 1).volatility(100, 1)).isNaN();
    }

    @Test
    void pointsAreJoinedByLinesAndFlatOutside() {
        Smile points =
                new Smile.Points(DoubleArray.of(DoubleStream.of(90, 110)), DoubleArray.of(DoubleStream.of(0.6, 0.5)));
        assertClose("between", 0.55, points.volatility(100, 1), 1e-15);
        assertClose("below", 0.6, points.volatility(10, 1), 0);
        assertClose("above", 0.5, points.volatility(1000, 1), 0);
    }

    @Test
    void pointsMustMatch() {
        DoubleArray one = DoubleArray.of(DoubleStream.of(1));
        DoubleArray none = DoubleArray.of(DoubleStream.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> new Smile.Points(one, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Smile.Points(none, none));
    }
}
