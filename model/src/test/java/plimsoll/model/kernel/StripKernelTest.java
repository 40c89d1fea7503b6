package plimsoll.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static plimsoll.model.Close.assertWithin;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The fast kernels against their scalar witness, tails and degenerate inputs included.
class StripKernelTest {
    private static final int NODES = 64;
    private static final StripKernel VECTOR = Kernels.fastest();
    private static final StripKernel ARRAYS = Kernels.arrays();
    private static final StripKernel SCALAR = Kernels.scalar();

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(17);

    private double logUniform(double from, double to) {
        return Math.exp(random.nextDouble(Math.log(from), Math.log(to)));
    }

    private Strip strip(boolean varies) {
        Strip s = new Strip(NODES);
        s.forward = logUniform(1e-3, 1e6);
        s.strike = s.forward * logUniform(0.02, 50);
        s.logMoneyness = Math.log(s.forward / s.strike);
        s.deviation = deviation();
        s.deviations =
                varies ? random.doubles(NODES, 0, 3).map(x -> x < 0.2 ? 0 : x).toArray() : new double[0];
        s.discount = random.nextDouble(0.8, 1);
        s.size = random.nextDouble(-2, 2);
        s.slope = random.nextInt(2) * -s.forward;
        s.constant = s.slope < 0 ? s.strike : 0;
        s.deltaGap = random.nextInt(2);
        s.gammaSize = random.nextDouble(-2, 2);
        s.vegaSize = random.nextDouble(-2, 2);
        Arrays.setAll(s.factors, i -> i == 0 ? 1 : logUniform(0.05, 20));
        Arrays.setAll(s.logFactors, i -> Math.log(s.factors[i]));
        Arrays.setAll(s.weights, _ -> random.nextDouble(0.5, 2));
        return s;
    }

    /// From none to more than any market has.
    private double deviation() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> logUniform(1e-12, 1e-3);
            case 2 -> logUniform(3, 100);
            default -> logUniform(1e-3, 3);
        };
    }

    private static Strip copyOf(Strip s) {
        Strip copy = new Strip(NODES);
        copy.forward = s.forward;
        copy.strike = s.strike;
        copy.logMoneyness = s.logMoneyness;
        copy.deviation = s.deviation;
        copy.deviations = s.deviations;
        copy.discount = s.discount;
        copy.size = s.size;
        copy.slope = s.slope;
        copy.constant = s.constant;
        copy.deltaGap = s.deltaGap;
        copy.gammaSize = s.gammaSize;
        copy.vegaSize = s.vegaSize;
        copy.factors = s.factors;
        copy.logFactors = s.logFactors;
        copy.weights = s.weights;
        return copy;
    }

    @Test
    void theTestsRunWithTheVectorApi() {
        assertThat(VECTOR).isInstanceOf(VectorKernel.class);
        assertThat(VECTOR.name()).startsWith("SIMD");
    }

    static Stream<Arguments> kernels() {
        return Stream.of(VECTOR, ARRAYS)
                .flatMap(kernel -> Stream.of(arguments(kernel, false), arguments(kernel, true)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void valuesAgreeToATrillionthOfTheForwardUpToAThousandfoldStrike(StripKernel kernel, boolean varies) {
        for (int n = 0; n < 4_000; n++) {
            Strip ours = strip(varies);
            Strip witness = copyOf(ours);
            kernel.addValues(ours);
            SCALAR.addValues(witness);
            for (int i = 0; i < NODES; i++) {
                double unit = Math.abs(ours.size) * ours.weights[i] * ours.forward * ours.factors[i];
                assertWithin(inputs(ours, i), witness.values[i], ours.values[i], 1e-12 * unit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void greeksAgree(StripKernel kernel, boolean varies) {
        for (int n = 0; n < 4_000; n++) {
            Strip ours = strip(varies);
            Strip witness = copyOf(ours);
            kernel.addGreeks(ours);
            SCALAR.addGreeks(witness);
            for (int i = 0; i < NODES; i++) {
                String inputs = inputs(ours, i);
                double forward = ours.forward * ours.factors[i];
                double s = ours.deviations.length == 0 ? ours.deviation : ours.deviations[i];
                assertWithin("delta " + inputs, witness.deltas[i], ours.deltas[i], 1e-11);
                assertWithin("vega " + inputs, witness.vegas[i], ours.vegas[i], 1e-11 * forward);
                assertWithin("gamma " + inputs, witness.gammas[i], ours.gammas[i], 1e-10 / (forward * s));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void noFiniteInputGivesNaN(StripKernel kernel, boolean varies) {
        for (int n = 0; n < 4_000; n++) {
            Strip s = strip(varies);
            s.forward = logUniform(1e-100, 1e100);
            s.strike = logUniform(1e-100, 1e100);
            s.logMoneyness = Math.log(s.forward / s.strike);
            s.deviation = logUniform(1e-150, 1e10);
            kernel.addValues(s);
            kernel.addGreeks(s);
            assertThat(Arrays.stream(s.values)).allMatch(Double::isFinite);
            assertThat(Arrays.stream(s.deltas)).allMatch(Double::isFinite);
            assertThat(Arrays.stream(s.vegas)).allMatch(Double::isFinite);
            assertThat(Arrays.stream(s.gammas)).allMatch(gamma -> !Double.isNaN(gamma));
        }
    }

    private static String inputs(Strip s, int node) {
        return "F " + s.forward * s.factors[node] + ", K " + s.strike + ", s "
                + (s.deviations.length == 0 ? s.deviation : s.deviations[node]);
    }
}
