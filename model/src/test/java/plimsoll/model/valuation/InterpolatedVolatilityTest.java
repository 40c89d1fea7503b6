package plimsoll.model.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.option;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;

/// Options nobody quoted take their volatility from the surface of their underlying.
class InterpolatedVolatilityTest {
    private static final Option WHAT_IF = call(45, 62_000);

    private static Option call(double days, double strike) {
        return option("BTC", USDT, Payoff.LINEAR, days, strike, OptionType.CALL);
    }

    /// 60 % for 30 days and `far` for 90, forward 60,000.
    private static TestMarket market(double far) {
        TestMarket market = new TestMarket().index("BTC", 60_000).asset(USDT, 1).described(WHAT_IF);
        for (double days : new double[] {30, 90}) {
            market.forward("BTC", days, 60_000);
            for (double strike : new double[] {50_000, 60_000, 70_000}) {
                market.option(call(days, strike), Double.NaN, days == 30 ? 0.6 : far);
            }
        }
        return market;
    }

    private static ValuedAccount valued(TestMarket market, Option... options) {
        Position[] positions = Arrays.stream(options)
                .map(o -> cross(o.id().name(), 1, 1, Double.NaN))
                .toArray(Position[]::new);
        return ValuedAccount.of(account("generic", "tiered", List.of(), positions), market.now(), Asset.USD);
    }

    @Test
    void anUnquotedOptionHasTheSurfacesVolatilityAndSaysSo() {
        ValuedAccount valued = valued(market(0.5), WHAT_IF);
        OptionState state = valued.legs().getFirst().option().orElseThrow();
        double w = 0.36 * 30 * 0.75 + 0.25 * 90 * 0.25;
        assertThat(state.volatilityOrigin()).isEqualTo(VolatilityOrigin.INTERPOLATED);
        assertClose("45 days", Math.sqrt(w / 45), state.volatility(), 1e-12);
        assertThat(valued.unresolved()).isEmpty();
        assertThat(valued.problems()).allMatch(p -> p.severity() == Severity.INFO);
        assertThat(valued.problems().getLast())
                .isEqualTo(new Problem.Assumed(
                        "main/" + WHAT_IF.id(),
                        "volatility of " + WHAT_IF.id() + " 55.23 %, interpolated between 2026-12-20 (quotes of 3"
                                + " strikes) and 2027-02-18 (quotes of 3 strikes)"));
    }

    @Test
    void anUnquotedStrikeOfAQuotedExpiryIsInterpolatedToo() {
        Option strike = call(30, 55_000);
        ValuedAccount valued = valued(market(0.5).described(strike), strike);
        assertClose(
                "30 days", 0.6, valued.legs().getFirst().option().orElseThrow().volatility(), 1e-12);
    }

    @Test
    void aMarkBelowItsIntrinsicValueStaysTheMark() {
        Option deep = call(30, 40_000);
        Leg leg = valued(market(0.5).marked(deep, 19_000), deep).legs().getFirst();
        assertThat(leg.option().orElseThrow().volatilityOrigin()).isEqualTo(VolatilityOrigin.INTERPOLATED);
        assertThat(leg.mark()).isEqualTo(19_000);
    }

    @Test
    void whereEveryOptionIsQuotedNothingIsSaid() {
        assertThat(valued(market(0.2), call(30, 60_000), call(90, 70_000)).problems())
                .isEmpty();
    }

    @Test
    void arbitrageBelowAnInterpolatedOptionIsReportedOnce() {
        Option other = call(50, 61_000);
        ValuedAccount valued = valued(market(0.2).described(other), WHAT_IF, other);
        assertThat(valued.problems())
                .filteredOn(p -> p instanceof Problem.CalendarArbitrage)
                .singleElement()
                .extracting(Problem::path)
                .isEqualTo("BTC 2026-12-20");
    }

    @Test
    void withoutAnyQuoteTheVolatilityIsMissing() {
        TestMarket bare = new TestMarket().index("BTC", 60_000).asset(USDT, 1).described(WHAT_IF);
        ValuedAccount valued = valued(bare, WHAT_IF);
        assertThat(valued.legs()).isEmpty();
        assertThat(valued.problems()).hasAtLeastOneElementOfType(Problem.MissingData.class);
    }

    @Test
    void anExpiredOptionNeedsNoVolatility() {
        Option expired = call(0, 50_000);
        OptionState state = valued(market(0.5).described(expired), expired)
                .legs()
                .getFirst()
                .option()
                .orElseThrow();
        assertThat(state.volatility()).isZero();
        assertThat(state.volatilityOrigin()).isNotEqualTo(VolatilityOrigin.INTERPOLATED);
    }
}
