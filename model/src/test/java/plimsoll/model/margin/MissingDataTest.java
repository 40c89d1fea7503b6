package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.generic;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.pool;
import static plimsoll.model.margin.Assessed.problems;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

/// What nobody gave is unknown and said, never zero and never an exception.
class MissingDataTest {
    private static final Instrument PERPETUAL = linear("BTCUSDT", "BTC", USDT);
    private static final String TIERS =
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 20, \"maintenanceRate\": 0.02}]}}";
    private static final List<Balance> MONEY = List.of(Balance.of(USDT, 10_000));

    private static TestMarket market() {
        return new TestMarket().index("BTC", 60_000).asset(USDT, 1).marked(PERPETUAL, 60_000);
    }

    private static Position position() {
        return cross("BTCUSDT", 1, 60_000, 10);
    }

    /// In every mode: no total, a state that says so, at least one error, no liquidation price.
    private static void assertUnknown(Account account, TestMarket market, Class<? extends Problem> kind) {
        for (AsIf asIf : AsIf.values()) {
            MarginResult r = Assessed.in(asIf, account, market);
            assertThat(r.initialMargin() + r.equity()).as(asIf + " " + r).isNaN();
            assertThat(r.complete()).as(asIf.name()).isFalse();
            assertThat(r.state()).as(asIf.name()).isEqualTo(MarginState.INCOMPLETE);
            assertThat(problems(r, kind)).as(asIf + " " + r.problems()).isNotEmpty();
            assertThat(r.problems()).anyMatch(p -> p.severity() == Severity.ERROR);
        }
    }

