package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;

class ReliefSearchTest {
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private static final String TIERS =
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.01}],"
                    + "\"ETHUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.02}]}}";
    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 50_000)
            .index("ETH", 2_500)
            .asset(USDT, 1)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .marked(linear("ETHUSDT", "ETH", USDT), 2_500)
            .now();

    private static Account account(double balance, Position... positions) {
        return Fixtures.account("generic", "tiered", List.of(Balance.of(USDT, balance)), List.of(positions), TIERS);
    }

    private static Relief down(Account account, double distance) {
        return ASSESSOR.relief(account, MARKET, AsIf.HELD, distance).getFirst();
    }

    /// One coin at 50,000 with 5,000: a fall of 20 % loses 10,000 and leaves 400 of maintenance.
    @Test
    void collateralClosesTheGapAtThatPrice() {
        Relief relief = down(account(5_000, cross("BTCUSDT", 1, 50_000, 10)), 0.2);
        assertClose("collateral", 5_400, relief.collateral(), 1e-12);
        assertClose("bankruptcy", 45_000, relief.bankruptcyPrice().orElseThrow(), 1e-12);
    }

    /// (1 − x) (10,000 + 400) = 5,000.
    @Test
    void theCutIsTheSmallestThatIsEnough() {
        Relief relief = down(account(5_000, cross("BTCUSDT", 1, 50_000, 10)), 0.2);
        assertClose("cut", 1 - 5_000 / 10_400.0, relief.cut(), 1e-9);
    }

    /// What was earned stays when the position goes.
    @Test
    void profitOfWhatIsCutIsKept() {
        Relief relief = down(account(1_000, cross("BTCUSDT", 1, 46_000, 10)), 0.2);
        assertClose("cut", 1 - 5_000 / 10_400.0, relief.cut(), 1e-9);
    }

    @Test
    void aPoolThatSurvivesNeedsNothing() {
        Relief relief = down(account(50_000, cross("BTCUSDT", 1, 50_000, 10)), 0.2);
        assertThat(relief.collateral()).isZero();
        assertThat(relief.cut()).isZero();
        assertThat(relief.bankruptcyPrice()).isEmpty();
    }

    @Test
    void theOtherDirectionAndOtherUnderlyingsAreTheirOwn() {
        Account account = account(5_000, cross("BTCUSDT", 1, 50_000, 10), cross("ETHUSDT", -10, 2_500, 10));
        List<Relief> all = ASSESSOR.relief(account, MARKET, AsIf.HELD, 0.2);
        assertThat(all).extracting(Relief::underlying).containsExactly("BTC", "BTC", "ETH", "ETH");
        assertThat(all.get(1).collateral()).isZero();
        assertThat(all.get(2).collateral()).isZero();
        assertWithin("ETH up", 5_000 + 600 + 500 - 5_000, all.get(3).collateral(), 1e-9);
    }

    @Test
    void anIsolatedPoolIsHelpedByMarginAlone() {
        Relief relief = down(account(0, isolated("BTCUSDT", 1, 50_000, 10, 5_000)), 0.2);
        assertClose("collateral", 5_400, relief.collateral(), 1e-12);
        assertThat(relief.cut()).isNaN();
    }

    @Test
    void addingItMovesTheLiquidationPriceThere() {
        Account before = account(5_000, cross("BTCUSDT", 1, 50_000, 10), cross("ETHUSDT", 3, 2_400, 10));
        Relief relief = down(before, 0.15);
        Account after = before.withBalances(List.of(Balance.of(USDT, 5_000 + relief.collateral())));
        Liquidation.At at = ASSESSOR.assess(after, MARKET)
                .in(AsIf.HELD)
                .pools()
                .getFirst()
                .liquidations()
                .getFirst()
                .at()
                .orElseThrow();
        assertClose("distance", -0.15, at.distance(), 1e-9);
    }
}
