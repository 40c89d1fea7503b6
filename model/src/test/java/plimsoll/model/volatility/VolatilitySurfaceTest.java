package plimsoll.model.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.Smile;
import plimsoll.model.problem.Problem;

class VolatilitySurfaceTest {
    private static VolatilitySurface of(TestMarket market) {
        return new VolatilitySurfaces(market.now()).of(BITCOIN).orElseThrow();
    }

    static TestMarket quoted(TestMarket market, double days, List<StrikeVolatility> quotes) {
        quotes.forEach(q -> market.option(
                option("BTC", USDT, Payoff.LINEAR, days, q.strike(), OptionType.CALL), Double.NaN, q.volatility()));
        return market;
    }

    private static TestMarket flat(double nearVolatility, double farVolatility) {
        TestMarket market =
                new TestMarket().index("BTC", 100).forward("BTC", 30, 101).forward("BTC", 90, 103);
        quoted(market, 30, Quotes.of(90, nearVolatility, 110, nearVolatility));
        return quoted(market, 90, Quotes.of(90, farVolatility, 110, farVolatility));
    }

    @Test
    void betweenExpiriesTotalVarianceIsLinearInTime() {
        SurfaceVolatility found = of(flat(0.6, 0.5)).volatility(inDays(45), 100);
        double w = 0.36 * 30 * 0.75 + 0.25 * 90 * 0.25;
        assertClose("45 days", Math.sqrt(w / 45), found.annual(), 1e-14);
        assertThat(found.source())
                .isEqualTo("between 2026-12-20 (quotes of 2 strikes) and 2027-02-18 (quotes of 2 strikes)");
    }

    @Test
    void outsideTheExpiriesVolatilityIsTheirs() {
        VolatilitySurface surface = of(flat(0.6, 0.5));
        SurfaceVolatility before = surface.volatility(inDays(3), 100);
        assertClose("before", 0.6, before.annual(), 1e-14);
        assertThat(before.source()).isEqualTo("before 2026-12-20 (quotes of 2 strikes)");
        SurfaceVolatility after = surface.volatility(inDays(900), 100);
        assertClose("after", 0.5, after.annual(), 1e-14);
        assertThat(after.source()).startsWith("after 2027-02-18");
        assertThat(surface.volatility(inDays(30), 100).source()).startsWith("from 2026-12-20");
    }

    @Test
    void equalMoneynessIsComparedNotEqualStrike() {
        TestMarket market =
                new TestMarket().index("BTC", 100).forward("BTC", 30, 100).forward("BTC", 90, 200);
        Smile.Svi near = new Smile.Svi(0.02, 0.1, -0.4, 0, 0.2, 100, 30 / 365.0);
        Smile.Svi far = new Smile.Svi(0.06, 0.15, -0.4, 0, 0.2, 200, 90 / 365.0);
        quoted(market, 30, Quotes.on(near, 9, 0.4));
        quoted(market, 90, Quotes.on(far, 9, 0.4));
        double k = 0.1;
        double wNear = 0.02 + 0.1 * (-0.4 * k + Math.sqrt(k * k + 0.04));
        double wFar = 0.06 + 0.15 * (-0.4 * k + Math.sqrt(k * k + 0.04));
        VolatilitySurface surface = of(market);
        double forward = 100 * Math.pow(2, 0.5);
        double found = surface.volatility(inDays(60), forward * Math.exp(k)).annual();
        assertClose("60 days, k 0.1", Math.sqrt((wNear + wFar) / 2 / (60 / 365.0)), found, 1e-6);
        assertClose("k", found, surface.volatilityAtMoneyness(inDays(60), k).annual(), 1e-12);
    }

