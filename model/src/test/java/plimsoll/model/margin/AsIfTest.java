package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.Fixtures.owing;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.in;
import static plimsoll.model.margin.Assessed.pool;
import static plimsoll.model.margin.Assessed.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;

/// The four modes of contract section 4.
class AsIfTest {
    private static final Instrument.Option CALL = option("BTC", Asset.USD, Payoff.INVERSE, 30, 55_000, OptionType.CALL);

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 50_000)
                .index("ETH", 2_500)
                .asset(USDT, 1)
                .asset(USDC, 1)
                .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
                .marked(linear("ETHUSDT", "ETH", USDT), 2_500)
                .marked(inverse("BTC-PERPETUAL", "BTC", 10), 50_000)
                .forward("BTC", 30, 50_000)
                .option(CALL, 0.03, 0.6);
    }

    private static Account binance(List<Balance> balances, Position... positions) {
        return account("binance-usdm", "single", balances, positions);
    }

    @Test
    void isolatedReopensAtMarkAndLeavesEarnedProfitFree() {
        Account account = binance(List.of(Balance.of(USDT, 20_000)), owing(40, cross("BTCUSDT", 2, 48_000, 10)));
        MarginResult r = in(AsIf.ISOLATED, account, market());
        MarginPool pool = pool(r, "isolated/BTCUSDT");
        assertThat(pool.equity()).isEqualTo(10_000);
        assertThat(pool.initialMargin()).isEqualTo(10_000);
        assertClose("20,000 + 4,000 − 40 − 10,000", 13_960, r.freeBalance(), 1e-14);
        assertClose("equity", 23_960, r.equityBeforeHaircuts(), 1e-14);
        assertThat(problems(r, Problem.CannotBeHeldIsolated.class)).isEmpty();
    }

    @Test
    void isolatedSaysWhatIsLackingToHoldIt() {
        Account account = binance(List.of(Balance.of(USDT, 7_000)), cross("BTCUSDT", 2, 50_000, 10));
        assertThat(problems(in(AsIf.ISOLATED, account, market()), Problem.CannotBeHeldIsolated.class))
                .containsExactly(new Problem.CannotBeHeldIsolated("main", 3_000, "USD"));
    }

    @Test
    void aLongOptionAloneIsPaidInFullAndNeverLiquidated() {
        Account account = account(
                "deribit",
                "segregated_sm",
                List.of(Balance.of(BTC, 1)),
                cross(CALL.id().name(), 2, 1, 1));
        MarginPool pool = pool(in(AsIf.ISOLATED, account, market()), "isolated/" + CALL.id());
        assertClose("mark value", 0.06, pool.equity(), 1e-15);
        assertClose("mark value", 0.06, pool.initialMargin(), 1e-15);
        assertThat(pool.maintenanceMargin()).isZero();
        assertThat(pool.liquidations()).allMatch(l -> l.outcome() instanceof Liquidation.None);
    }

    @Test
    void crossPoolsPostedMarginWithTheBalance() {
        Account account = binance(
                List.of(Balance.of(USDT, 1_000)),
                isolated("BTCUSDT", 1, 49_000, 10, 6_000),
                cross("ETHUSDT", 10, 2_500, 10));
        MarginResult crossed = in(AsIf.CROSS, account, market());
        assertThat(crossed.pools()).hasSize(1);
        assertThat(crossed.equity()).isEqualTo(8_000);
        assertThat(held(account, market()).pools()).hasSize(2);
        assertThat(held(account, market()).equity()).isEqualTo(8_000);
    }

    @Test
    void heldIsCrossWhereEverythingIsCross() {
        Account account = binance(List.of(Balance.of(USDT, 20_000)), cross("BTCUSDT", 2, 48_000, 10));
        Comparison assessed = Assessed.ASSESSOR.assess(account, market().now());
        assertThat(assessed.in(AsIf.CROSS).pools())
                .isEqualTo(assessed.in(AsIf.HELD).pools());
        assertThat(assessed.capitalEfficiency(AsIf.CROSS)).isEqualTo(1);
    }

    @Test
    void capitalEfficiencyIsUnknownWhereNothingIsNeeded() {
        Account account = account("binance-usdm", "single", List.of(Balance.of(USDT, 5)));
        Comparison assessed = Assessed.ASSESSOR.assess(account, market().now());
        assertThat(assessed.capitalEfficiency(AsIf.CROSS)).isNaN();
        assertThat(assessed.in(AsIf.HELD).freeBalance()).isEqualTo(5);
        assertThat(assessed.in(AsIf.HELD).pools()).isEmpty();
        assertThat(assessed.in(AsIf.HELD).state()).isEqualTo(MarginState.OK);
    }

    @Test
    void reservedAndUnusedBalancesAreFree() {
        Account account = binance(
                List.of(new Balance(USDT, 20_000, 500, 3_000), Balance.of(USDC, 700)), cross("BTCUSDT", 1, 50_000, 10));
        MarginResult r = held(account, market());
        assertThat(r.equity()).isEqualTo(16_500);
        assertThat(r.freeBalance()).isEqualTo(3_700);
        assertThat(r.equityBeforeHaircuts()).isEqualTo(20_200);
    }

    @Test
    void fundingOwedIsTakenOffOnce() {
        Account account = binance(List.of(Balance.of(USDT, 20_000)), owing(250, cross("BTCUSDT", 1, 50_000, 10)));
        for (AsIf asIf : AsIf.values()) {
            assertThat(in(asIf, account, market()).equityBeforeHaircuts())
                    .as(asIf.name())
                    .isEqualTo(19_750);
        }
        assertThat(held(account, market()).equity()).isEqualTo(19_750);
    }

    @Test
    void optionValueStaysOutsideTheMarginBalanceOfStandardMargin() {
        Account account = account(
                "deribit",
                "segregated_sm",
                List.of(Balance.of(BTC, 1)),
                cross(CALL.id().name(), -1, 1, 1));
        MarginResult r = held(account, market());
        assertThat(pool(r, "settlement/BTC").equity()).isEqualTo(1);
        assertClose("the short's value", -0.03 * 50_000, r.freeBalance(), 1e-12);
    }

    @Test
    void segregatedPoolsByCurrencyAndCrossCollateralPoolsAll() {
        List<Balance> balances = List.of(Balance.of(BTC, 1), Balance.of(ETH, 4), Balance.of(USDT, 1_000));
        Account segregated = account(
                "deribit",
                "segregated_sm",
                balances,
                List.of(cross("BTC-PERPETUAL", 1_000, 50_000, 1)),
                RandomBook.INCREMENTS);
        MarginResult alone = held(segregated, market());
        assertThat(alone.pools()).extracting(MarginPool::id).containsExactly("settlement/BTC");
        assertThat(alone.freeBalance()).isEqualTo(11_000);
        MarginResult crossed = held(segregated.withModel("cross_sm"), market());
        assertThat(crossed.equity()).isEqualTo(61_000);
        assertThat(crossed.freeBalance()).isZero();
        assertClose("2 % haircut of USDT", alone.initialMargin() + 20, crossed.initialMargin(), 1e-13);
        assertThat(crossed.maintenanceMargin()).isEqualTo(alone.maintenanceMargin());
    }

    @Test
    void theHaircutTakesProfitsAndNeverPaysOnADebt() {
        String rates = "{\"futures\": {\"BTC_USDT\": "
                + "{\"initialBase\": 0.02, \"maintenanceBase\": 0.01, \"increment\": 0}}}";
        for (double balance : new double[] {1_000, -9_000}) {
            Account account = account(
                    "deribit",
                    "cross_sm",
                    List.of(Balance.of(BTC, 1), Balance.of(USDT, balance)),
                    List.of(cross("BTCUSDT", 1, 47_000, 1)),
                    rates);
            double haircut = Math.max(0.02 * (balance + 3_000), 0);
            MarginResult r = held(account, market());
            assertClose("balance " + balance, 1_000 + haircut, r.initialMargin(), 1e-13);
            assertClose("whole in equity", 53_000 + balance, r.equity(), 1e-13);
        }
    }

    @Test
    void multiAssetsCountsPositiveBalancesAtTheBidAndNegativeOnesAtTheAsk() {
        TestMarket market = market().asset(USDC, 1, 0.98, 1.03).asset(USDT, 1, 0.999, 1.001);
        Account account = account(
                "binance-usdm",
                "multi",
                List.of(Balance.of(USDC, 10_000), Balance.of(USDT, -2_000)),
                List.of(cross("BTCUSDT", 0.1, 50_000, 10)),
                "");
        MarginResult r = held(account, market);
        assertThat(r.method()).isEqualTo("binance-usdm/multi");
        assertClose("9,800 − 2,002", 7_798, r.equity(), 1e-14);
        assertClose("whole", 8_000, r.equityBeforeHaircuts(), 1e-14);
        assertThat(r.freeBalance()).isZero();
    }

    @Test
    void multiAssetsMayBeASettingInsteadOfAModel() {
        Account account = new Account(
                new AccountId("main"),
                "binance-usdm",
                "single",
                new Settings(Settings.PositionMode.ONE_WAY, Settings.AssetMode.MULTI, Map.of(), false),
                List.of(Balance.of(USDT, 100)),
                List.of(cross("BTCUSDT", 0.001, 50_000, 10)),
                List.of(),
                Optional.empty(),
                Reported.NOTHING,
                "{\"haircuts\": {\"USDT\": 0.5}}");
        assertThat(held(account, market()).equity()).isEqualTo(50);
    }

    @Test
    void portfolioIsTheHouseMatrixAndSaysSo() {
        Account account = binance(List.of(Balance.of(USDT, 20_000)), cross("BTCUSDT", 2, 48_000, 10));
        MarginResult r = in(AsIf.PORTFOLIO, account, market());
        assertThat(r.method()).isEqualTo("house-matrix/1");
        assertThat(r.parameters()).extracting(p -> p.venue()).containsExactly("house-matrix");
        assertThat(problems(r, Problem.NotTheVenuesRule.class))
                .containsExactly(new Problem.NotTheVenuesRule("main", "binance-usdm", "house-matrix/1"));
    }

    @Test
    void portfolioModelsOfDeribitAreComparable() {
        Account account = account(
                "deribit",
                "segregated_pm",
                List.of(Balance.of(BTC, 1)),
                List.of(cross("BTC-PERPETUAL", 1_000, 50_000, 1)),
                RandomBook.INCREMENTS);
        assertThat(held(account, market()).method()).isEqualTo("deribit/segregated_pm");
        assertThat(held(account, market()).complete()).isTrue();
        assertThat(held(account.withModel("cross_pm"), market()).method()).isEqualTo("deribit/cross_pm");
        assertThat(in(AsIf.PORTFOLIO, account, market()).initialMargin())
                .isEqualTo(held(account, market()).initialMargin());
        assertThat(in(AsIf.CROSS, account, market()).method()).isEqualTo("deribit/segregated_sm");
        assertThat(in(AsIf.CROSS, account, market()).complete()).isTrue();
        assertThat(in(AsIf.CROSS, account.withModel("cross_pm"), market()).method())
                .isEqualTo("deribit/cross_sm");
    }

    @Test
    void totalsOfACellAreThoseOfTheResult() {
        String entry = "{\"convention\": {\"maintenanceAt\": \"entry\"}}";
        Account account = account(
                "binance-usdm",
                "single",
                List.of(Balance.of(USDT, 20_000)),
                List.of(cross("BTCUSDT", 2, 40_000, 10)),
                entry);
        for (AsIf asIf : AsIf.values()) {
            MarginResult r = in(asIf, account, market());
            Totals totals = Assessed.ASSESSOR
                    .totals(account, market().now(), asIf)
                    .apply(Assessed.ASSESSOR.assess(account, market().now()).valued());
            assertThat(totals.equity()).as(asIf.name()).isEqualTo(r.equity());
            assertThat(totals.maintenanceMargin()).as(asIf.name()).isEqualTo(r.maintenanceMargin());
            assertThat(totals.marginRatio()).as(asIf.name()).isEqualTo(r.marginRatio());
        }
    }

    @Test
    void aModelIsAFunctionOfAccountAndMarket() {
        Account account = binance(List.of(Balance.of(USDT, 20_000)), cross("BTCUSDT", 2, 48_000, 10));
        assertThat(Assessed.ASSESSOR.model(AsIf.CROSS).assess(account, market().now()))
                .isEqualTo(in(AsIf.CROSS, account, market()));
    }
}
