package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityMove;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.model.valuation.ValuedAccount;

class ProfitCurvesTest {
    private static final Instrument.Option CALL = option("BTC", USDC, Payoff.LINEAR, 30, 50_000, OptionType.CALL);
    private static final Instrument.Option PUT = option("BTC", USDC, Payoff.LINEAR, 30, 50_000, OptionType.PUT);
    private static final Instrument.Option COIN_CALL =
            option("BTC", Asset.USD, Payoff.INVERSE, 30, 50_000, OptionType.CALL);
    private static final DoubleArray PRICES = DoubleArray.of(DoubleStream.of(-0.2, 0, 0.2));
    private static final Scenario AT_EXPIRY = Scenario.NONE.withElapsed(Duration.ofDays(30));

    private static ValuedAccount account(Position... positions) {
        TestMarket market = new TestMarket()
                .index("BTC", 50_000)
                .asset(USDC, 1)
                .forward("BTC", 30, 50_500)
                .option(CALL, 3_000, 0.6)
                .option(PUT, 2_500, 0.6)
                .option(COIN_CALL, Double.NaN, 0.6)
                .marked(linear("BTCUSDC", "BTC", USDC), 50_010);
        return ValuedAccount.of(
                Fixtures.account("generic", "tiered", List.of(Balance.of(USDC, 9_000)), positions),
                market.now(),
                Asset.USD);
    }

    private static Position held(Instrument.Option option, double quantity, double premium) {
        return cross(option.id().name(), quantity, premium, 1);
    }

    private static ProfitCurves curves(ValuedAccount account, Since since) {
        return ProfitCurves.of(account, Map.of(BITCOIN, 1.0), since, true);
    }

    @Test
    void aStraddleAtExpiryBreaksEvenAtStrikePlusMinusPremium() {
        ValuedAccount straddle = account(held(CALL, 1, 2_800), held(PUT, 1, 2_400));
        ProfitCurve curve = curves(straddle, Since.ENTRY).at(AT_EXPIRY, PRICES);
        assertClose("down", -5_200.0 / 50_000, curve.breakevens().get(0), 1e-9);
        assertClose("up", 5_200.0 / 50_000, curve.breakevens().get(1), 1e-9);
        assertThat(curve.breakevens().size()).isEqualTo(2);
        assertClose("at the strike", -5_200, curve.profits().get(1), 1e-12);
        assertClose("20 % up", 10_000 - 5_200, curve.profits().get(2), 1e-12);
        assertThat(curve.elapsed()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void fromNowOnThePremiumIsTodaysMark() {
        ProfitCurve curve = curves(account(held(CALL, 1, 1)), Since.NOW).at(AT_EXPIRY, PRICES);
        assertClose("breakeven", 3_000.0 / 50_000, curve.breakevens().get(0), 1e-9);
    }

    @Test
    void withoutAMoveTodayIsABreakeven() {
        ProfitCurve curve =
                curves(account(cross("BTCUSDC", 2, 49_000, 5)), Since.NOW).at(Scenario.NONE, PRICES);
        assertThat(curve.breakevens().size()).isEqualTo(1);
        assertWithin("now", 0, curve.breakevens().get(0), 1e-12);
        assertThat(curve.profits().get(1)).isZero();
    }

    @Test
    void anAccountThatNeverMovesHasNoBreakeven() {
        assertThat(curves(account(), Since.NOW)
                        .at(Scenario.NONE, PRICES)
                        .breakevens()
                        .size())
                .isZero();
    }

    @Test
    void anUnknownEntryLeavesProfitSinceEntryUnknown() {
        ProfitCurve curve =
                curves(account(held(CALL, 1, Double.NaN)), Since.ENTRY).at(AT_EXPIRY, PRICES);
        assertThat(curve.profits().stream()).allMatch(value -> Double.isNaN(value));
        assertThat(curve.breakevens().size()).isZero();
    }

    @Test
    void expiriesAreThoseOfDatedContracts() {
        ValuedAccount dated = account(held(CALL, 1, 1), cross("BTCUSDC", 1, 1, 1));
        assertThat(ProfitCurves.lastExpiry(dated)).contains(Duration.ofDays(30));
        assertThat(ProfitCurves.nextExpiry(dated)).contains(Duration.ofDays(30));
        assertThat(ProfitCurves.lastExpiry(account(cross("BTCUSDC", 1, 1, 1)))).isEmpty();
    }

    @Test
    void aSplitAddsUpToTheProfitOfTheScenario() {
        ValuedAccount account = account(held(CALL, -2, 1), held(COIN_CALL, 3, 1), cross("BTCUSDC", 1, 49_000, 5));
        Scenario scenario = Scenario.of(BITCOIN, -0.1, 0.2)
                .withVolatility(new VolatilityMove(0.2, 0.01, -0.1, 0.3))
                .withElapsed(Duration.ofDays(5));
        ProfitSplit split = ProfitSplit.of(account, scenario, true);
        double profit = account.moved(scenario).equityBeforeHaircuts() - account.equityBeforeHaircuts();
        assertWithin("total", profit, split.total(), 1e-8);
    }

    /// The rest of a small move is of third order in price, second in volatility and time.
    @Test
    void theRestVanishesFasterThanTheMove() {
        ValuedAccount account = account(held(CALL, -2, 1), cross("BTCUSDC", 1, 49_000, 5));
        for (double size : new double[] {1e-2, 1e-3}) {
            Scenario scenario = Scenario.of(BITCOIN, size, size).withElapsed(Axis.days(size));
            ProfitSplit split = ProfitSplit.of(account, scenario, true);
            assertThat(Math.abs(split.rest())).isLessThan(60_000 * size * size);
        }
    }

    @Test
    void aCoinOptionsDeltaIncludesItsCoins() {
        ValuedAccount account = account(held(COIN_CALL, 1, 1));
        Scenario scenario = Scenario.of(BITCOIN, 1e-4, 0);
        ProfitSplit split = ProfitSplit.of(account, scenario, true);
        assertThat(Math.abs(split.rest())).isLessThan(1e-3);
        assertThat(Math.abs(split.delta())).isGreaterThan(1);
    }
}
