package plimsoll.model.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.compare.Netting.Part;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;

/// One pool against the silos.
class NettingTest {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();
    private static final Assessor ASSESSOR = Assessor.of(LIBRARY, Asset.USD);

    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 50_000)
            .index("ETH", 2_500)
            .asset(USDT, 1)
            .marked(Fixtures.linear("BTCUSDT", "BTC", USDT), 50_000)
            .marked(Fixtures.linear("ETHUSDT", "ETH", USDT), 2_500)
            .marked(Fixtures.linear("BTC-PERP", "BTC", USDT), 50_000)
            .now();

    private static final Account LONG = CompareBook.account(
            "long",
            "binance-usdm",
            "single",
            List.of(Balance.of(USDT, 50_000)),
            List.of(Fixtures.cross("BTCUSDT", 3, 40_000, 10), Fixtures.cross("ETHUSDT", 10, 2_000, 10)));
    private static final Account SHORT = CompareBook.account(
            "short",
            "bybit",
            "cross",
            List.of(Balance.of(BTC, 1)),
            List.of(Fixtures.cross("BTC-PERP", -3, 60_000, 10)));

    private static Netting net(MarketSnapshot market, boolean collateral, List<Account> accounts) {
        return Netting.of(ASSESSOR, new Books(market, LIBRARY), accounts, Target.HOUSE_MATRIX, collateral);
    }

    /// The matrix moves BTC by 16 % and ETH by 18 %; nothing extended loses more.
    @Test
    void oppositePositionsNeedNothingTogether() {
        Netting netting = net(MARKET, false, List.of(LONG, SHORT));
        assertThat(netting.underlyings()).extracting(Part::name).containsExactly("BTC", "ETH");
        Part btc = netting.underlyings().getFirst();
        assertThat(btc.silos())
                .allSatisfy(s -> assertThat(s.required().initial()).isCloseTo(24_000, within(1e-6)));
        assertThat(btc.pool().initial()).isZero();
        assertThat(btc.saved()).isEqualTo(btc.sum());
        assertThat(netting.all().sum().initial()).isCloseTo(48_000 + 4_500, within(1e-6));
        assertThat(netting.all().pool().initial()).isCloseTo(4_500, within(1e-6));
        assertThat(netting.all().saved().maintenance()).isCloseTo(0.8 * 48_000, within(1e-6));
    }

    @Test
    void oneAccountHasNothingToNet() {
        Part all = net(MARKET, false, List.of(LONG)).all();
        assertThat(all.saved().initial()).isZero();
        assertThat(all.sum().initial()).isPositive();
    }

    /// A coin held beside its short is a hedge, which is seen on request only: at 3 short, 1 held, a rise
    /// of 16 % costs 2 × 8,000.
    @Test
    void collateralIsNettedOnRequestOnly() {
        Part alone = net(MARKET, false, List.of(LONG, SHORT)).underlyings().getFirst();
        Part collateral = net(MARKET, true, List.of(LONG, SHORT)).underlyings().getFirst();
        assertThat(alone.silos().getLast().required().initial()).isCloseTo(24_000, within(1e-6));
        assertThat(collateral.silos().getLast().required().initial()).isCloseTo(16_000, within(1e-6));
        assertThat(collateral.pool().initial()).isCloseTo(8_000, within(1e-6));
    }

    @Test
    void anAccountWithAGapLeavesTheTotalsUnknownAndIsNamed() {
        Account gap = SHORT.withPositions(List.of(Fixtures.cross("NOBODY", 1, 1, 1)));
        Netting netting = net(MARKET, false, List.of(LONG, gap));
        assertThat(netting.all().saved().initial()).isNaN();
        assertThat(netting.all().silos().getFirst().required().isKnown()).isTrue();
        assertThat(netting.problems()).anySatisfy(p -> assertThat(p.path()).isEqualTo("short/NOBODY"));
    }

    @Test
    void collateralThatIsNotStatedIsUnknownOnRequest() {
        Account silent = SHORT.withBalances(List.of());
        assertThat(net(MARKET, true, List.of(LONG, silent)).all().saved().initial())
                .isNaN();
        assertThat(net(MARKET, false, List.of(LONG, silent)).all().saved().initial())
                .isPositive();
    }

    /// Where an account of the venue has a model, every silo is margined by that one.
    @Test
    void bothSidesHaveOneMethod() {
        MarketSnapshot market = new TestMarket()
                .index("BTC", 50_000)
                .asset(USDT, 1)
                .marked(Fixtures.inverse("BTC-PERPETUAL", "BTC", 10), 50_000)
                .marked(Fixtures.linear("BTCUSDT", "BTC", USDT), 50_000)
                .now();
        Account there = CompareBook.account(
                "there", "deribit", "cross_pm", List.of(), List.of(Fixtures.cross("BTC-PERPETUAL", 10_000, 50_000, 1)));
        Account elsewhere = LONG.withPositions(List.of(Fixtures.cross("BTCUSDT", -2, 50_000, 10)));
        List<Account> accounts = List.of(there, elsewhere);
        Books books = new Books(market, LIBRARY);
        Part usual = Netting.of(ASSESSOR, books, accounts, new Target("deribit", ""), false)
                .all();
        Part named = Netting.of(ASSESSOR, books, accounts, new Target("deribit", "cross_pm"), false)
                .all();
        assertThat(usual).isEqualTo(named);
        assertThat(usual.saved().initial()).isPositive();
    }

    /// A worst loss is subadditive: the worst of a sum is at most the sum of the worsts. So is the greater of
    /// it and the minimum of short options, which adds up and only falls where long and short of one option
    /// meet. Underlyings add up. All of it with and without coin collateral.
    @Test
    void onePoolNeverNeedsMoreUnderTheHouseMatrix() {
        int saving = 0;
        for (long seed = 0; seed < 200; seed++) {
            CompareBook drawn = CompareBook.of(seed);
            for (boolean collateral : List.of(false, true)) {
                Netting netting = net(drawn.market(), collateral, drawn.accounts());
                double sum = netting.all().sum().initial();
                double saved = netting.all().saved().initial();
                assertThat(saved).as("seed " + seed).isGreaterThanOrEqualTo(-1e-12 * sum);
                for (Part part : netting.underlyings()) {
                    assertThat(part.saved().initial())
                            .as(part.name() + " seed " + seed)
                            .isGreaterThanOrEqualTo(-1e-12 * sum);
                }
                double parts = netting.underlyings().stream()
                        .mapToDouble(p -> p.saved().initial())
                        .sum();
                assertThat(parts).as("seed " + seed).isCloseTo(saved, within(1e-12 * sum));
                saving += saved > 0.01 * sum ? 1 : 0;
            }
        }
        assertThat(saving).as("books with something to net").isGreaterThan(200);
    }
}
