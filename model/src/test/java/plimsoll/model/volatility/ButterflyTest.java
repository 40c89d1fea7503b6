package plimsoll.model.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.volatility.Quotes.FORWARD;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.market.Smile;
import plimsoll.model.pricing.Black76;
import plimsoll.model.problem.Problem;

class ButterflyTest {
    private static Optional<Butterfly> of(Smile smile) {
        return VolatilitySlice.of(Quotes.chain(Optional.of(smile), List.of(), FORWARD, 365))
                .butterfly();
    }

    private static double call(double strike, double volatility, double years) {
        return Black76.price(OptionType.CALL, FORWARD, strike, years, volatility);
    }

    @Test
    void aRaisedQuoteCostsLessThanNothing() {
        VolatilitySlice slice = VolatilitySlice.of(Quotes.chain(Quotes.of(90, 0.5, 100, 0.6, 110, 0.5), FORWARD, 36.5));
        Butterfly found = slice.butterfly().orElseThrow();
        double price = 0.5 * call(90, 0.5, 0.1) + 0.5 * call(110, 0.5, 0.1) - call(100, 0.6, 0.1);
        assertThat(price).isNegative();
        assertThat(found.low()).isEqualTo(90);
        assertThat(found.middle()).isEqualTo(100);
        assertThat(found.high()).isEqualTo(110);
        assertClose("90 / 100 / 110", price, found.price(), 1e-9);
        assertThat(slice.problems())
                .containsExactly(new Problem.ButterflyArbitrage(slice.path(), 90, 100, 110, found.price()));
    }

    @Test
    void aFlatOrGentleSmileHasNone() {
        assertThat(of(new Smile.Svi(0.09, 0, 0, 0, 0.1, FORWARD, 1))).isEmpty();
        assertThat(of(new Smile.Svi(0.04, 0.1, -0.3, 0, 0.2, FORWARD, 1))).isEmpty();
        VolatilitySlice two = VolatilitySlice.of(Quotes.chain(Quotes.of(90, 0.5, 110, 5), FORWARD, 30));
        assertThat(two.butterfly()).isEmpty();
    }

    /// Gatheral and Jacquier, "Arbitrage-free SVI volatility surfaces" (2014), example 3.1 by Axel
    /// Vogt: g is below 0 although the total variance looks innocent.
    @Test
    void vogtsParametersAreFoundOut() {
        Smile.Svi vogt = new Smile.Svi(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153, FORWARD, 1);
        List<StrikeVolatility> quotes = Quotes.on(vogt, 31, 1.5);
        VolatilitySlice slice = VolatilitySlice.of(Quotes.chain(Optional.of(vogt), quotes, FORWARD, 365));
        Butterfly found = slice.butterfly().orElseThrow();
        assertThat(Math.log(found.middle() / FORWARD)).isBetween(0.5, 1.2);
        assertThat(g(vogt, Math.log(found.middle() / FORWARD))).isNegative();
    }

    /// Gatheral's g(k) = (1 − kw′/2w)² − (w′²/4)(1/w + 1/4) + w″/2; calls are convex where it is not
    /// below 0.
    private static double g(Smile.Svi s, double k) {
        double d = k - s.m();
        double root = Math.sqrt(d * d + s.sigma() * s.sigma());
        double w = s.a() + s.b() * (s.rho() * d + root);
        double w1 = s.b() * (s.rho() + d / root);
        double w2 = s.b() * s.sigma() * s.sigma() / (root * root * root);
        double first = 1 - k * w1 / (2 * w);
        return first * first - w1 * w1 / 4 * (1 / w + 0.25) + w2 / 2;
    }

    @Test
    void agreesWithGatheralsDensity() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            Smile.Svi svi = Quotes.randomSvi(random, 1);
            double least = DoubleStream.iterate(-0.5, k -> k <= 0.5, k -> k + 0.0125)
                    .map(k -> g(svi, k))
                    .min()
                    .orElseThrow();
            Optional<Butterfly> found = VolatilitySlice.of(
                            Quotes.chain(Optional.of(svi), Quotes.on(svi, 9, 0.5), FORWARD, 365))
                    .butterfly();
            if (least > 0.01) {
                assertThat(found).as(svi + " g " + least).isEmpty();
            } else if (least < -0.5) {
                assertThat(found).as(svi + " g " + least).isPresent();
            }
        }
    }

    @Test
    void aWideConcaveStretchIsOneButterfly() {
        DoubleArray strikes = DoubleArray.of(DoubleStream.of(80, 90, 100, 110, 120));
        DoubleArray bent = DoubleArray.of(DoubleStream.of(0.3, 0.6, 0.75, 0.6, 0.3));
        Butterfly found = of(new Smile.Points(strikes, bent)).orElseThrow();
        assertThat(found.low()).isLessThan(found.middle());
        assertThat(found.middle()).isLessThan(found.high());
        assertThat(found.price()).isNegative();
    }

    @Test
    void roundedQuotesAreNotAccused() {
        Smile.Svi svi = new Smile.Svi(0.01, 0.1, -0.3, 0, 0.2, FORWARD, 0.25);
        List<StrikeVolatility> rounded = Quotes.on(svi, 21, 0.3).stream()
                .map(q -> new StrikeVolatility(q.strike(), Math.rint(q.volatility() * 1e4) / 1e4))
                .toList();
        Smile points = new Smile.Points(
                DoubleArray.of(rounded.stream().mapToDouble(StrikeVolatility::strike)),
                DoubleArray.of(rounded.stream().mapToDouble(StrikeVolatility::volatility)));
        assertThat(VolatilitySlice.of(Quotes.chain(Optional.of(points), rounded, FORWARD, 91.25))
                        .butterfly())
                .isEmpty();
    }
}
