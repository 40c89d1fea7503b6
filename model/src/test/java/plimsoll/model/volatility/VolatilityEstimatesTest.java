package plimsoll.model.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.IndexQuote;

class VolatilityEstimatesTest {
    private static VolatilityEstimate of(TestMarket market) {
        return new VolatilityEstimates(market.now()).of(BITCOIN);
    }

    private static TestMarket quoted(double days, double strike, double volatility, TestMarket market) {
        return market.option(option("BTC", USDT, Payoff.LINEAR, days, strike, OptionType.CALL), Double.NaN, volatility);
    }

    private static IndexQuote closes(int count, double ratio, double stated) {
        List<IndexQuote.Close> closes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            closes.add(new IndexQuote.Close(LocalDate.of(2026, 1, 1).plusDays(i), Math.pow(ratio, i % 2) * 100));
        }
        return new IndexQuote(100, 1, stated, closes);
    }

    @Test
    void interpolatesTotalVarianceToThirtyDays() {
        TestMarket market = new TestMarket().forward("BTC", 20, 100).forward("BTC", 60, 100);
        quoted(20, 100, 0.6, market);
        quoted(60, 100, 0.8, market);
        double w = 0.36 * 20 + 0.25 * (0.64 * 60 - 0.36 * 20);
        VolatilityEstimate found = of(market);
        assertClose("20 days 60 %, 60 days 80 %", Math.sqrt(w / 30), found.annual(), 1e-14);
        assertThat(found.source()).isEqualTo("30-day at the money");
    }

    @Test
    void exactlyThirtyDaysIsTakenAsItIs() {
        assertClose(
                "30 days",
                0.7,
                of(quoted(30, 100, 0.7, new TestMarket().forward("BTC", 30, 100)))
                        .annual(),
                1e-15);
    }

    @Test
    void interpolatesBetweenTheStrikesAroundTheForward() {
        TestMarket market = new TestMarket().forward("BTC", 30, 105);
        quoted(30, 100, 0.6, market);
        quoted(30, 120, 0.8, market);
        assertClose("a quarter of the way", 0.65, of(market).annual(), 1e-14);
    }

    @Test
    void averagesTheQuotesOfAStrikeInAnyOrder() {
        TestMarket market = new TestMarket().forward("BTC", 30, 100);
        market.option(option("BTC", USDT, Payoff.LINEAR, 30, 100, OptionType.CALL), Double.NaN, 0.1);
        market.option(option("BTC", USDT, Payoff.LINEAR, 30, 100, OptionType.PUT), Double.NaN, 0.2);
        market.option(option("BTC", USDC, Payoff.LINEAR, 30, 100, OptionType.CALL), Double.NaN, 0.3);
        market.option(option("BTC", Asset.USD, Payoff.INVERSE, 30, 100, OptionType.PUT), Double.NaN, 0.7);
        assertClose("mean of four", (0.1 + 0.2 + 0.3 + 0.7) / 4, of(market).annual(), 1e-15);
    }

    @Test
    void withoutBothSidesOfThirtyDaysTheNearestExpiryCounts() {
        TestMarket market = new TestMarket().forward("BTC", 7, 100).forward("BTC", 14, 100);
        quoted(7, 100, 0.5, market);
        quoted(14, 100, 0.6, market);
        assertThat(of(market)).isEqualTo(new VolatilityEstimate(0.6, "at the money in 14 days"));
    }

    @Test
    void anExpiryKnownByItsQuotesAloneCounts() {
        VolatilityEstimate found = of(quoted(30, 100, 0.7, new TestMarket().index("BTC", 100)));
        assertThat(found).isEqualTo(new VolatilityEstimate(0.7, "30-day at the money"));
    }

    @Test
    void quotesOnOneSideOfTheForwardSayNothingOfTheMoney() {
        TestMarket market = quoted(30, 120, 0.7, new TestMarket().index("BTC", IndexQuote.of(100)));
        assertThat(of(market)).isEqualTo(VolatilityEstimate.NONE);
        assertThat(of(quoted(30, 80, 0.6, market)).annual()).isBetween(0.6, 0.7);
    }

    @Test
    void expiredOptionsDoNotCount() {
        TestMarket market =
                quoted(-1, 100, 0.5, new TestMarket().index("BTC", 100).forward("BTC", -1, 100));
        assertThat(of(market)).isEqualTo(VolatilityEstimate.NONE);
    }

    @Test
    void thirtyClosesGiveTheExponentialAverage() {
        VolatilityEstimate found = of(new TestMarket().index("BTC", closes(30, 1.02, 0.9)));
        assertClose("|r| = ln 1.02 every day", Math.log(1.02) * Math.sqrt(365), found.annual(), 1e-12);
        assertThat(found.source()).isEqualTo("EWMA 0.94 of 30 daily closes");
    }

    @Test
    void fewerClosesLeaveWhatTheFileStates() {
        VolatilityEstimate found = of(new TestMarket().index("BTC", closes(29, 1.02, 0.9)));
        assertThat(found).isEqualTo(new VolatilityEstimate(0.9, "stated in the file"));
    }

    @Test
    void nothingKnownIsNoEstimate() {
        assertThat(of(new TestMarket())).isEqualTo(VolatilityEstimate.NONE);
        assertThat(of(new TestMarket().index("BTC", 100))).isEqualTo(VolatilityEstimate.NONE);
    }

    @Test
    void sigmasCountDailyDeviationsInBothDirections() {
        VolatilityEstimate v = new VolatilityEstimate(0.5, "");
        assertClose("down 10 %", Math.log(1 / 0.9) / (0.5 / Math.sqrt(365)), v.sigmas(0.9), 1e-14);
        assertClose("up", v.sigmas(0.5), v.sigmas(2), 1e-14);
    }

    @Test
    void withoutVolatilityThereAreNoSigmas() {
        assertThat(VolatilityEstimate.NONE.sigmas(0.9)).isNaN();
        assertThat(new VolatilityEstimate(0, "").sigmas(0.9)).isNaN();
    }
}
