package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.Black76;

class KernelProbeTest {
    private static final DoubleArray FORWARDS = DoubleArray.of(DoubleStream.of(90, 100, 110, 250, 5));

    @Test
    void eachSaysWhatItIs() {
        assertThat(KernelProbe.ofKernel().name()).startsWith("SIMD");
        assertThat(KernelProbe.ofKernel().onOneThread().name()).startsWith("SIMD");
        assertThat(KernelProbe.ofArrays().name()).startsWith("arrays");
        assertThat(KernelProbe.ofScalarTwin().name()).startsWith("scalar");
    }

    @ParameterizedTest
    @EnumSource
    void bothPriceAnOptionAtEveryForward(OptionType type) {
        DoubleArray kernel = KernelProbe.ofKernel().prices(type, FORWARDS, 100, 0.3);
        DoubleArray arrays = KernelProbe.ofArrays().prices(type, FORWARDS, 100, 0.3);
        DoubleArray twin = KernelProbe.ofScalarTwin().prices(type, FORWARDS, 100, 0.3);
        assertThat(kernel.size()).isEqualTo(FORWARDS.size());
        for (int i = 0; i < FORWARDS.size(); i++) {
            double price = Black76.price(type, FORWARDS.get(i), 100, 1, 0.3);
            assertThat(kernel.get(i)).isCloseTo(price, within(1e-11));
            assertThat(arrays.get(i)).isCloseTo(price, within(1e-11));
            assertThat(twin.get(i)).isCloseTo(price, within(1e-11));
        }
    }

    @Test
    void withoutTimeAnOptionIsItsIntrinsicValue() {
        DoubleArray powers = DoubleArray.of(DoubleStream.of(64, 32, 128, 1, 4096));
        assertThat(KernelProbe.ofKernel().prices(OptionType.CALL, powers, 64, 0))
                .isEqualTo(powers.map(f -> Math.max(f - 64, 0)));
    }
}