    @Test
    void completeDataIsCompleteInEveryMode() {
        Account rich = generic("tiered", TIERS, List.of(Balance.of(USDT, 100_000)), position());
        for (AsIf asIf : AsIf.values()) {
            MarginResult r = Assessed.in(asIf, rich, market());
            assertThat(r.complete()).isTrue();
            assertThat(r.state()).isEqualTo(MarginState.OK);
            assertThat(r.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        }
    }

    @Test
    void withoutAMark() {
        TestMarket market = new TestMarket().index("BTC", 60_000).asset(USDT, 1).described(PERPETUAL);
        assertUnknown(generic("tiered", TIERS, MONEY, position()), market, Problem.MissingData.class);
    }

    @Test
    void withoutAnIndex() {
        TestMarket market = new TestMarket().asset(USDT, 1).marked(PERPETUAL, 60_000);
        assertUnknown(generic("tiered", TIERS, MONEY, position()), market, Problem.MissingData.class);
    }

    @Test
    void withoutADescription() {
        assertUnknown(generic("tiered", TIERS, MONEY, cross("NONE", 1, 1, 1)), market(), Problem.MissingData.class);
    }

    @Test
    void withoutAnEntryPriceEquityIsUnknownButRequirementsAreNot() {
        Account account = generic("tiered", TIERS, MONEY, cross("BTCUSDT", 1, Double.NaN, 10));
        MarginResult r = held(account, market());
        assertThat(r.equity()).isNaN();
        assertThat(r.initialMargin()).isEqualTo(6_000);
        assertThat(r.maintenanceMargin()).isEqualTo(1_200);
        assertThat(r.marginRatio()).isNaN();
        assertThat(r.state()).isEqualTo(MarginState.INCOMPLETE);
        assertThat(problems(r, Problem.MissingData.class)).isNotEmpty();
        assertThat(r.pools().getFirst().liquidations())
                .isNotEmpty()
                .allMatch(l -> l.outcome() instanceof Liquidation.Incomplete);
    }

    @Test
    void withoutPostedMargin() {
        Account account = generic("tiered", TIERS, MONEY, isolated("BTCUSDT", 1, 60_000, 10, Double.NaN));
        for (AsIf asIf : List.of(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO)) {
            MarginResult r = Assessed.in(asIf, account, market());
            assertThat(r.equity()).as(asIf.name()).isNaN();
            assertThat(problems(r, Problem.MissingData.class)).as(asIf.name()).hasSize(1);
        }
    }

    @Test
    void withoutTiers() {
        MarginResult r = held(generic("tiered", "", MONEY, position()), market());
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(r.initialMargin()).isNaN();
        assertThat(r.equity()).isEqualTo(10_000);
        assertThat(problems(r, Problem.MissingParameter.class))
                .containsExactly(new Problem.MissingParameter("main/BTCUSDT", "generic", "margin rates of BTCUSDT"));
    }

    @Test
    void equityBeforeHaircutsIsKnownInEveryModeEvenWithoutTiers() {
        for (AsIf asIf : AsIf.values()) {
            MarginResult r = Assessed.in(asIf, generic("tiered", "", MONEY, position()), market());
            assertThat(r.equityBeforeHaircuts()).as(asIf.name()).isEqualTo(10_000);
        }
    }

    @Test
    void withoutOptionRates() {
        Instrument.Option call = option("BTC", USDT, Payoff.LINEAR, 30, 60_000, OptionType.CALL);
        TestMarket market = market().forward("BTC", 30, 60_000).option(call, Double.NaN, 0.5);
        MarginResult r = held(generic("tiered", TIERS, MONEY, cross(call.id().name(), -1, 1, 1)), market);
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(problems(r, Problem.MissingParameter.class)).hasSize(1);
    }

    @Test
    void withoutATakerFeeThatTheTriggerHolds() {
        for (String fee : List.of("liquidation", "bankruptcy")) {
            String parameters = TIERS.replaceFirst("\\{", "{\"convention\": {\"fee\": \"" + fee + "\"}, ");
            MarginResult r = held(generic("tiered", parameters, MONEY, position()), market());
            assertThat(r.maintenanceMargin()).as(fee).isNaN();
            assertThat(problems(r, Problem.MissingParameter.class)).as(fee).hasSize(1);
        }
    }

    @Test
    void withoutAHaircut() {
        TestMarket market = market().index("DOGE", 0.2);
        List<Balance> balances = List.of(Balance.of(USDT, 10_000), Balance.of(new Asset("DOGE"), 5));
        Account account =
                Fixtures.account("deribit", "cross_sm", balances, List.of(cross("BTCUSDT", 1, 60_000, 1)), "");
        MarginResult r = held(account, market);
        assertThat(r.initialMargin()).isNaN();
        assertThat(problems(r, Problem.MissingParameter.class))
                .anyMatch(p -> p.what().equals("collateral haircut of DOGE"));
    }

    @Test
    void withoutAnyBalance() {
        Account tiered = generic("tiered", TIERS, List.of(), position());
        Account multi = Fixtures.account("binance-usdm", "multi", List.of(), List.of(position()), "");
        for (Account account : List.of(tiered, multi)) {
            for (AsIf asIf : List.of(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO)) {
                MarginResult r = Assessed.in(asIf, account, market());
                assertThat(r.equity()).as(asIf + account.venue()).isNaN();
                assertThat(problems(r, Problem.MissingData.class))
                        .as(asIf.name())
                        .hasSize(1);
            }
        }
    }

    @Test
    void withoutABalanceTheMarkConventionDoesNotInventOne() {
        String parameters = TIERS.replaceFirst("\\{", "{\"convention\": {\"equityAt\": \"mark\"}, ");
        MarginResult r = held(generic("tiered", parameters, List.of(), cross("BTCUSDT", 1, 50_000, 10)), market());
        assertThat(r.equity()).isNaN();
        assertThat(problems(r, Problem.MissingData.class)).hasSize(1);
    }

    @Test
    void anUnlistedSettleAssetAmongOthersIsAssumedEmpty() {
        MarginResult r = held(generic("tiered", TIERS, List.of(Balance.of(BTC, 1)), position()), market());
        assertThat(r.equity()).isZero();
        assertThat(problems(r, Problem.Assumed.class)).hasSize(1);
    }

    @Test
    void withoutAPriceRangeOfACoinInTheMatrix() {
        String matrix =
                "{\"matrix\": " + RandomBook.MATRIX.replace(", \"*\": 0.25", "").replace("\"BTC\"", "\"ETH\"") + "}";
        MarginResult r = held(generic("matrix", matrix, List.of(Balance.of(BTC, 1), Balance.of(USDT, 5))), market());
        assertThat(r.initialMargin()).isNaN();
        assertThat(problems(r, Problem.MissingParameter.class))
                .containsExactly(new Problem.MissingParameter("main", "generic", "price range of BTC"));
    }

    @Test
    void aMatrixModelWithoutAMatrixIsNotModelled() {
        MarginResult r = held(generic("matrix", TIERS, MONEY, position()), market());
        assertThat(r.method()).startsWith("not modelled");
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(r.equity()).isEqualTo(10_000);
        assertThat(problems(r, Problem.NotModelled.class)).hasSize(1);
    }

    @Test
    void anUnknownVenueIsNotModelledAndItsEquityIsKnown() {
        Account account = Fixtures.account("nowhere", "portfolio", MONEY, List.of(position()), "");
        for (AsIf asIf : List.of(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS)) {
            MarginResult r = Assessed.in(asIf, account, market());
            assertThat(r.maintenanceMargin()).as(asIf.name()).isNaN();
            assertThat(problems(r, Problem.NotModelled.class)).as(asIf.name()).hasSize(1);
        }
        MarginResult house = Assessed.in(AsIf.PORTFOLIO, account, market());
        assertThat(house.complete()).isTrue();
        assertThat(problems(house, Problem.NotTheVenuesRule.class)).hasSize(1);
    }

    private static Account with(List<Order> orders, Optional<Outside> outside) {
        return new Account(
                new AccountId("main"),
                "generic",
                "tiered",
                Settings.DEFAULT,
                MONEY,
                List.of(position()),
                orders,
                outside,
                Reported.NOTHING,
                TIERS);
    }

    @Test
    void ordersMakeInitialUnknownAsHeldOnly() {
        Account account = with(List.of(new Order("1", position().instrument(), 1, 59_000, false)), Optional.empty());
        MarginResult r = held(account, market());
        assertThat(r.initialMargin()).isNaN();
        assertThat(r.maintenanceMargin()).isEqualTo(1_200);
        assertThat(problems(r, Problem.NotModelled.class)).hasSize(1);
        assertThat(Assessed.in(AsIf.CROSS, account, market()).initialMargin()).isEqualTo(6_000);
        assertThat(Assessed.in(AsIf.ISOLATED, account, market()).initialMargin())
                .isEqualTo(6_000);
    }

    @Test
    void whatIsOutsideTheFileSharesThePool() {
        Account account = with(List.of(), Optional.of(new Outside(USDT, 700, 300, -50)));
        MarginResult r = held(account, market());
        assertThat(r.initialMargin()).isEqualTo(6_700);
        assertThat(r.maintenanceMargin()).isEqualTo(1_500);
        assertThat(r.equity()).isEqualTo(9_950);
        assertThat(r.equityBeforeHaircuts()).isEqualTo(9_950);
        assertThat(pool(r, "settlement/USDT").requirements())
                .anyMatch(q -> q.kind() == Requirement.Kind.OUTSIDE && q.maintenance() == 300);
    }

    @Test
    void whatIsOutsideIsPooledWithWhatIsolationLeaves() {
        Account account = with(List.of(), Optional.of(new Outside(USDT, 700, 300, -50)));
        MarginResult r = Assessed.in(AsIf.ISOLATED, account, market());
        assertThat(pool(r, "isolated/BTCUSDT").equity()).isEqualTo(6_000);
        assertThat(pool(r, "account").equity()).isEqualTo(10_000 - 6_000 - 50);
        assertThat(r.freeBalance()).isZero();
    }

    @Test
    void aPositionOfQuantityZeroNeedsNothing() {
        for (String fee : List.of("none", "liquidation", "bankruptcy")) {
            String parameters = TIERS.replaceFirst(
                    "\\{", "{\"fees\": {\"taker\": 0.001}, \"convention\": {\"fee\": \"" + fee + "\"}, ");
            MarginResult r = held(generic("tiered", parameters, MONEY, cross("BTCUSDT", 0, 60_000, 10)), market());
            assertThat(r.maintenanceMargin()).as(fee).isZero();
            assertThat(r.marginRatio()).as(fee).isZero();
        }
    }

    @Test
    void aPoolWithoutMaintenanceIsNeverLiquidated() {
        List<Balance> debt = List.of(Balance.of(USDT, -50));
        MarginResult r = held(generic("tiered", TIERS, debt, cross("BTCUSDT", 0, 60_000, 10)), market());
        assertThat(r.state()).isEqualTo(MarginState.OK);
        assertThat(r.pools().getFirst().liquidations())
                .hasSize(4)
                .allMatch(l -> l.outcome() instanceof Liquidation.None);
    }
}
