package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.owing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Problem;

/// Rows of one instrument in one-way mode are one position to the venue.
class OneWayTest {
    private static final TestMarket MARKET = new TestMarket()
            .index("BTC", 50_000)
            .asset(USDT, 1)
            .asset(USDC, 1)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .marked(inverse("BTCUSD", "BTC", 100), 50_000)
            .marked(linear("BTC-USD", "BTC", USDC), 50_000);
    private static final List<Balance> MONEY =
            List.of(Balance.of(USDT, 30_000), Balance.of(USDC, 30_000), Balance.of(BTC, 1));

    private static Position row(String id, Position p) {
        return new Position(
                new PositionId(id), p.instrument(), p.side(), p.quantity(), p.entryPrice(), p.mode(), p.fundingOwed());
    }

    private static Account generic(Position... positions) {
        return Assessed.generic("tiered", "{\"tiers\": " + RandomBook.GENERIC_TIERS + "}", MONEY, positions);
    }

    private static MarginResult held(Position... positions) {
        return Assessed.held(generic(positions), MARKET);
    }

    /// 3 bought at 40,000 and 1 at 48,000, 1 sold at 52,000: 3 are left at 42,000, and the one closed
    /// brought 10,000.
    private static final Position[] ROWS = {
        row("sold", cross("BTCUSDT", -1, 52_000, 20)),
        row("bought", owing(7, cross("BTCUSDT", 3, 40_000, 10))),
        row("more", cross("BTCUSDT", 1, 48_000, 10))
    };

    @Test
    void whatIsLeftIsChargedOnceAtTheAverageEntryOfItsSide() {
        MergedRows one = OneWay.of(
                        new OneMode(
                                        new VenueCase.Seeded(generic(ROWS), MARKET.now()),
                                        Assessed.ASSESSOR.library().of(generic(ROWS), Fixtures.NOW))
                                .valued(),
                        _ -> true)
                .merged()
                .getFirst();
        assertThat(one.position().position().id().name()).isEqualTo("bought");
        assertThat(one.position().quantity()).isEqualTo(3);
        assertThat(one.position().position().entryPrice()).isEqualTo(42_000);
        assertThat(one.position().position().fundingOwed()).isEqualTo(7 - 10_000);
        assertThat(one.position().position().mode().leverage()).isEqualTo(10);
    }

    @Test
    void nothingIsLostAndEveryRowHasAFigure() {
        MarginResult result = held(ROWS);
        assertThat(result.equity()).isEqualTo(30_000 + 30_000 + 2_000 + 2_000 - 7);
        assertThat(result.initialMargin()).isEqualTo(15_000);
        MarginPool pool = Assessed.pool(result, "settlement/USDT");
        assertThat(pool.requirements())
                .extracting(Requirement::id, Requirement::initial, Requirement::maintenance)
                .containsExactly(
                        tuple("position/bought", 15_000.0, 600.0),
                        tuple("position/sold", 0.0, 0.0),
                        tuple("position/more", 0.0, 0.0));
        assertThat(pool.requirements()).allMatch(r -> r.derivation().isPresent());
        assertThat(pool.requirements().get(1).derivation().orElseThrow().formula())
                .contains("one position with bought");
    }

    @Test
    void theProblemsSayWhichRowsBecameOne() {
        assertThat(held(ROWS).problems())
                .contains(
                        new Problem.Assumed(
                                "main/bought",
                                "the rows sold, bought, more are one position of 3.0 BTCUSDT in one-way mode, charged here; of their leverages the lowest, 10.0x, is used"));
    }