    @Test
    void betweenSlicesFreeOfCalendarArbitrageThereIsNone() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 100; i++) {
            TestMarket market = new TestMarket().index("BTC", 100);
            Smile.Svi svi = Quotes.randomSvi(random, 10 / 365.0);
            for (double days : new double[] {10, 40, 100}) {
                Smile.Svi later =
                        new Smile.Svi(svi.a() + days / 2000, svi.b(), svi.rho(), svi.m(), svi.sigma(), 100, days / 365);
                quoted(market.forward("BTC", days, 100), days, Quotes.on(later, 11, 0.5));
            }
            VolatilitySurface surface = of(market);
            assertThat(surface.problems()).noneMatch(p -> p instanceof Problem.CalendarArbitrage);
            for (double k = -0.5; k <= 0.5; k += 0.1) {
                assertRises(surface, k);
            }
        }
    }

    private static void assertRises(VolatilitySurface surface, double k) {
        double last = 0;
        for (double days = 1; days < 150; days += 3.7) {
            double volatility = surface.volatilityAtMoneyness(inDays(days), k).annual();
            double w = volatility * volatility * days;
            assertThat(w).as("k %s, %s days", k, days).isGreaterThan(last);
            last = w;
        }
    }

    @Test
    void fallingTotalVarianceIsReportedOnceForThePair() {
        VolatilitySurface surface = of(flat(0.9, 0.5));
        assertThat(surface.problems()).singleElement().isInstanceOfSatisfying(Problem.CalendarArbitrage.class, p -> {
            assertThat(p.path()).isEqualTo("BTC 2026-12-20");
            assertThat(p.later()).isEqualTo(LocalDate.of(2027, 2, 18));
            assertClose("near", 0.81 * 30 / 365, p.variance(), 1e-12);
            assertClose("far", 0.25 * 90 / 365, p.laterVariance(), 1e-12);
            assertClose("moneyness", p.strike() / 101, p.laterStrike() / 103, 1e-12);
        });
        assertThat(surface.problems(inDays(45))).isEqualTo(surface.problems());
        assertThat(surface.problems(inDays(200))).isEmpty();
        assertThat(of(flat(0.6, 0.5)).problems()).isEmpty();
    }

    @Test
    void everyLookupHasAVolatility() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 100; i++) {
            TestMarket market = new TestMarket().index("BTC", 100);
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                Smile.Svi svi = Quotes.randomSvi(random, 0.1);
                List<StrikeVolatility> quotes = Quotes.noisy(Quotes.on(svi, random.nextInt(2, 9), 0.5), 1, random);
                quoted(market, random.nextInt(1, 300), quotes);
            }
            VolatilitySurface surface = of(market);
            for (double days : new double[] {-1, 0, 0.01, 5, 50, 150, 1000}) {
                for (double strike : new double[] {0.01, 50, 100, 200, 1e6}) {
                    double annual = surface.volatility(inDays(days), strike).annual();
                    assertThat(annual)
                            .as(days + " days, strike " + strike)
                            .isGreaterThan(0)
                            .isFinite();
                }
            }
        }
    }

    @Test
    void slicesAreInOrderAndByExpiry() {
        VolatilitySurface surface = of(flat(0.6, 0.5));
        assertThat(surface.underlying()).isEqualTo(BITCOIN);
        assertThat(surface.expiries()).containsExactly(inDays(30), inDays(90));
        assertThat(surface.slices()).extracting(VolatilitySlice::forward).containsExactly(101.0, 103.0);
        assertThat(surface.slice(inDays(90))).containsSame(surface.slices().get(1));
        assertThat(surface.slice(inDays(91))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSmileOfTheFileIsUsedIfItHasNoNegativeVariance(boolean sound) {
        Smile smile = new Smile.Svi(sound ? 0.1 : -0.1, 0.1, 0, 0, 0.1, 100, 0.25);
        TestMarket market = new TestMarket()
                .curve("BTC", 90, new ExpiryCurve(100, 0, 0, ExpiryCurve.Confidence.FULL, Optional.of(smile)));
        VolatilitySlice slice =
                of(quoted(market, 90, Quotes.of(100, 0.3))).slices().getFirst();
        assertThat(slice.kind()).isEqualTo(sound ? VolatilitySlice.Kind.FILE : VolatilitySlice.Kind.INTERPOLATED);
        assertThat(slice.problems()).hasSize(sound ? 0 : 1);
        assertClose("at the money", sound ? Math.sqrt(0.11 / 0.25) : 0.3, slice.volatility(100), 1e-12);
    }
}
