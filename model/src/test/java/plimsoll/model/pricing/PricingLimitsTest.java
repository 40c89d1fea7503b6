package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.instrument.OptionType;

class PricingLimitsTest {
    private static final List<String> NAMES = List.of("forward", "strike", "years", "volatility", "discount");
    private static final List<Double> GOOD = List.of(100.0, 110.0, 0.5, 0.6, 0.99);

    private static double[] with(int argument, double value) {
        double[] inputs = GOOD.stream().mapToDouble(x -> x).toArray();
        inputs[argument] = value;
        return inputs;
    }

    private static Black76.Valuation value(OptionType type, double[] in) {
        return Black76.value(type, in[0], in[1], in[2], in[3], in[4]);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                -1,
                -1e-300,
                1e300,
                1e308,
                Double.MAX_VALUE
            })
    void badInputIsNamedWithItsValue(double bad) {
        for (int i = 0; i < NAMES.size(); i++) {
            double[] in = with(i, bad);
            for (OptionType type : OptionType.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> value(type, in))
                        .withMessageStartingWith(NAMES.get(i) + " must be ")
                        .withMessageEndingWith(": " + bad);
                if (i < 4) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> Black76.price(type, in[0], in[1], in[2], in[3]))
                            .withMessageStartingWith(NAMES.get(i) + " must be ");
                }
            }
            assertThat(PricingLimits.hold(in[0], in[1], in[2], in[3], in[4])).isFalse();
        }
    }

    @Test
    void tinyNumbersThatAreNotZeroAreRefused() {
        for (int i : new int[] {0, 1, 2, 4}) {
            double[] in = with(i, 1e-308);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> value(OptionType.CALL, in))
                    .withMessageStartingWith(NAMES.get(i))
                    .withMessageEndingWith(": 1.0E-308");
        }
        assertThat(value(OptionType.CALL, with(3, 1e-308)).price()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> value(OptionType.CALL, with(4, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> value(OptionType.CALL, with(2, 1e9)));
    }

    @Test
    void theLimitsThemselvesAreAccepted() {
        double[] prices = {0, PricingLimits.SMALLEST_PRICE, 1, PricingLimits.LARGEST_PRICE};
        double[] times = {0, PricingLimits.SMALLEST_YEARS, 1, PricingLimits.LARGEST_YEARS};
        double[] volatilities = {0, Double.MIN_VALUE, 1e-30, 1, PricingLimits.LARGEST_VOLATILITY};
        double[] discounts = {PricingLimits.SMALLEST_DISCOUNT, 1, PricingLimits.LARGEST_DISCOUNT};
        for (double forward : prices) {
            for (double strike : prices) {
                for (double years : times) {
                    for (double volatility : volatilities) {
                        for (double discount : discounts) {
                            assertSound(new double[] {forward, strike, years, volatility, discount});
                        }
                    }
                }
            }
        }
    }

    // Log-uniform over all that is accepted, a third of the strikes within a hundredth of the forward.
    @Test
    void everyAcceptedInputGivesFiniteResultsWithinBounds() {
        SplittableRandom random = new SplittableRandom(308);
        for (int i = 0; i < 200_000; i++) {
            double forward = logUniform(random, -30, 30);
            double near = forward * (1 + 0.01 * (random.nextDouble() - 0.5) * logUniform(random, -14, 0));
            double strike = random.nextInt(3) == 0 ? near : logUniform(random, -30, 30);
            if (strike >= PricingLimits.SMALLEST_PRICE && strike <= PricingLimits.LARGEST_PRICE) {
                double years = logUniform(random, -30, 4);
                double volatility = logUniform(random, -30, 6);
                assertSound(new double[] {forward, strike, years, volatility, logUniform(random, -15, 15)});
            }
        }
    }

    private static double logUniform(SplittableRandom random, double from, double to) {
        double x = Math.pow(10, from + (to - from) * random.nextDouble());
        return Math.clamp(x, Math.pow(10, from), Math.pow(10, to));
    }

    private static void assertSound(double[] in) {
        for (OptionType type : OptionType.values()) {
            Black76.Valuation value = value(type, in);
            Greeks g = value.greeks();
            double discount = in[4];
            double maximum = type == OptionType.CALL ? in[0] : in[1];
            boolean sound = value.price() >= discount * type.intrinsic(in[0], in[1])
                    && value.price() <= discount * maximum
                    && Math.abs(g.delta()) <= 1
                    && g.delta() * type.sign() >= 0
                    && g.gamma() >= 0
                    && g.vega() >= 0
                    && figures(g, in[0]).allMatch(Double::isFinite);
            if (!sound) {
                throw new AssertionError(
                        type + " " + DoubleStream.of(in).boxed().toList() + " gives " + value);
            }
        }
    }

    /// Without the premium-adjusted delta where the forward is 0.
    private static DoubleStream figures(Greeks g, double forward) {
        return DoubleStream.of(
                g.delta(),
                g.gamma(),
                g.vega(),
                g.theta(),
                g.rho(),
                g.vanna(),
                g.volga(),
                g.charm(),
                forward == 0 ? 0 : g.premiumAdjustedDelta());
    }
}
