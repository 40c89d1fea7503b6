package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// What holds for every Bybit and OKX account, on a thousand drawn ones of each.
class CollateralPropertyTest {
    private static final int BOOKS = 2000;
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private static MarginPool pool(MarginResult result, String id) {
        return Assessed.pool(result, id);
    }

    @Test
    void equityBeforeHaircutsIsTheSameInEveryModeAndSplitsIntoPoolsAndTheRest() {
        for (long seed = 0; seed < BOOKS; seed++) {
            CollateralBook book = CollateralBook.of(seed);
            Comparison assessed = ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            double before = assessed.in(AsIf.HELD).equityBeforeHaircuts();
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = assessed.in(asIf);
                double haircuts = r.pools().stream()
                        .flatMap(p -> p.collateral().stream()
                                .map(c -> c.quantity() * c.price() * p.indexPrice() * (1 - c.maintenanceRate())))
                        .mapToDouble(h -> h)
                        .sum();
                assertWithin(asIf + " " + book, before, r.equityBeforeHaircuts(), 1e-6);
                assertWithin(asIf + " " + book, before, r.freeBalance() + r.equity() + haircuts, 1e-6);
                assertThat(r.complete()).as(asIf + " " + book).isTrue();
            }
        }
    }

    @Test
    void isolatedPoolsHoldTheVenuesInitialMargin() {
        for (long seed = 0; seed < BOOKS; seed++) {
            CollateralBook book = CollateralBook.of(seed);
            Comparison assessed = ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            for (MarginPool pool : assessed.in(AsIf.ISOLATED).pools()) {
                assertWithin(pool.id() + book, pool.initialMargin(), pool.equity(), 1e-12 * pool.equity());
            }
        }
    }

    @Test
    void maintenanceIsContinuousWhereBybitChangesTiers() {
        for (double cap : new double[] {300_000, 800_000}) {
            for (int side : new int[] {1, -1}) {
                assertWithin(
                        "BTCUSDT at " + cap,
                        maintenance(side, cap * (1 - 1e-12)),
                        maintenance(side, cap * (1 + 1e-12)),
                        1e-6);
            }
        }
    }

    private static double maintenance(int side, double notional) {
        Instrument btc = Fixtures.linear("BTCUSDT", "BTC", Fixtures.USDT);
        TestMarket market =
                new TestMarket().index("BTC", 50_000).asset(Fixtures.USDT, 1).marked(btc, notional / 10);
        return held(market, Fixtures.cross("BTCUSDT", side * 10, 50_000, 10)).maintenanceMargin();
    }

    private static MarginResult held(TestMarket market, Position... positions) {
        Account account = Fixtures.account(
                "bybit",
                "cross",
                List.of(Balance.of(Fixtures.USDT, 1_000_000)),
                List.of(positions),
                "{\"tiers\": " + RandomBook.GENERIC_TIERS + "}");
        return Assessed.held(account, market);
    }

    @Test
    void aHedgeIsChargedInFullAndSaysSo() {
        Instrument btc = Fixtures.linear("BTCUSDT", "BTC", Fixtures.USDT);
        TestMarket market =
                new TestMarket().index("BTC", 50_000).asset(Fixtures.USDT, 1).marked(btc, 50_000);
        Position bought = Fixtures.named("l", Fixtures.cross("BTCUSDT", 1, 50_000, 10));
        Position sold = Fixtures.named("s", Fixtures.cross("BTCUSDT", -1, 50_000, 10));
        MarginResult hedged = held(market, bought, sold);
        double alone =
                held(market, bought).maintenanceMargin() + held(market, sold).maintenanceMargin();
        assertWithin("both legs", alone, hedged.maintenanceMargin(), 1e-9);
        assertThat(hedged.problems()).anyMatch(p -> p.toString().contains("overstated"));
        assertThat(hedged.equity()).isEqualTo(1_000_000);
    }

    @Test
    void borrowedCoinsWithoutRatesLeaveTheMarginUnknown() {
        Account account = Fixtures.account(
                "okx", "multi-currency", List.of(Balance.of(Fixtures.USDT, 1_000), Balance.of(Fixtures.BTC, -0.001)));
        TestMarket market = new TestMarket().index("BTC", 50_000).asset(Fixtures.USDT, 1);
        MarginResult result = Assessed.held(account, market);
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.equity()).isEqualTo(950);
        assertThat(result.problems()).anyMatch(p -> p.toString().contains("borrowed BTC"));
    }

    @Test
    void portfolioMarginBeforeItsFirstParametersIsNotModelled() {
        for (String venue : List.of("bybit", "okx")) {
            Account account =
                    Fixtures.account(venue, "portfolio", List.of(Balance.of(Fixtures.USDT, 1_000)), List.of(), "");
            MarketSnapshot market = new TestMarket().asset(Fixtures.USDT, 1).at(Instant.parse("2024-06-16T00:00:00Z"));
            MarginResult result = Assessed.ASSESSOR.assess(account, market).in(AsIf.HELD);
            assertThat(result.maintenanceMargin()).isNaN();
            assertThat(Assessed.problems(result, Problem.NotModelled.class))
                    .anyMatch(p -> p.what().contains("riskUnits"));
        }
    }

    @Test
    void anAmountBeyondTheLastStepCountsNoFurtherAndSaysSo() {
        Account account = Fixtures.account("okx", "multi-currency", List.of(Balance.of(Fixtures.BTC, 30)));
        MarginResult result = Assessed.held(account, new TestMarket().index("BTC", 1_000));
        assertWithin("20 at 0.98, 5 at 0.9775", 24_487.5, result.equity(), 1e-9);
        assertThat(result.problems()).anyMatch(p -> p.toString().contains("last known collateral step"));
    }

    @Test
    void directionsOfALoneLongAreDown() {
        Instrument btc = Fixtures.linear("BTC-USDT-SWAP", "BTC", Fixtures.USDT);
        TestMarket market =
                new TestMarket().index("BTC", 50_000).asset(Fixtures.USDT, 1).marked(btc, 50_000);
        String tiers = """
                {"tiers": {"BTC-USDT-SWAP": [{"basis": "contracts", "floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]}}
                """;
        Account account = Fixtures.account(
                "okx",
                "multi-currency",
                List.of(Balance.of(Fixtures.USDT, 10_000)),
                List.of(Fixtures.cross("BTC-USDT-SWAP", 1, 50_000, 10)),
                tiers);
        MarginPool pool = pool(Assessed.held(account, market), "account");
        assertThat(Assessed.outcome(pool, Move.INSTRUMENT, "BTC-USDT-SWAP", Direction.UP))
                .isInstanceOf(Liquidation.None.class);
        assertThat(Assessed.outcome(pool, Move.INSTRUMENT, "BTC-USDT-SWAP", Direction.DOWN))
                .isInstanceOf(At.class);
    }
}
