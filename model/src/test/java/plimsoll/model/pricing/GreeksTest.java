package plimsoll.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.instrument.OptionType;

class GreeksTest {
    private static final Contract CALL = new Contract(OptionType.CALL, 60000, 66000, 0.0821917808219178, 0.65);
    private static final Contract PUT = new Contract(OptionType.PUT, 60000, 48000, 0.25, 0.72);
    private static final Contract AT_THE_MONEY = new Contract(OptionType.CALL, 3000, 3000, 0.002739726027397, 0.55);
    private static final Contract WING = new Contract(OptionType.CALL, 100, 180, 0.05, 0.9);

    // Source: own computation with 50 digits (mpmath 1.3); the put has a discount factor of 0.99.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,          call,                 discountedPut,        atTheMoney,           wing
            price,           2273.23428661601,     3095.895070257095,    34.45343924462721,    0.01355526393730203
            delta,           0.33786920594964,     -0.2119008256196969,  0.5057422398741045,   0.002400341824430325
            gamma,           3.269178157949354e-5, 1.327919499632575e-5, 0.004618783042975985, 0.000371709125199858
            vega,            6287.570046247798,    8604.918357619088,    62.63829058281905,    0.1672691063399361
            theta,           -24862.09989120484,   -12266.62329407835,   -6287.31841725106,    -1.505421957059425
            rho,             -186.8411742424117,   -773.9737675642737,   -0.09439298423184641, -0.0006777631968651013
            vanna,           0.340014224479626,    -0.1769928362215576,  0.01043971509713651,  0.02511253075557842
            volga,           2446.444175428835,    4204.525530051792,    -0.0235966163154433,  1.583586883585874
            charm,           -1.344472912629855,   0.254869684159043,    -1.047886402875177,   -0.2260127768002058
            premiumAdjusted, 0.2999819678393731,   -0.2640202712469207,  0.4942577601258955,   0.002264789185057305
            """)
    void keepThirteenDigits(String figure, double call, double put, double atTheMoney, double wing) {
        assertClose(figure + " of " + CALL, call, figure(figure, CALL.value(1)), 1e-13);
        assertClose(figure + " of " + PUT, put, figure(figure, PUT.value(0.99)), 1e-13);
        assertClose(figure + " of " + AT_THE_MONEY, atTheMoney, figure(figure, AT_THE_MONEY.value(1)), 1e-13);
        assertClose(figure + " of " + WING, wing, figure(figure, WING.value(1)), 1e-13);
    }

    private static double figure(String name, Black76.Valuation value) {
        Greeks greeks = value.greeks();
        return switch (name) {
            case "price" -> value.price();
            case "delta" -> greeks.delta();
            case "gamma" -> greeks.gamma();
            case "vega" -> greeks.vega();
            case "theta" -> greeks.theta();
            case "rho" -> greeks.rho();
            case "vanna" -> greeks.vanna();
            case "volga" -> greeks.volga();
            case "charm" -> greeks.charm();
            case "premiumAdjusted" -> greeks.premiumAdjustedDelta();
            default -> throw new IllegalArgumentException(name);
        };
    }

    // Fourth-order central differences: step 3e-4 of a standard deviation, of the volatility, of the
    // years. Truncation and rounding both stay below 1e-9 of the figure's scale.
    @Test
    void areTheDerivativesByForwardTheyClaimToBe() {
        Random random = new Random(2025);
        for (int i = 0; i < 300; i++) {
            Contract o = Contract.random(random).outOfTheMoney();
            double step = 3e-4 * o.forward() * o.volatility() * Math.sqrt(o.years());
            double delta = slope(f -> o.withForward(f).price(), o.forward(), step);
            double gamma = slope(f -> o.withForward(f).greeks().delta(), o.forward(), step);
            assertWithin("delta " + o, delta, o.greeks().delta(), 1e-9);
            assertClose("gamma " + o, gamma, o.greeks().gamma(), 1e-8);
        }
    }

    @Test
    void areTheDerivativesByVolatilityTheyClaimToBe() {
        Random random = new Random(2026);
        for (int i = 0; i < 300; i++) {
            Contract o = Contract.random(random);
            Greeks g = o.greeks();
            double v = o.volatility();
            double vega = slope(w -> o.withVolatility(w).price(), v, 3e-4 * v);
            double vanna = slope(w -> o.withVolatility(w).greeks().delta(), v, 3e-4 * v);
            double volga = slope(w -> o.withVolatility(w).greeks().vega(), v, 3e-4 * v);
            assertClose("vega " + o, vega, g.vega(), 1e-8);
            assertWithin("vanna " + o, vanna, g.vanna(), 1e-9 / v);
            assertWithin("volga " + o, volga, g.volga(), 1e-8 * g.vega() / v);
        }
    }

    @Test
    void areTheDerivativesByTimeTheyClaimToBe() {
        Random random = new Random(2027);
        for (int i = 0; i < 300; i++) {
            Contract o = Contract.random(random);
            double years = o.years();
            double theta = -slope(t -> o.withYears(t).price(), years, 3e-4 * years);
            double charm = -slope(t -> o.withYears(t).greeks().delta(), years, 3e-4 * years);
            assertClose("theta " + o, theta, o.greeks().theta(), 1e-8);
            assertWithin("charm " + o, charm, o.greeks().charm(), 1e-9 / years);
        }
    }

    @Test
    void rateGreeksAreTheDerivativesTheyClaimToBe() {
        double rate = 0.07;
        Contract o = new Contract(OptionType.PUT, 100, 120, 0.75, 0.6);
        Greeks g = o.value(Math.exp(-rate * o.years())).greeks();
        DoubleUnaryOperator byRate = r -> o.value(Math.exp(-r * o.years())).price();
        DoubleUnaryOperator byYears =
                t -> o.withYears(t).value(Math.exp(-rate * t)).price();
        assertClose("rho " + o, g.rho(), slope(byRate, rate, 3e-4), 1e-8);
        assertClose("theta " + o, g.theta(), -slope(byYears, o.years(), 3e-4), 1e-8);
    }

    @Test
    void premiumAdjustedDeltaIsDeltaLessPriceInCoin() {
        Random random = new Random(2026);
        for (int i = 0; i < 1000; i++) {
            Contract o = Contract.random(random);
            double expected = o.greeks().delta() - o.price() / o.forward();
            assertWithin(
                    o.toString(),
                    expected,
                    o.value(0.9).greeks().premiumAdjustedDelta(),
                    1e-14 * (1 + o.strike() / o.forward()));
        }
    }

    @Test
    void callAndPutShareWhatParityLeavesAlone() {
        Contract call = new Contract(OptionType.CALL, 100, 120, 0.75, 0.6);
        Greeks c = call.greeks();
        Greeks p = call.as(OptionType.PUT).greeks();
        assertClose(call.toString(), 1, c.delta() - p.delta(), 1e-15);
        assertThat(new double[] {p.gamma(), p.vega(), p.theta(), p.vanna(), p.volga(), p.charm()})
                .containsExactly(c.gamma(), c.vega(), c.theta(), c.vanna(), c.volga(), c.charm());
    }

    // Source: tradfi.md 8.1, pinned by Strata's tests.
    @ParameterizedTest
    @EnumSource
    void withoutTimeOrVolatilityDeltaIsAStep(OptionType type) {
        double sign = type.sign();
        for (Contract at : new Contract[] {new Contract(type, 100, 100, 0, 0.5), new Contract(type, 100, 100, 1, 0)}) {
            assertThat(at.greeks()).isEqualTo(new Greeks(0.5 * sign, 0, 0, 0, 0, 0, 0, 0, 0.5 * sign));
            assertThat(at.withForward(100 + sign).greeks().delta()).isEqualTo(sign);
            assertThat(at.withForward(100 - sign).greeks()).isEqualTo(Greeks.ZERO);
        }
    }

    @Test
    void withoutVolatilityAnInTheMoneyOptionEarnsInterest() {
        Greeks greeks = Black76.value(OptionType.CALL, 110, 100, 0.5, 0, Math.exp(-0.05))
                .greeks();
        assertClose("theta = rate × price", 0.1 * 10 * Math.exp(-0.05), greeks.theta(), 1e-14);
        assertClose("rho = −years × price", -0.5 * 10 * Math.exp(-0.05), greeks.rho(), 1e-14);
    }

    // Source: tradfi.md 8.1, volatility 8.0.
    @Test
    void massiveVolatilityGivesDeltaOne() {
        assertThat(new Contract(OptionType.CALL, 100, 250, 1e4, 8).greeks())
                .isEqualTo(new Greeks(1, 0, 0, 0, -1e6, 0, 0, 0, 0));
        assertThat(new Contract(OptionType.PUT, 100, 250, 1e4, 8).greeks().delta())
                .isZero();
    }

    @Test
    void zeroStrikeCallIsTheForward() {
        assertThat(new Contract(OptionType.CALL, 100, 0, 1, 0.5).greeks())
                .isEqualTo(new Greeks(1, 0, 0, 0, -100, 0, 0, 0, 0));
        assertThat(new Contract(OptionType.PUT, 100, 0, 1, 0.5).greeks()).isEqualTo(Greeks.ZERO);
    }

    @Test
    void onAWorthlessForwardOnlyTheStrikeCounts() {
        Greeks put = new Contract(OptionType.PUT, 0, 100, 1, 0.5).greeks();
        assertThat(put).isEqualTo(new Greeks(-1, 0, 0, 0, -100, 0, 0, 0, Double.NEGATIVE_INFINITY));
        assertThat(new Contract(OptionType.CALL, 0, 100, 1, 0.5).greeks()).isEqualTo(Greeks.ZERO);
        assertThat(new Contract(OptionType.CALL, 0, 0, 1, 0.5).greeks().delta()).isOne();
    }

    @Test
    void negativeZeroIsZero() {
        for (Contract o : new Contract[] {
            new Contract(OptionType.CALL, 90, 100, -0.0, 0.5), new Contract(OptionType.CALL, 90, 100, 1, -0.0)
        }) {
            assertThat(o.greeks()).isEqualTo(Greeks.ZERO);
            assertThat(o.as(OptionType.PUT).greeks().delta()).isEqualTo(-1);
        }
        assertThat(new Contract(OptionType.CALL, 100, -0.0, 1, 0.5).greeks().delta())
                .isOne();
    }

    @Test
    void addAndScaleComponentwise() {
        Greeks one = new Greeks(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(one.plus(one)).isEqualTo(one.times(2)).isEqualTo(new Greeks(2, 4, 6, 8, 10, 12, 14, 16, 18));
        assertThat(one.plus(Greeks.ZERO)).isEqualTo(one);
        assertThat(one.bySpot(0.5)).isEqualTo(new Greeks(0.5, 0.5, 3, 4, 5, 3, 7, 4, 4.5));
    }

    private static double slope(DoubleUnaryOperator f, double x, double h) {
        double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
        double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
        return (8 * near - far) / (12 * h);
    }
}
