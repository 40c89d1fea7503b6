package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.in;
import static plimsoll.model.margin.Assessed.pool;
import static plimsoll.model.margin.Assessed.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
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
}
