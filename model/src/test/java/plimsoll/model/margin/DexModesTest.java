package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.in;
import static plimsoll.model.margin.Assessed.pool;
import static plimsoll.model.margin.Assessed.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Modes of the decentralised venues, and what they do not model.
class DexModesTest {
    private static final List<Balance> CASH = List.of(Balance.of(USDC, 50_000));

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 50_000)
                .index("SOL", 200)
                .asset(USDC, 1)
                .marked(linear("BTC-USD", "BTC", USDC), 50_000)
                .marked(linear("SOL-USD", "SOL", USDC), 200)
                .marked(linear("flx:SOL", "SOL", USDC), 200);
    }

    private static Account withIsolatedMarket(String venue, Position... positions) {
        return Fixtures.account(venue, "", CASH, List.of(positions), "{\"isolatedOnly\": [\"SOL-USD\"]}");
    }

    @Test
    void aMarketTheVenueForbidsInCrossStaysIsolated() {
        Position[] positions = {isolated("BTC-USD", 1, 50_000, 10, 6_000), isolated("SOL-USD", 10, 200, 5, 500)};
        MarginResult r = in(AsIf.CROSS, withIsolatedMarket("dydx", positions), market());
        assertThat(r.pools()).extracting(MarginPool::id).containsExactly("isolated/SOL-USD", "settlement/USDC");
        assertThat(pool(r, "settlement/USDC").equity()).isEqualTo(56_000);
        assertThat(pool(r, "isolated/SOL-USD").equity()).isEqualTo(500);
    }

    @Test
    void aCrossPositionThereIsSuspiciousUnlessItIsAlone() {
        Position sol = cross("SOL-USD", 10, 200, 5);
        Account shared = withIsolatedMarket("hyperliquid", cross("BTC-USD", 1, 50_000, 10), sol);
        assertThat(problems(held(shared, market()), Problem.Suspicious.class)).hasSize(1);
        assertThat(problems(held(withIsolatedMarket("dydx", sol), market()), Problem.Suspicious.class))
                .isEmpty();
    }

    @Test
    void initialMarginIsUnknownWithoutTheOpenInterestItGrowsWith() {
        MarginResult r = held(account("dydx", "", CASH, cross("SOL-USD", 10, 200, 5)), market());
        assertThat(r.initialMargin()).isNaN();
        assertClose("maintenance is free of it", 60, r.maintenanceMargin(), 1e-14);
        assertThat(problems(r, Problem.MissingData.class)).hasSize(1);
    }

    @Test
    void clearingHousesOfBuildersShareNoPool() {
        String tiers = "{\"tiers\": {\"flx:SOL\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 3,"
                + " \"maintenanceRate\": 0.16666666666666666}]}}";
        Position main = cross("BTC-USD", 1, 50_000, 10);
        Account both = Fixtures.account("hyperliquid", "", CASH, List.of(main, cross("flx:SOL", 1, 200, 3)), tiers);
        assertThat(held(both, market()).complete()).isFalse();
        assertThat(problems(held(both, market()), Problem.NotModelled.class)).hasSize(1);
        Account apart =
                Fixtures.account("hyperliquid", "", CASH, List.of(main, isolated("flx:SOL", 1, 200, 3, 80)), tiers);
        assertThat(held(apart, market()).complete()).isTrue();
    }

    @Test
    void portfolioMarginOfHyperliquidIsNotModelledButItsCrossIs() {
        Account account = account("hyperliquid", "portfolio", CASH, cross("BTC-USD", 1, 50_000, 10));
        assertThat(problems(held(account, market()), Problem.NotModelled.class)).hasSize(1);
        assertClose("50,000 / 80", 625, in(AsIf.CROSS, account, market()).maintenanceMargin(), 1e-14);
        assertThat(in(AsIf.PORTFOLIO, account, market()).method()).isEqualTo("house-matrix/1");
    }

    @Test
    void isolatedPostsTheInitialMarginAtTheChosenLeverage() {
        Account account = account("hyperliquid", "default", CASH, cross("BTC-USD", 2, 49_000, 20));
        MarginResult r = in(AsIf.ISOLATED, account, market());
        assertThat(pool(r, "isolated/BTC-USD").equity()).isEqualTo(5_000);
        assertThat(r.freeBalance()).isEqualTo(47_000);
    }

    private static final Instrument.Option PUT = option("BTC", USDC, Payoff.LINEAR, 30, 45_000, OptionType.PUT);

    private static TestMarket withPut() {
        return market().forward("BTC", 30, 50_000).option(PUT, Double.NaN, 0.6);
    }

    private static double putValue() {
        return TestMarket.model(withPut().now(), PUT, 0.6, 1);
    }

    @Test
    void valueOfALongOptionCountsForNothingInStandardMargin() {
        Position put = cross(PUT.id().name(), 2, Double.NaN, Double.NaN);
        MarginResult r = held(account("derive", "srm", CASH, put), withPut());
        assertThat(r.equity()).isEqualTo(50_000);
        assertThat(r.initialMargin()).isZero();
        assertClose("what no pool counts", 2 * putValue(), r.freeBalance(), 1e-12);
        MarginResult alone = in(AsIf.ISOLATED, account("derive", "srm", CASH, put), withPut());
        assertClose("posted", 2 * putValue(), alone.initialMargin(), 1e-12);
    }

    @Test
    void aShortPutAloneStandsInASubaccountOfItsOwn() {
        Account account = account("derive", "srm", CASH, cross(PUT.id().name(), -1, Double.NaN, Double.NaN));
        double maintenance = putValue() + Math.max(0.09 * 50_000, 0.09 * putValue());
        double initial = Math.max(putValue() + 0.13 * 50_000, 1.05 * maintenance);
        MarginPool pool = in(AsIf.ISOLATED, account, withPut()).pools().getFirst();
        assertClose("maintenance", maintenance, pool.maintenanceMargin(), 1e-12);
        assertClose("initial", initial, pool.initialMargin(), 1e-12);
        assertClose("equity", initial, pool.equity(), 1e-12);
    }

    @Test
    void aBoughtCallBelowAShortOneLeavesTheStrikesApart() {
        Instrument.Option low = option("BTC", USDC, Payoff.LINEAR, 30, 60_000, OptionType.CALL);
        Instrument.Option high = option("BTC", USDC, Payoff.LINEAR, 30, 61_000, OptionType.CALL);
        TestMarket market = withPut().option(low, Double.NaN, 0.6).option(high, Double.NaN, 0.6);
        Account spread = account(
                "derive",
                "srm",
                CASH,
                cross(low.id().name(), -1, Double.NaN, Double.NaN),
                cross(high.id().name(), 1, Double.NaN, Double.NaN));
        assertThat(held(spread, market).initialMargin()).isEqualTo(1_000);
        assertThat(held(spread, market).maintenanceMargin()).isEqualTo(1_000);
    }

    @Test
    void collateralTheVenueDoesNotListLeavesEquityUnknown() {
        List<Balance> balances = List.of(Balance.of(USDC, 1_000), Balance.of(new Asset("PEPE"), 5));
        TestMarket market = market().asset(new Asset("PEPE"), 2);
        MarginResult r = held(account("derive", "srm", balances, cross("BTC-USD", 0.1, 50_000, 1)), market);
        assertThat(r.complete()).isFalse();
        assertThat(problems(r, Problem.MissingParameter.class)).hasSize(1);
    }

    @Test
    void cashOffItsPegCountsAtFaceAndRaisesInitialMarginOnly() {
        Account account = account("derive", "srm", CASH, cross("BTC-USD", 1, 50_000, 1));
        MarginResult r = held(account, market().asset(USDC, 0.97));
        assertThat(r.equity()).isEqualTo(50_000);
        assertClose("equity in every mode", 48_500, r.equityBeforeHaircuts(), 1e-14);
        assertClose("6.6 % + 2 × (0.99 − 0.97)", 50_000 * 0.106, r.initialMargin(), 1e-12);
        assertClose("5 %", 2_500, r.maintenanceMargin(), 1e-14);
        assertClose("nothing is left over", 0, r.freeBalance(), 1e-9);
    }
}
