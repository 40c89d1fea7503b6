package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Smile;
import plimsoll.model.volatility.VolatilitySurfaces;
import tools.jackson.databind.JsonNode;

class VolatilityDocumentTest {
    private static final UnderlyingId BTC = new UnderlyingId("BTC");

    private static VolatilityDocument of(MarketSnapshot market, Set<UnderlyingId> underlyings) {
        Heading heading = new Heading("plimsoll test", "", "00", market.asOf(), Asset.USD);
        return VolatilityDocument.of(heading, market, underlyings, List.of());
    }

    /// An SVI through seven strikes in 30 days, two quotes in 60, a smile of the file in 90.
    private static VolatilityDocument document() {
        Smile.Svi svi = new Smile.Svi(0.005, 0.08, -0.25, 0.01, 0.15, 100, 30 / 365.0);
        TestMarket market = new TestMarket()
                .index("BTC", 100)
                .curve("BTC", 30, curve(Optional.empty()))
                .curve("BTC", 60, curve(Optional.empty()))
                .curve("BTC", 90, curve(Optional.of(new Smile.Svi(0.1, 0.1, 0, 0, 0.1, 100, 90 / 365.0))));
        for (double strike : new double[] {70, 80, 90, 100, 110, 120, 130}) {
            market.option(call(30, strike), Double.NaN, svi.volatility(strike, 1));
        }
        market.option(call(60, 95), Double.NaN, 0.55).option(call(60, 105), Double.NaN, 0.55);
        return of(market.now(), Set.of(BTC));
    }

    private static ExpiryCurve curve(Optional<Smile> smile) {
        return new ExpiryCurve(100, 0, 0, ExpiryCurve.Confidence.FULL, smile);
    }

    private static plimsoll.model.instrument.Instrument.Option call(double days, double strike) {
        return option("BTC", USDT, Payoff.LINEAR, days, strike, OptionType.CALL);
    }

    @Test
    void everySliceSaysWhatItIs() {
        JsonNode slices = Sample.tree(document()).at("/underlyings/0/slices");
        assertThat(slices.at("/0/kind").stringValue()).isEqualTo("svi");
        assertThat(slices.at("/1/kind").stringValue()).isEqualTo("interpolated");
        assertThat(slices.at("/2/kind").stringValue()).isEqualTo("file");
        assertThat(slices.at("/0/expiry").stringValue())
                .isEqualTo(Fixtures.inDays(30).toString());
        assertThat(slices.at("/0/days").doubleValue()).isCloseTo(30, within(1e-9));
        assertThat(slices.at("/0/quotes").size()).isEqualTo(7);
        assertThat(slices.at("/0/quotes/0/strike").doubleValue()).isEqualTo(70);
        assertThat(slices.at("/2/quotes").size()).isZero();
    }

    @Test
    void aFitShowsItsParametersAndItsError() {
        JsonNode slices = Sample.tree(document()).at("/underlyings/0/slices");
        assertThat(slices.at("/0/svi/b").doubleValue()).isCloseTo(0.08, within(1e-5));
        assertThat(slices.at("/0/error/rms").doubleValue()).isLessThan(1e-6);
        assertThat(slices.at("/1/svi").isNull()).isTrue();
        assertThat(slices.at("/1/error/rms").isNull()).isTrue();
        assertThat(slices.at("/1/atTheMoney").doubleValue()).isCloseTo(0.55, within(1e-12));
        assertThat(slices.at("/2/svi/sigma").doubleValue()).isEqualTo(0.1);
    }

    @Test
    void peopleReadPercentAndPoints() {
        VolatilityDocument document = document();
        assertThat(document.text()).contains("BTC", "2026-12-20", "SVI", "lines", "file", "55.00 %", "-0.2500", "–");
        assertThat(document.complete()).isTrue();
        assertThat(document.csv().lines()).hasSize(4);
        assertThat(document.csv()).contains("BTC,2027-01-19T10:00:00Z,60.0,100.0,interpolated,2,");
    }

    @Test
    void anUnderlyingWithoutQuotesIsMissing() {
        MarketSnapshot market =
                new TestMarket().index("BTC", 100).described(call(30, 100)).now();
        VolatilityDocument document = of(market, new VolatilitySurfaces(market).underlyings());
        assertThat(document.complete()).isFalse();
        assertThat(document.problems().stream().map(ProblemForms::line))
                .containsExactly("error BTC: every option volatility of BTC is missing");
        assertThat(document.text()).endsWith("no option volatility in the file\n");
    }

    @Test
    void aFileWithoutOptionsIsComplete() {
        VolatilityDocument document = of(new TestMarket().index("BTC", 100).now(), Set.of());
        assertThat(document.complete()).isTrue();
        assertThat(document.problems()).isEmpty();
        assertThat(document.csv().lines()).hasSize(1);
    }
}
