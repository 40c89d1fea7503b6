package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Debts in a pool of several assets, and what closing positions does to it.
class BorrowingMarginTest {
    private static final Instrument PERPETUAL = Fixtures.linear("BTC-USDT-SWAP", "BTC", Fixtures.USDT);
    private static final String TIERS = """
            {"tiers": {"BTC-USDT-SWAP": [{"basis": "contracts", "floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]}}
            """;

    private static TestMarket market() {
        return new TestMarket().index("BTC", 50_000).asset(Fixtures.USDT, 1).marked(PERPETUAL, 50_000);
    }

    private static Account okx(List<Balance> balances, Position... positions) {
        return Fixtures.account("okx", "multi-currency", balances, List.of(positions), TIERS);
    }

    private static Requirement borrowing(MarginResult result, Asset asset) {
        return Assessed.pool(result, "account").requirements().stream()
                .filter(r -> r.id().equals("borrowing/" + asset))
                .findFirst()
                .orElseThrow();
    }

    /// 1,000 − 5,000 USDT: 4,000 are owed, at 2 % and 10 %.
    @Test
    void lossesBeyondTheBalanceAreCharged() {
        MarginResult result = Assessed.held(
                okx(
                        List.of(Balance.of(Fixtures.USDT, 1_000), Balance.of(Fixtures.BTC, 1)),
                        Fixtures.cross("BTC-USDT-SWAP", 1, 55_000, 10)),
                market());
        assertWithin("equity", 49_000 - 4_000, result.equity(), 1e-9);
        Requirement charged = borrowing(result, Fixtures.USDT);
        assertWithin("maintenance", 80, charged.maintenance(), 1e-9);
        assertWithin("initial", 400, charged.initial(), 1e-9);
        assertThat(charged.derivation().orElseThrow().inputs())
                .anyMatch(i -> i.source().matches("okx/[-0-9]+, file/main"));
        assertThat(result.complete()).isTrue();
    }

    /// Nothing of it is the account's own, yet 4 % of it must be held: 2 × 0.04 × P = 10,000.
    @Test
    void aLoanThatIsStillThereIsChargedAndMovesWithItsPrice() {
        Account account = Fixtures.account(
                "bybit",
                "cross",
                List.of(Balance.of(Fixtures.USDT, 10_000), new Balance(Fixtures.BTC, 2, 2, 0)),
                List.of(),
                "");
        MarginResult result = Assessed.held(account, market());
        assertThat(result.equity()).isEqualTo(10_000);
        assertWithin("maintenance", 4_000, result.maintenanceMargin(), 1e-9);
        Liquidation.At up = (Liquidation.At)
                Assessed.outcome(Assessed.pool(result, "account"), Move.UNDERLYING, "BTC", Direction.UP);
        assertWithin("price", 125_000, up.price(), 1e-6);
    }

    @Test
    void aLossInAnAssetWithoutRatesIsSaidAndALoanUnknown() {
        Position losing = Fixtures.cross("BTC-USDT-SWAP", 1, 55_000, 10);
        String noRates = TIERS.strip().replaceFirst("}$", ", \"borrowing\": {\"USDT\": null}}");
        Account lost = Fixtures.account(
                "okx",
                "multi-currency",
                List.of(Balance.of(Fixtures.USDT, 1_000), Balance.of(Fixtures.BTC, 1)),
                List.of(losing),
                noRates);
        MarginResult said = Assessed.held(lost, market());
        assertThat(said.problems())
                .anyMatch(p ->
                        p instanceof Problem.Suspicious && p.toString().contains("losses exceed the balance of USDT"));
        assertThat(said.complete()).isTrue();
        MarginResult unknown = Assessed.held(
                lost.withBalances(List.of(new Balance(Fixtures.USDT, 1_000, 500, 0), Balance.of(Fixtures.BTC, 1))),
                market());
        assertThat(unknown.maintenanceMargin()).isNaN();
        assertThat(unknown.problems())
                .anyMatch(p ->
                        p instanceof Problem.MissingParameter && p.toString().contains("borrowed USDT"));
    }

    @Test
    void aDebtBeyondTheLastRowIsChargedByItAndSaysSo() {
        MarginResult result = Assessed.held(
                okx(List.of(Balance.of(Fixtures.USDT, -100_000), Balance.of(Fixtures.BTC, 10))), market());
        assertWithin("maintenance", 2_000, result.maintenanceMargin(), 1e-9);
        assertThat(result.problems()).anyMatch(p -> p.toString().contains("beyond the last borrowing tier"));
    }

    @Test
    void aCapThatBindsIsInItsLineAndSaid() {
        Account account = Fixtures.account("bybit", "cross", List.of(Balance.of(Fixtures.BTC, 55)));
        MarginResult result = Assessed.held(account, market());
        CollateralLine line = Assessed.pool(result, "account").collateral().getFirst();
        assertThat(line.limit()).isEqualTo(50);
        assertThat(line.isLimited()).isTrue();
        assertWithin("rate", 44.8 / 55, line.maintenanceRate(), 1e-15);
        assertThat(result.problems()).anyMatch(p -> p.toString().contains("nothing counts above 50"));
        MarginResult within = Assessed.held(account.withBalances(List.of(Balance.of(Fixtures.BTC, 50))), market());
        assertThat(Assessed.pool(within, "account").collateral()).noneMatch(CollateralLine::isLimited);
        assertThat(within.problems()).noneMatch(p -> p.toString().contains("nothing counts"));
    }

    /// What a closed position lost or earned counts in its asset, at the asset's rate: after the cut the
    /// pool is at its trigger.
    @Test
    void theSmallestCutLeavesThePoolAtItsTrigger() {
        Assessor assessor = new Assessor(ParameterLibrary.builtIn(), Asset.USD, Map.of());
        Account account = okx(
                List.of(Balance.of(Fixtures.USDT, 4_000), Balance.of(Fixtures.BTC, 0.1)),
                Fixtures.cross("BTC-USDT-SWAP", 1, 51_000, 10));
        Relief down = assessor.relief(account, market().now(), AsIf.HELD, 0.3).stream()
                .filter(r -> r.direction() == Direction.DOWN)
                .findFirst()
                .orElseThrow();
        double kept = 1 - down.cut();
        assertThat(kept).isBetween(0.1, 0.9);
        Account after = okx(
                List.of(Balance.of(Fixtures.USDT, 4_000 - 1_000 * down.cut()), Balance.of(Fixtures.BTC, 0.1)),
                Fixtures.cross("BTC-USDT-SWAP", kept, 51_000, 10));
        Liquidation.At at = (Liquidation.At) Assessed.outcome(
                Assessed.pool(Assessed.held(after, market()), "account"), Move.UNDERLYING, "BTC", Direction.DOWN);
        assertWithin("30 % down", 35_000, at.price(), 1e-6);
    }
}
