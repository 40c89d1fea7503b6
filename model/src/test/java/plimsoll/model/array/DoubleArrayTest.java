package plimsoll.model.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertClose;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DoubleArrayTest {
    @Test
    void aRangeHoldsBothEndsAndEvenSteps() {
        DoubleArray range = DoubleArray.range(-0.3, 0.3, 0.025);
        assertThat(range.size()).isEqualTo(25);
        assertThat(range.get(0)).isEqualTo(-0.3);
        assertThat(range.get(1)).isEqualTo(-0.275);
        assertThat(range.get(24)).isEqualTo(0.3);
    }

    @Test
    void theMiddleOfASymmetricRangeIsAPlainZero() {
        double middle = DoubleArray.range(-0.3, 0.3, 0.025).get(12);
        assertThat(Double.doubleToRawLongBits(middle)).isZero();
    }

    @Test
    void aRangeEndsBelowAnEndThatIsNoStep() {
        assertThat(DoubleArray.range(0, 1, 0.4)).isEqualTo(DoubleArray.of(DoubleStream.of(0, 0.4, 0.8)));
    }

    @Test
    void aRangeOfOnePoint() {
        assertThat(DoubleArray.range(2, 2, 1)).isEqualTo(DoubleArray.of(DoubleStream.of(2)));
    }

    @Test
    void aRangeThatCannotRiseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleArray.range(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleArray.range(0, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> DoubleArray.range(1, 0, 0.1));
    }

    @Test
    void interpolatesBetweenPointsAndIsFlatOutside() {
        DoubleArray x = DoubleArray.of(DoubleStream.of(1, 2, 4));
        DoubleArray y = DoubleArray.of(DoubleStream.of(10, 20, 60));
        assertClose("on a point", 20, y.interpolate(x, 2), 0);
        assertClose("between", 40, y.interpolate(x, 3), 1e-15);
        assertClose("below", 10, y.interpolate(x, 0), 0);
        assertClose("above", 60, y.interpolate(x, 9), 0);
    }

    @Test
    void anUnknownAbscissaGivesAnUnknownValue() {
        DoubleArray x = DoubleArray.of(DoubleStream.of(1, 2));
        assertThat(x.interpolate(x, Double.NaN)).isNaN();
    }

    @Test
    void equalsByValueAndCannotBeChangedThroughItsStream() {
        DoubleArray array = DoubleArray.of(DoubleStream.of(1, Double.NaN));
        assertThat(array).isEqualTo(DoubleArray.of(DoubleStream.of(1, Double.NaN)));
        assertThat(array).hasSameHashCodeAs(DoubleArray.of(DoubleStream.of(1, Double.NaN)));
        assertThat(array.map(v -> v * 2).get(0)).isEqualTo(2);
        assertThat(array.get(0)).isEqualTo(1);
        assertThat(array).hasToString("[1.0, NaN]");
    }
}
