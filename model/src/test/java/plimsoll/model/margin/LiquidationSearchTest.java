package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.named;
import static plimsoll.model.margin.Assessed.generic;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.outcome;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Problem;

class LiquidationSearchTest {
    private static final String TIERS =
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 20, \"maintenanceRate\": 0.02}],"
                    + "\"ETHUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 20, \"maintenanceRate\": 0.02}],"
                    + "\"BTCUSD\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 20, \"maintenanceRate\": 0.02}]}}";

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 50_000)
                .index("ETH", 2_500)
                .asset(USDT, 1)
                .marked(linear("BTCUSDT", "BTC", USDT), 50_100)
                .marked(linear("ETHUSDT", "ETH", USDT), 2_500)
                .marked(inverse("BTCUSD", "BTC", 100), 50_100);
    }

    private static At at(MarginPool pool, Move move, String name, Direction direction) {
        return (At) outcome(pool, move, name, direction);
    }

    @Test
    void aLongIsolatedPositionHasTheTextbookPrice() {
        Account account = generic("tiered", TIERS, List.of(), isolated("BTCUSDT", 2, 50_000, 10, 10_000));
        MarginPool pool = held(account, market()).pools().getFirst();
        At mark = at(pool, Move.INSTRUMENT, "BTCUSDT", Direction.DOWN);
        double expected = (50_000 - 10_000 / 2.0) / 0.98;
        assertClose("(entry − posted/q) / (1 − mmr)", expected, mark.price(), 1e-14);
        assertClose("of the mark", expected / 50_100 - 1, mark.distance(), 1e-14);
        At index = at(pool, Move.UNDERLYING, "BTC", Direction.DOWN);
        assertClose("the index keeps the basis", expected / 50_100 * 50_000, index.price(), 1e-14);
        assertClose("mark there", expected, index.marks().values().iterator().next(), 1e-14);
        assertThat(outcome(pool, Move.INSTRUMENT, "BTCUSDT", Direction.UP)).isInstanceOf(Liquidation.None.class);
    }

    @Test
    void aShortInverseWithEnoughCoinIsNeverLiquidated() {
        Account covered = generic("tiered", TIERS, List.of(Balance.of(BTC, 2.1)), cross("BTCUSD", -1_000, 50_000, 1));
        MarginPool pool = held(covered, market()).pools().getFirst();
        assertThat(outcome(pool, Move.INSTRUMENT, "BTCUSD", Direction.UP)).isInstanceOf(Liquidation.None.class);
        Account bare = generic("tiered", TIERS, List.of(Balance.of(BTC, 0.5)), cross("BTCUSD", -1_000, 50_000, 1));
        At at = at(held(bare, market()).pools().getFirst(), Move.INSTRUMENT, "BTCUSD", Direction.UP);
        // LP = n·cs·(mmr + side) / (WB + side·n·cs/EP), Binance COIN-M
        assertClose("Binance COIN-M", 100_000 * (0.02 - 1) / (0.5 - 2), at.price(), 1e-14);
    }

    @Test
    void theTriggerThatIsMetNowIsAlready() {
        Account poor = generic("tiered", TIERS, List.of(Balance.of(USDT, 100)), cross("BTCUSDT", 1, 50_100, 10));
        Account broke = generic("tiered", TIERS, List.of(Balance.of(USDT, -1)), cross("BTCUSDT", 1, 50_100, 10));
        Account exact = generic("tiered", TIERS, List.of(Balance.of(USDT, 1_002)), cross("BTCUSDT", 1, 50_100, 10));
        for (Account account : List.of(poor, broke, exact)) {
            MarginResult r = held(account, market());
            assertThat(r.state()).isEqualTo(MarginState.LIQUIDATABLE);
            assertThat(r.pools().getFirst().liquidations())
                    .hasSize(4)
                    .allMatch(l -> l.outcome() instanceof Liquidation.Already);
        }
        assertThat(held(broke, market()).marginRatio()).isNaN();
        assertThat(Assessed.problems(held(broke, market()), Problem.NoEquity.class))
                .hasSize(1);
    }

    @Test
    void hedgeLegsShareOnePriceAndBothContribute() {
        Account account = generic(
                "tiered",
                TIERS,
                List.of(Balance.of(USDT, 5_000)),
                named("long", cross("BTCUSDT", 2, 50_000, 10)),
                named("short", cross("BTCUSDT", -1, 49_000, 10)));
        MarginPool pool = held(account, market()).pools().getFirst();
        At first = at(pool, Move.INSTRUMENT, "long", Direction.DOWN);
        assertThat(at(pool, Move.INSTRUMENT, "short", Direction.DOWN)).isEqualTo(first);
        // WB + 2(P − 50,000) − (P − 49,000) = 0.02·3·P
        assertClose("linear equation", (100_000 - 49_000 - 5_000) / (1 - 0.06), first.price(), 1e-13);
        double change =
                first.contributions().values().stream().mapToDouble(x -> x).sum();
        assertClose("sum of contributions", first.price() - 50_100, change, 1e-12);
        assertThat(first.contributions()).containsOnlyKeys(new PositionId("long"), new PositionId("short"));
    }

    @Test
    void contributionsAreTheChangeOfThePoolsEquity() {
        Account account = account(
                "deribit",
                "cross_sm",
                List.of(Balance.of(BTC, 1), Balance.of(USDT, 2_000)),
                List.of(cross("BTCUSDT", 2, 50_000, 10), cross("ETHUSDT", 10, 2_500, 10)),
                "{\"futures\": {\"BTC_USDT\": {\"initialBase\": 0.02, \"maintenanceBase\": 0.01, \"increment\": 0},"
                        + "\"ETH_USDT\": {\"initialBase\": 0.02, \"maintenanceBase\": 0.01, \"increment\": 0}}}");
        MarginPool pool = held(account, market()).pools().getFirst();
        At at = at(pool, Move.UNDERLYING, "BTC", Direction.DOWN);
        double maintenance = 0.01 * 2 * at.price() + 0.01 * 10 * 2_500;
        double change = at.contributions().values().stream().mapToDouble(x -> x).sum();
        assertClose("equity there", maintenance, pool.equity() + change, 1e-11);
    }

    @Test
    void aCoinThatIsOnlyCollateralIsSearchedByItsIndex() {
        Account account = account(
                "binance-usdm",
                "multi",
                List.of(Balance.of(ETH, 10)),
                List.of(cross("BTCUSDT", 1, 50_100, 10)),
                "{\"haircuts\": {\"ETH\": 0.1}}");
        MarginResult r = held(account, market());
        At at = at(r.pools().getFirst(), Move.UNDERLYING, "ETH", Direction.DOWN);
        // 10 × 0.9 × P = 0.4 % of 50,100
        assertClose("index of ETH", 0.004 * 50_100 / 9, at.price(), 1e-12);
        assertClose("distance", at.price() / 2_500 - 1, at.distance(), 1e-12);
    }

    @Test
    void otherUnderlyingsMoveByTheirBeta() {
        Account account = generic(
                "tiered",
                TIERS,
                List.of(Balance.of(USDT, 10_000)),
                cross("BTCUSDT", 1, 50_100, 10),
                cross("ETHUSDT", 10, 2_500, 10));
        Assessor beta = new Assessor(Assessed.ASSESSOR.library(), Asset.USD, Map.of(ETHER, 1.5));
        MarginPool pool =
                beta.assess(account, market().now()).in(AsIf.HELD).pools().getFirst();
        double x = at(pool, Move.UNDERLYING, "BTC", Direction.DOWN).distance();
        double equity = 10_000 + 50_100 * x + 25_000 * 1.5 * x;
        double maintenance = 0.02 * (50_100 * (1 + x) + 25_000 * (1 + 1.5 * x));
        assertClose("both move", maintenance, equity, 1e-12);
    }

    @Test
    void distanceInSigmasNamesItsSource() {
        TestMarket market = market().index("BTC", new IndexQuote(50_000, 1, 0.6, List.of()));
        Account account = generic("tiered", TIERS, List.of(), isolated("BTCUSDT", 2, 50_000, 10, 10_000));
        At at = at(held(account, market).pools().getFirst(), Move.UNDERLYING, "BTC", Direction.DOWN);
        double expected = Math.abs(Math.log(at.price() / 50_000)) / (0.6 * Math.sqrt(1 / 365.0));
        assertClose("sigma", expected, at.sigma(), 1e-13);
        assertThat(at.sigmaSource()).isEqualTo("stated in the file");
    }

    @ParameterizedTest
    @CsvSource({
        "26316.891, 30000, 0.01, 26316.9",
        "26316.899, 20000, 0.01, 26316.89",
        "26316.890000000003, 30000, 0.01, 26316.89",
        "26316.889999999996, 20000, 0.01, 26316.89",
        "26316.891, 30000, NaN, 26316.891",
        "26316.891, 30000, 0.5, 26317",
        "26316.891, 20000, 10, 26310"
    })
    void theShownPriceIsAMultipleOfTheTickTowardToday(double price, double today, double tick, double shown) {
        assertWithin(price + " from " + today, shown, LiquidationSearch.rounded(price, today, tick), 0);
    }

    /// Without deductions maintenance falls where a shrinking position reaches a lower tier: it may be
    /// liquidated above that price and be safe below it.
    @Test
    void aTableWithoutDeductionsIsSearchedAtItsJumps() {
        String rows = "[{\"floor\": 0, \"cap\": 100000, \"maxLeverage\": 20, \"maintenanceRate\": 0.01},"
                + "{\"floor\": 100000, \"cap\": null, \"maxLeverage\": 10, \"maintenanceRate\": 0.05}]";
        Account account = generic(
                "tiered",
                "{\"tiers\": {\"BTCUSDT\": " + rows + "}}",
                List.of(Balance.of(USDT, 5_600)),
                cross("BTCUSDT", 2, 50_100, 10));
        MarginPool pool = held(account, market()).pools().getFirst();
        assertClose(
                "lower tier: 5,600 + 2 (P − 50,100) = 1 % × 2 P",
                (2 * 50_100 - 5_600) / 1.98,
                at(pool, Move.INSTRUMENT, "BTCUSDT", Direction.DOWN).price(),
                1e-13);
        Account poorer = account.withBalances(List.of(Balance.of(USDT, 5_110)));
        MarginPool poor = held(poorer, market()).pools().getFirst();
        double first = (2 * 50_100 - 5_110) / 1.9;
        for (At at : List.of(
                at(poor, Move.INSTRUMENT, "BTCUSDT", Direction.DOWN),
                at(poor, Move.UNDERLYING, "BTC", Direction.DOWN))) {
            assertClose("upper tier", first, at.marks().values().iterator().next(), 1e-13);
        }
    }

    @Test
    void theNearestLiquidationIsTakenOverAllPools() {
        Account account = generic(
                "tiered",
                TIERS,
                List.of(),
                isolated("BTCUSDT", 1, 50_000, 10, 5_000),
                isolated("ETHUSDT", 10, 2_500, 20, 1_250));
        Liquidation nearest =
                held(account, market()).nearestLiquidation(Move.INSTRUMENT).orElseThrow();
        assertThat(nearest.name()).isEqualTo("ETHUSDT");
    }

    @Test
    void onlyTheSearchThatIsAskedForIsMade() {
        Account account = generic("tiered", TIERS, List.of(), isolated("BTCUSDT", 1, 50_000, 10, 5_000));
        for (Searches searches : Searches.values()) {
            List<Liquidation> found = Assessed.ASSESSOR
                    .assess(account, market().now(), searches)
                    .in(AsIf.HELD)
                    .pools()
                    .getFirst()
                    .liquidations();
            boolean underlying = searches == Searches.ALL || searches == Searches.UNDERLYING;
            boolean instrument = searches == Searches.ALL || searches == Searches.INSTRUMENT;
            assertThat(found.stream().anyMatch(l -> l.move() == Move.UNDERLYING))
                    .isEqualTo(underlying);
            assertThat(found.stream().anyMatch(l -> l.move() == Move.INSTRUMENT))
                    .isEqualTo(instrument);
        }
    }
}
