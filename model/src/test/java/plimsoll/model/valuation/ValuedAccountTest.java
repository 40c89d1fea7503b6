package plimsoll.model.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.Fixtures.owing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.Smile;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;

class ValuedAccountTest {
    private static final Instrument LINEAR = linear("BTCUSDT", "BTC", USDT);
    private static final Instrument INVERSE = inverse("BTC-PERPETUAL", "BTC", 10);
    private static final Instrument.Option CALL = option("BTC", USDT, Payoff.LINEAR, 30, 60_000, OptionType.CALL);
    private static final String CALL_ID = CALL.id().name();

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 60_000)
                .asset(USDT, 1)
                .marked(LINEAR, 60_100)
                .marked(INVERSE, 60_050);
    }

    private static ValuedAccount valued(TestMarket market, List<Balance> balances, Position... positions) {
        return ValuedAccount.of(account("generic", "tiered", balances, positions), market.now(), Asset.USD);
    }

    private static void assertMissing(ValuedAccount valued, String path, String what) {
        assertThat(valued.problems()).anySatisfy(p -> {
            assertThat(p).isInstanceOf(Problem.MissingData.class);
            assertThat(p.path()).isEqualTo(path);
            assertThat(((Problem.MissingData) p).what()).contains(what);
        });
    }

    @Test
    void equityIsBalancesPostedMarginProfitLessFundingAndMarketValues() {
        Position linear = owing(30, isolated("BTCUSDT", 2, 60_000, 10, 12_500));
        Position inverse = cross("BTC-PERPETUAL", -6_000, 58_000, 10);
        Position call = cross(CALL_ID, -1, 2_000, Double.NaN);
        TestMarket market = market().forward("BTC", 30, 60_500).option(CALL, 3_000, 0.6);
        List<Balance> balances = List.of(Balance.of(USDT, 1_000), new Balance(BTC, 1, 0.25, 0.5));
        double profit = -60_000 * (1 / 58_000.0 - 1 / 60_050.0);
        double expected = 1_000 + 0.75 * 60_000 + 12_500 + 2 * 100 - 30 + profit * 60_000 - 3_000;
        ValuedAccount valued = valued(market, balances, linear, inverse, call);
        assertClose(valued.toString(), expected, valued.equityBeforeHaircuts(), 1e-14);
        assertClose("positions alone", 170 + profit * 60_000 - 3_000, valued.positionValue(), 1e-13);
        assertThat(valued.problems()).isEmpty();
    }

    @Test
    void coinEquityHoldsReservedCoinsProfitsPostedMarginAndWhatIsOutside() {
        Position inverse = isolated("BTC-PERPETUAL", 6_000, 58_000, 10, 0.2);
        Account account = new Account(
                new AccountId("main"),
                "generic",
                "tiered",
                Settings.DEFAULT,
                List.of(new Balance(BTC, 1, 0.25, 0.5)),
                List.of(inverse),
                List.of(),
                Optional.of(new Outside(BTC, 0, 0, 0.05)),
                Reported.NOTHING,
                "");
        ValuedAccount valued = ValuedAccount.of(account, market().now(), Asset.USD);
        double profit = 60_000 * (1 / 58_000.0 - 1 / 60_050.0);
        assertClose(valued.toString(), 0.75 + profit + 0.2 + 0.05, valued.coinEquity(BTC), 1e-14);
        assertClose("in USD the same", valued.coinEquity(BTC) * 60_000, valued.equityBeforeHaircuts(), 1e-14);
        assertThat(valued.balance(BTC)).isEqualTo(0.25);
    }

    @Test
    void reportingCurrencyDividesEveryPrice() {
        Asset euro = new Asset("EUR");
        TestMarket market = market().asset(euro, 1.25);
        Account account =
                account("generic", "tiered", List.of(Balance.of(USDT, 1_000)), cross("BTCUSDT", 1, 60_000, 5));
        ValuedAccount valued = ValuedAccount.of(account, market.now(), euro);
        assertClose(valued.toString(), 1_100 / 1.25, valued.equityBeforeHaircuts(), 1e-15);
    }

    @Test
    void anInstrumentThatIsNotDescribedIsUnresolvedAndEquityUnknown() {
        ValuedAccount valued = valued(market(), List.of(), cross("NONE", 1, 1, 1));
        assertMissing(valued, "main/NONE", "the description of instrument NONE");
        assertThat(valued.unresolved()).hasSize(1);
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void withoutAnIndexThereIsNoLeg() {
        TestMarket market = new TestMarket().asset(USDT, 1).marked(LINEAR, 60_000);
        ValuedAccount valued = valued(market, List.of(), cross("BTCUSDT", 1, 60_000, 1));
        assertMissing(valued, "main/BTCUSDT", "the index price of BTC");
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void withoutAMarkThereIsNoLeg() {
        TestMarket market = new TestMarket().index("BTC", 60_000).asset(USDT, 1).described(LINEAR);
        ValuedAccount valued = valued(market, List.of(), cross("BTCUSDT", 1, 60_000, 1));
        assertMissing(valued, "main/BTCUSDT", "the mark price of BTCUSDT");
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void withoutAnEntryTheProfitIsUnknown() {
        ValuedAccount valued = valued(market(), List.of(), cross("BTCUSDT", 1, Double.NaN, 1));
        assertMissing(valued, "main/BTCUSDT", "the entry price");
        assertThat(valued.legs()).hasSize(1);
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void withoutPostedMarginTheEquityIsUnknownInAnyMode() {
        ValuedAccount valued = valued(market(), List.of(), isolated("BTCUSDT", 1, 60_000, 10, Double.NaN));
        assertMissing(valued, "main/BTCUSDT", "the posted margin");
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void anAssetWithoutAPriceIsMissing() {
        ValuedAccount valued = valued(market(), List.of(Balance.of(USDC, 5)));
        assertMissing(valued, "main", "the price of USDC in USD");
        assertThat(valued.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void nothingOfAnUnpricedAssetIsWorthNothing() {
        assertThat(valued(market(), List.of(Balance.of(USDC, 0), Balance.of(USDT, 5)))
                        .equityBeforeHaircuts())
                .isEqualTo(5);
    }

    @Test
    void anOptionNeedsAVolatilityOrAMarkThatImpliesOne() {
        TestMarket market = market().forward("BTC", 30, 60_500).option(CALL, Double.NaN, Double.NaN);
        ValuedAccount valued = valued(market, List.of(), cross(CALL_ID, 1, 1, 1));
        assertMissing(valued, "main/" + CALL_ID, "the volatility");
        assertThat(valued.unresolved()).hasSize(1);
    }

    @Test
    void aMarkImpliesItsVolatility() {
        TestMarket market = market().forward("BTC", 30, 60_500);
        double price = TestMarket.model(market.now(), CALL, 0.55, 1);
        OptionState state = state(market.option(CALL, price, Double.NaN));
        assertThat(state.volatilityOrigin()).isEqualTo(VolatilityOrigin.IMPLIED);
        assertClose("price " + price, 0.55, state.volatility(), 1e-10);
    }

    private static OptionState state(TestMarket market) {
        return valued(market, List.of(), cross(CALL_ID, 1, 1, 1))
                .legs()
                .getFirst()
                .option()
                .orElseThrow();
    }

    @Test
    void theQuotesVolatilityBeatsTheSmileWhichBeatsTheMark() {
        Smile smile = new Smile.Points(DoubleArray.of(DoubleStream.of(60_000)), DoubleArray.of(DoubleStream.of(0.7)));
        TestMarket market = market().curve(
                        "BTC", 30, new ExpiryCurve(60_500, 0, 0, ExpiryCurve.Confidence.FULL, Optional.of(smile)));
        OptionState quoted = state(market.option(CALL, 4_000, 0.4));
        assertThat(quoted.volatilityOrigin()).isEqualTo(VolatilityOrigin.QUOTED);
        assertThat(quoted.volatility()).isEqualTo(0.4);
        OptionState smiling = state(market.option(CALL, 4_000, Double.NaN));
        assertThat(smiling.volatilityOrigin()).isEqualTo(VolatilityOrigin.SMILE);
        assertThat(smiling.volatility()).isEqualTo(0.7);
    }

    @Test
    void aMissingForwardIsAssumedFromTheFutureOfThatExpiry() {
        Instrument future = Fixtures.inverseFuture("BTC-20DEC", "BTC", 10, 30);
        ValuedAccount valued = valued(
                market().marked(future, 61_000).option(CALL, Double.NaN, 0.5), List.of(), cross(CALL_ID, 1, 1, 1));
        assertThat(valued.legs().getFirst().option().orElseThrow().totalForward())
                .isEqualTo(61_000);
        assertThat(valued.problems())
                .singleElement()
                .isEqualTo(new Problem.Assumed(
                        "main/" + CALL_ID,
                        "forward of " + CALL.expiry() + " taken from the mark of the future of that expiry"));
    }

    @Test
    void ofSeveralFuturesOfAnExpiryTheFirstByNameGivesTheForward() {
        for (int i = 0; i < 20; i++) {
            TestMarket market = market().marked(Fixtures.inverseFuture("C" + i, "BTC", 10, 30), 63_000)
                    .marked(Fixtures.inverseFuture("B" + i, "BTC", 10, 30), 62_000)
                    .marked(Fixtures.inverseFuture("A" + i, "BTC", 10, 30), 61_000)
                    .option(CALL, Double.NaN, 0.5);
            assertThat(state(market).totalForward()).isEqualTo(61_000);
        }
    }

    @Test
    void withoutAFutureTheIndexIsTheForward() {
        ValuedAccount valued = valued(market().option(CALL, Double.NaN, 0.5), List.of(), cross(CALL_ID, 1, 1, 1));
        assertThat(valued.legs().getFirst().option().orElseThrow().totalForward())
                .isEqualTo(60_000);
        assertThat(valued.problems()).hasSize(1);
    }

    @Test
    void theFixedPartOfTheForwardDoesNotMove() {
        TestMarket market = market().curve(
                        "BTC", 30, new ExpiryCurve(40_000, 20_000, 0, ExpiryCurve.Confidence.FULL, Optional.empty()))
                .option(CALL, Double.NaN, 0.5);
        ValuedAccount now = valued(market, List.of(), cross(CALL_ID, 1, 1, 1));
        OptionState then = now.moved(Scenario.of(BITCOIN, -0.5, 0))
                .legs()
                .getFirst()
                .option()
                .orElseThrow();
        assertThat(then.totalForward()).isEqualTo(40_000);
    }

    @Test
    void anExpiredOptionIsWorthItsIntrinsicValueAndNeedsNoVolatility() {
        Instrument.Option expired = option("BTC", USDT, Payoff.LINEAR, -1, 50_000, OptionType.CALL);
        TestMarket market = market().forward("BTC", -1, 60_000).option(expired, Double.NaN, Double.NaN);
        ValuedAccount valued = valued(market, List.of(), cross(expired.id().name(), 1, 1, 1));
        assertThat(valued.legs().getFirst().mark()).isEqualTo(10_000);
    }

    @Test
    void onlyWhatDependsOnTheMovingUnderlyingMoves() {
        TestMarket market = market().index("ETH", 3_000).marked(linear("ETHUSDT", "ETH", USDT), 3_010);
        ValuedAccount now = valued(
                market,
                List.of(Balance.of(BTC, 1), Balance.of(ETH, 1)),
                cross("BTCUSDT", 1, 60_000, 5),
                cross("ETHUSDT", 1, 3_000, 5));
        ValuedAccount then = now.moved(Scenario.of(ETHER, 0.1, 0));
        assertThat(then.legs().get(0)).isEqualTo(now.legs().get(0));
        assertClose("ETH mark", 3_311, then.legs().get(1).mark(), 1e-14);
        assertClose("ETH coin", 3_300, then.price(ETH), 1e-14);
        assertThat(then.price(BTC)).isEqualTo(60_000);
        assertThat(now.underlyings()).containsExactly(BITCOIN, ETHER);
    }

    @Test
    void volatilityAndTimeMoveOptionsAlone() {
        TestMarket market = market().forward("BTC", 30, 60_000).option(CALL, Double.NaN, 0.5);
        ValuedAccount now = valued(market, List.of(), cross(CALL_ID, 1, 1, 1), cross("BTCUSDT", 1, 60_000, 1));
        Scenario scenario = Scenario.of(BITCOIN, 0, 0.5).withElapsed(Duration.ofDays(10));
        ValuedAccount then = now.moved(scenario);
        OptionState state = then.legs().get(0).option().orElseThrow();
        assertClose("volatility", 0.75, state.volatility(), 1e-15);
        assertClose("years", 20 / 365.0, state.years(), 1e-14);
        assertThat(then.legs().get(1)).isEqualTo(now.legs().get(1));
    }

    @Test
    void whatExpiresOnTheWayBecomesCash() {
        TestMarket market = market().forward("BTC", 30, 63_000).option(CALL, Double.NaN, 0.5);
        ValuedAccount now = valued(market, List.of(), cross(CALL_ID, 2, 1, 1), cross("BTCUSDT", 1, 60_000, 1));
        ValuedAccount then = now.moved(Scenario.of(BITCOIN, 0.1, 0.5).withElapsed(Duration.ofDays(30)));
        assertThat(then.legs()).hasSize(1);
        assertThat(then.account().positions()).hasSize(1);
        assertClose(
                "cash",
                2 * (66_000 - 60_000),
                then.account().balances().getFirst().owned(),
                1e-12);
    }
}
