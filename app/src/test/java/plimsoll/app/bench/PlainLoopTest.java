package plimsoll.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.Black76;
import plimsoll.model.surface.KernelProbe;

/// The yardstick prices the same as what it measures.
class PlainLoopTest {
    private static final OptionBook BOOK = OptionBook.of(50);

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-3, 0.0013498980316300946",
        "-8, 6.220960574271785e-16",
        "8, 1",
        "-38, 0"
    })
    void cumulativeNormalHasPublishedValues(double x, double expected) {
        assertThat(PlainLoop.cumulativeNormal(x)).isCloseTo(expected, within(2e-15));
    }

    @Test
    void pricesAreThoseOfThePricingPackage() {
        for (OptionType type : OptionType.values()) {
            assertThat(PlainLoop.black76(type, 100, 110, 0.5, 0.6))
                    .isCloseTo(Black76.price(type, 100, 110, 0.5, 0.6), within(1e-12));
        }
    }

    @Test
    void theLoopPricesTheSameGridAsTheKernelAndItsTwin() {
        DoubleMatrix plain =
                PlainLoop.of(BOOK.account(), BOOK.grid(), PlainLoop::black76).values();
        DoubleMatrix kernel =
                KernelProbe.ofKernel().profits(BOOK.account(), BOOK.grid()).get();
        DoubleMatrix twin =
                KernelProbe.ofScalarTwin().profits(BOOK.account(), BOOK.grid()).get();
        double cash = kernel.get(0, 0) - plain.get(0, 0);
        for (int row = 0; row < plain.rows(); row++) {
            for (int column = 0; column < plain.columns(); column++) {
                assertThat(kernel.get(row, column) - plain.get(row, column)).isCloseTo(cash, within(1e-6));
                assertThat(twin.get(row, column) - kernel.get(row, column)).isCloseTo(0, within(1e-6));
            }
        }
        assertThat(kernel.rows()).isEqualTo(41);
        assertThat(kernel.columns()).isEqualTo(61);
    }

    @Test
    void threadsChangeNothing() {
        PlainLoop loop = PlainLoop.of(BOOK.account(), BOOK.grid(), PlainLoop::black76);
        assertThat(loop.valuesOnAllThreads()).isEqualTo(loop.values());
    }
}
