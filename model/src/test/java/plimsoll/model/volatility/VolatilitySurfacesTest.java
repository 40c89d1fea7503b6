package plimsoll.model.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;

class VolatilitySurfacesTest {
    private static final Option CALL = linear(30, 110, OptionType.CALL);
    private static final Option PUT = linear(30, 110, OptionType.PUT);

    private static Option linear(double days, double strike, OptionType type) {
        return option("BTC", USDT, Payoff.LINEAR, days, strike, type);
    }

    private static TestMarket market() {
        return new TestMarket().index("BTC", 100).forward("BTC", 30, 100);
    }

    private static List<StrikeVolatility> quotes(TestMarket market) {
        return new VolatilitySurfaces(market.now())
                .of(BITCOIN)
                .orElseThrow()
                .slices()
                .getFirst()
                .quotes();
    }

    @Test
    void callAndPutOfAStrikeAreAveraged() {
        assertThat(quotes(market().option(CALL, Double.NaN, 0.5).option(PUT, Double.NaN, 0.75)))
                .containsExactly(new StrikeVolatility(110, 0.625));
    }

    @Test
    void aStatedVolatilityBeatsAMark() {
        assertThat(quotes(market().option(CALL, 3, Double.NaN).option(PUT, 99, 0.75)))
                .containsExactly(new StrikeVolatility(110, 0.75));
    }

    @Test
    void ofTwoMarksTheOneOutOfTheMoneySpeaks() {
        TestMarket market = market();
        double call = TestMarket.model(market.now(), CALL, 0.6, 1);
        double put = TestMarket.model(market.now(), PUT, 0.9, 1);
        List<StrikeVolatility> found = quotes(market.marked(CALL, call).marked(PUT, put));
        assertClose("call at 110", 0.6, found.getFirst().volatility(), 1e-10);
    }

    @Test
    void aMarkInCoinIsDiscountedAndTakenTimesTheForward() {
        Option inverse = option("BTC", Asset.USD, Payoff.INVERSE, 30, 110, OptionType.PUT);
        TestMarket market = new TestMarket()
                .index("BTC", 100)
                .curve("BTC", 30, new ExpiryCurve(104, 0, 0.08, ExpiryCurve.Confidence.FULL, Optional.empty()));
        double mark = TestMarket.model(market.now(), inverse, 0.7, 1);
        assertThat(inverse.terms().priceAsset()).isEqualTo(BTC);
        assertClose("coin", 0.7, quotes(market.marked(inverse, mark)).getFirst().volatility(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY, 101})
    void whatIsNoVolatilityIsNoQuote(double volatility) {
        assertThat(new VolatilitySurfaces(
                                market().option(CALL, Double.NaN, volatility).now())
                        .of(BITCOIN))
                .isEmpty();
        assertThat(quotes(market().option(CALL, Double.NaN, volatility)
                        .option(linear(30, 90, OptionType.PUT), Double.NaN, 0.4)))
                .containsExactly(new StrikeVolatility(90, 0.4));
    }

    @Test
    void expiredOptionsAndOtherUnderlyingsDoNotCount() {
        VolatilitySurfaces surfaces = new VolatilitySurfaces(
                market().option(linear(-1, 100, OptionType.CALL), 1, 0.5).now());
        assertThat(surfaces.of(BITCOIN)).isEmpty();
        assertThat(surfaces.of(ETHER)).isEmpty();
        assertThat(surfaces.underlyings()).containsExactly(BITCOIN);
    }

    @Test
    void withoutAForwardThereIsNoMoneyness() {
        TestMarket bare = new TestMarket().option(CALL, Double.NaN, 0.5);
        assertThat(new VolatilitySurfaces(bare.now()).of(BITCOIN)).isEmpty();
    }

    @Test
    void aSurfaceIsBuiltOnce() {
        VolatilitySurfaces surfaces =
                new VolatilitySurfaces(market().option(CALL, Double.NaN, 0.5).now());
        assertThat(surfaces.of(BITCOIN).orElseThrow())
                .isSameAs(surfaces.of(BITCOIN).orElseThrow());
    }
}