    @Test
    void everyRowHasTheLiquidationPriceAndItsShareOfTheLoss() {
        MarginPool pool = Assessed.pool(held(ROWS), "settlement/USDT");
        Liquidation.Outcome ofBought = Assessed.outcome(pool, Move.INSTRUMENT, "bought", Direction.DOWN);
        assertThat(ofBought).isInstanceOf(Liquidation.At.class);
        for (String row : List.of("sold", "more")) {
            assertThat(Assessed.outcome(pool, Move.INSTRUMENT, row, Direction.DOWN))
                    .isEqualTo(ofBought);
        }
        Liquidation.At at = (Liquidation.At) Assessed.outcome(pool, Move.UNDERLYING, "BTC", Direction.DOWN);
        double fall = at.price() - 50_000;
        Map<PositionId, Double> each = at.contributions();
        assertThat(each).hasSize(3);
        assertWithin("bought", 3 * fall, each.get(new PositionId("bought")), 1e-6);
        assertWithin("more", fall, each.get(new PositionId("more")), 1e-6);
        assertWithin("sold", -fall, each.get(new PositionId("sold")), 1e-6);
    }

    /// 100 contracts at 40,000 and 100 at 60,000 cost 10,000/40,000 + 10,000/60,000 coins: 48,000.
    @Test
    void coinContractsAverageInCoin() {
        Position a = row("a", cross("BTCUSD", 100, 40_000, 10));
        Position b = row("b", cross("BTCUSD", 100, 60_000, 10));
        MarginResult rows = held(a, b);
        MarginResult one = held(cross("BTCUSD", 200, 48_000, 10));
        assertWithin("equity", one.equity(), rows.equity(), 1e-6);
        assertThat(rows.maintenanceMargin()).isEqualTo(one.maintenanceMargin());
    }

    @Test
    void rowsThatCloseEachOtherNeedNothingAndAreNeverLiquidated() {
        MarginResult closed = held(
                row("a", cross("BTCUSDT", 0.3, 40_000, 10)),
                row("b", cross("BTCUSDT", -0.1, 50_000, 10)),
                row("c", cross("BTCUSDT", -0.2, 50_000, 10)));
        assertThat(closed.initialMargin()).isZero();
        assertThat(closed.maintenanceMargin()).isZero();
        assertWithin("profit", 33_000, closed.equity(), 1e-9);
        assertThat(closed.pools().getFirst().liquidations()).allMatch(l -> l.outcome() instanceof Liquidation.None);
    }

    @Test
    void legsOfHedgeModeAndRowsOfAnotherModeStayApart() {
        MarginResult hedged = held(
                Fixtures.named("long", cross("BTCUSDT", 1, 50_000, 10)),
                Fixtures.named("short", cross("BTCUSDT", -1, 50_000, 10)));
        assertThat(hedged.initialMargin()).isEqualTo(10_000);
        MarginResult apart = held(
                row("cross", cross("BTCUSDT", 1, 50_000, 10)),
                row("isolated", isolated("BTCUSDT", -1, 50_000, 10, 5_000)));
        assertThat(apart.initialMargin()).isEqualTo(10_000);
        assertThat(apart.pools()).hasSize(2);
    }

    @Test
    void isolatedRowsShareWhatTheyPostedExceptWhereEachIsASubAccount() {
        Position[] rows = {
            row("a", isolated("BTC-USD", 2, 50_000, 10, 9_000)), row("b", isolated("BTC-USD", -1, 50_000, 10, 6_000))
        };
        MarginResult one = Assessed.held(Fixtures.account("bitmex", "", MONEY, rows), MARKET);
        assertThat(one.pools()).hasSize(1);
        assertThat(Assessed.pool(one, "isolated/a").equity()).isEqualTo(15_000);
        MarginResult two = Assessed.held(Fixtures.account("dydx", "", MONEY, rows), MARKET);
        assertThat(two.pools()).hasSize(2);
        assertThat(Assessed.pool(two, "isolated/b").equity()).isEqualTo(6_000);
    }

    @Test
    void anUnknownEntryLeavesEquityUnknownAndMarginKnown() {
        MarginResult result =
                held(row("a", cross("BTCUSDT", 2, 50_000, 10)), row("b", cross("BTCUSDT", -1, Double.NaN, 10)));
        assertThat(result.equity()).isNaN();
        assertThat(result.initialMargin()).isEqualTo(5_000);
    }
}
