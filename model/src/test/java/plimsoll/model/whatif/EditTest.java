package plimsoll.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.named;
import static plimsoll.model.Fixtures.owing;
import static plimsoll.model.whatif.Market.CALL;
import static plimsoll.model.whatif.Market.FUTURE;
import static plimsoll.model.whatif.Market.LOTTED;
import static plimsoll.model.whatif.Market.MAIN;
import static plimsoll.model.whatif.Market.PERP;
import static plimsoll.model.whatif.Market.PUT;
import static plimsoll.model.whatif.Market.SPOT;
import static plimsoll.model.whatif.Market.at;
import static plimsoll.model.whatif.Market.balance;
import static plimsoll.model.whatif.Market.key;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

class EditTest {
    private static final Position LONG = cross("BTCUSDT", 2, 48_000, 10);
    private static final Situation HELD = Market.of(LONG);

    private static Situation after(Situation before, Edit edit) {
        return edit.apply(before);
    }

    @Test
    void growingAveragesTheEntryAndMovesNoCash() {
        Situation s = after(HELD, new Edit.Resize(key(PERP), 4));
        assertThat(at(s, PERP).quantity()).isEqualTo(4);
        assertThat(at(s, PERP).entryPrice()).isCloseTo((48_000 + 50_010) / 2.0, within(1e-9));
        assertThat(balance(s, USDT)).isEqualTo(100_000);
    }

    @Test
    void shrinkingRealisesAtTheMark() {
        Situation s = after(HELD, new Edit.Resize(key(PERP), 0.5));
        assertThat(at(s, PERP)).isEqualTo(LONG.withQuantity(0.5));
        assertThat(balance(s, USDT)).isCloseTo(100_000 + 1.5 * 2_010, within(1e-9));
    }

    @Test
    void aClosedPositionIsGoneAndWhatItOwedIsPaid() {
        Situation s = after(Market.of(owing(12, LONG)), new Edit.Close(key(PERP)));
        assertThat(Market.main(s).positions()).isEmpty();
        assertThat(balance(s, USDT)).isCloseTo(100_000 + 2 * 2_010 - 12, within(1e-9));
        assertThat(after(HELD, new Edit.Resize(key(PERP), 0))).isEqualTo(after(HELD, new Edit.Close(key(PERP))));
    }

    @Test
    void aFlippedPositionStartsAtTheMark() {
        Situation s = after(HELD, new Edit.Flip(key(PERP)));
        assertThat(at(s, PERP)).isEqualTo(new Position(LONG.id(), PERP, Side.NET, -2, 50_010, LONG.mode(), 0));
        assertThat(balance(s, USDT)).isCloseTo(100_000 + 2 * 2_010, within(1e-9));
    }

    @Test
    void inHedgeModeALegIsFlippedIntoTheOther() {
        Position leg = named("l", cross("BTCUSDT", 2, 48_000, 10));
        Position other = named("s", cross("BTCUSDT", -1, 50_010, 10));
        Situation s = after(Market.of(leg, other), new Edit.Flip(new PositionKey(MAIN, leg.id())));
        assertThat(Market.main(s).positions()).containsExactly(other.withQuantity(-3));
        Situation alone = after(Market.of(leg), new Edit.Flip(new PositionKey(MAIN, leg.id())));
        assertThat(Market.main(alone).positions())
                .containsExactly(
                        new Position(new PositionId("BTCUSDT-SHORT"), PERP, Side.SHORT, -2, 50_010, leg.mode(), 0));
    }

    @Test
    void theSameAgainIsAddedAtTheMark() {
        assertThat(after(HELD, new Edit.Duplicate(key(PERP))))
                .isEqualTo(HELD.edited(List.of(new Edit.Resize(key(PERP), 4))));
    }

    @Test
    void rollingKeepsTheCoins() {
        Situation s = after(HELD, new Edit.Roll(key(PERP), FUTURE));
        assertThat(s.position(key(PERP))).isEmpty();
        assertThat(at(s, FUTURE).quantity()).isCloseTo(2 * 51_000 / 10.0, within(1e-9));
        assertThat(at(s, FUTURE).mode()).isEqualTo(LONG.mode());
        Situation lots = after(Market.of(cross("BTCUSDT", -0.0019, 48_000, 10)), new Edit.Roll(key(PERP), LOTTED));
        assertThat(at(lots, LOTTED).quantity()).isEqualTo(-0.001);
    }

    @Test
    void anIsolatedPositionPostsByItsLeverageAndGivesBackAShare() {
        Situation held = Market.of(isolated("BTCUSDT", 2, 48_000, 10, 9_600));
        Situation more = after(held, new Edit.Resize(key(PERP), 3));
        assertThat(at(more, PERP).mode()).isEqualTo(new MarginMode.Isolated(10, 9_600 + 5_001));
        assertThat(balance(more, USDT)).isEqualTo(100_000 - 5_001);
        Situation less = after(held, new Edit.Resize(key(PERP), 1));
        assertThat(at(less, PERP).mode()).isEqualTo(new MarginMode.Isolated(10, 4_800));
        assertThat(balance(less, USDT)).isCloseTo(100_000 + 4_800 + 2_010, within(1e-9));
        Situation unlevered = Market.of(isolated("BTCUSDT", 2, 48_000, Double.NaN, 9_600));
        assertThat(at(after(unlevered, new Edit.Resize(key(PERP), 3)), PERP).mode())
                .isEqualTo(new MarginMode.Isolated(Double.NaN, 14_400));
    }

    @Test
    void optionsArePaidForAtTheirMarkQuotedOrNot() {
        Situation call = after(HELD, new Edit.Trade(MAIN, CALL.id(), -3));
        assertThat(balance(call, USDT)).isEqualTo(102_700);
        double model = TestMarket.model(Market.now(), PUT, 0.65, 1);
        Situation put = after(HELD, new Edit.Trade(MAIN, PUT.id(), 2));
        assertThat(balance(put, USDT)).isCloseTo(100_000 - 2 * model, within(1e-6));
        assertThat(at(put, PUT.id()).entryPrice()).isCloseTo(model, within(1e-6));
    }

    @Test
    void aTradeAddsToItsPositionOrOpensOne() {
        Situation added = after(HELD, new Edit.Trade(MAIN, PERP, 1));
        assertThat(added).isEqualTo(after(HELD, new Edit.Resize(key(PERP), 3)));
        Edit.Trade stated = new Edit.Trade(MAIN, PERP, Side.NET, 1, 40_000, new MarginMode.Cross(50));
        assertThat(at(after(HELD, stated), PERP).entryPrice()).isCloseTo(136_000 / 3.0, within(1e-9));
        assertThat(at(after(HELD, stated), PERP).mode()).isEqualTo(LONG.mode());
        MarginMode apart = new MarginMode.Isolated(20, Double.NaN);
        Situation isolated = after(HELD, new Edit.Trade(MAIN, PERP, Side.NET, 1, Double.NaN, apart));
        assertThat(isolated.position(PositionKey.of("main", "BTCUSDT #2")))
                .hasValueSatisfying(p -> assertThat(p.mode()).isEqualTo(new MarginMode.Isolated(20, 2_500.5)));
        assertThat(balance(isolated, USDT)).isEqualTo(100_000 - 2_500.5);
    }

    @Test
    void spotIsExchanged() {
        Situation s = after(HELD, new Edit.Trade(MAIN, SPOT, 0.5));
        assertThat(balance(s, USDT)).isEqualTo(75_000);
        assertThat(balance(s, BTC)).isEqualTo(2.5);
        assertThat(Market.main(s).positions()).containsExactly(LONG);
    }

    @Test
    void openOrdersStay() {
        Order order = new Order("o", PERP, 1, 45_000, false);
        Account account = Market.account(LONG).withOrders(List.of(order));
        Situation s = Situation.of(new Book(List.of(account)), Market.now());
        assertThat(Market.main(after(s, new Edit.Flip(key(PERP)))).orders()).containsExactly(order);
    }

    @Test
    void balancesNobodyStatedStayUnstated() {
        Account account = Market.account(LONG).withBalances(List.of());
        Situation s = Situation.of(new Book(List.of(account)), Market.now());
        assertThat(Market.main(after(s, new Edit.Close(key(PERP)))).balances()).isEmpty();
    }

    @Test
    void excludedPositionsStayInTheBookAndDoNotCount() {
        Situation held = Market.of(LONG, named("x", isolated("BTC-PERPETUAL", 100, 50_000, 10, 0.4)));
        Situation s = held.edited(List.of(
                new Edit.Exclude(key(PERP)),
                new Edit.Exclude(PositionKey.of("main", "x")),
                new Edit.Tag(key(PERP), " a ")));
        assertThat(s.book()).isEqualTo(held.book());
        assertThat(s.tags()).containsExactly(Map.entry(key(PERP), "a"));
        Account counted = s.counted().accounts().getFirst();
        assertThat(counted.positions()).isEmpty();
        assertThat(counted.balances()).containsExactly(Balance.of(USDT, 100_000), Balance.of(BTC, 2.4));
        Situation back = s.edited(List.of(
                new Edit.Include(key(PERP)),
                new Edit.Include(PositionKey.of("main", "x")),
                new Edit.Tag(key(PERP), "")));
        assertThat(back).isEqualTo(held);
    }

    @Test
    void whatIsClosedIsNoLongerExcluded() {
        Situation s = HELD.edited(List.of(new Edit.Exclude(key(PERP)), new Edit.Close(key(PERP))));
        assertThat(s.excluded()).isEmpty();
    }

    @Test
    void marginMovesBetweenBalanceAndPosition() {
        Situation apart = after(HELD, new Edit.ChangeMode(key(PERP), new MarginMode.Isolated(Double.NaN, Double.NaN)));
        assertThat(at(apart, PERP).mode()).isEqualTo(new MarginMode.Isolated(10, 10_002));
        assertThat(balance(apart, USDT)).isEqualTo(89_998);
        Situation more = after(apart, new Edit.ChangePosted(key(PERP), 12_000));
        assertThat(balance(more, USDT)).isEqualTo(88_000);
        assertThat(after(more, new Edit.ChangeMode(key(PERP), new MarginMode.Cross(Double.NaN))))
                .isEqualTo(HELD);
        Situation losing = Market.of(cross("BTCUSDT", 2, 51_010, 10));
        assertThat(at(after(losing, new Edit.ChangeMode(key(PERP), new MarginMode.Isolated(20, Double.NaN))), PERP)
                        .mode())
                .as("an open loss is posted as well")
                .isEqualTo(new MarginMode.Isolated(20, 5_001 + 2_000));
    }

    @Test
    void numbersAreRestatedWithoutATrade() {
        Situation s = HELD.edited(List.of(
                new Edit.CorrectQuantity(key(PERP), 3),
                new Edit.CorrectEntry(key(PERP), 47_000),
                new Edit.ChangeLeverage(key(PERP), 5),
                new Edit.ChangeBalance(MAIN, USDT, 7),
                new Edit.ChangeBalance(MAIN, Fixtures.USDC, 8)));
        assertThat(at(s, PERP)).isEqualTo(cross("BTCUSDT", 3, 47_000, 5));
        assertThat(Market.main(s).balances())
                .containsExactly(Balance.of(USDT, 7), Balance.of(BTC, 2), Balance.of(Fixtures.USDC, 8));
    }

    @Test
    void anIndexMovesEverythingOfItsUnderlying() {
        MarketSnapshot moved = after(HELD, new Edit.SetIndex(BITCOIN, 60_000)).market();
        MarketSnapshot expected = TestMarket.moved(Market.now(), BITCOIN, 1.2);
        assertThat(moved.indices()).isEqualTo(expected.indices());
        assertThat(moved.assets()).isEqualTo(expected.assets());
        assertThat(moved.expiries()).isEqualTo(expected.expiries());
        expected.quotes().forEach((id, quote) -> {
            double mark = moved.quotes().get(id).mark();
            assertThat(Double.isNaN(mark)).isEqualTo(Double.isNaN(quote.mark()));
            if (!Double.isNaN(mark)) {
                assertThat(mark).as(id.name()).isCloseTo(quote.mark(), within(1e-9 * quote.mark()));
            }
        });
    }

    @Test
    void aMarkMovesAloneAndAnOptionsVolatilityWithIt() {
        MarketSnapshot moved = after(HELD, new Edit.SetMark(PERP, 49_000)).market();
        assertThat(moved).isEqualTo(TestMarket.withMark(Market.now(), PERP, 49_000));
        Situation option = after(HELD, new Edit.SetMark(CALL.id(), 1_500));
        double volatility = option.market().quotes().get(CALL.id()).volatility();
        assertThat(TestMarket.model(Market.now(), CALL, volatility, 1)).isCloseTo(1_500, within(1e-6));
        assertThat(option.mark(CALL.id()).orElseThrow()).isEqualTo(1_500);
    }

    @Test
    void aVolatilityMovesTheMark() {
        Situation s = after(HELD, new Edit.SetVolatility(CALL.id(), 0.9));
        double difference = 900 - TestMarket.model(Market.now(), CALL, 0.6, 1);
        assertThat(s.mark(CALL.id()).orElseThrow())
                .isCloseTo(TestMarket.model(Market.now(), CALL, 0.9, 1) + difference, within(1e-6));
        assertThat(after(HELD, new Edit.SetVolatility(PUT.id(), 0.9))
                        .mark(PUT.id())
                        .orElseThrow())
                .isCloseTo(TestMarket.model(Market.now(), PUT, 0.9, 1), within(1e-6));
    }

    @Test
    void allVolatilitiesMoveTogether() {
        Situation s = after(HELD, new Edit.ShiftVolatility(BITCOIN, 0.5));
        Situation each = HELD.edited(
                List.of(new Edit.SetVolatility(CALL.id(), 0.6 * 1.5), new Edit.SetVolatility(PUT.id(), 0.65 * 1.5)));
        for (var id : List.of(CALL.id(), PUT.id())) {
            assertThat(s.mark(id).orElseThrow()).isCloseTo(each.mark(id).orElseThrow(), within(1e-9));
            assertThat(s.market().quotes().get(id).volatility())
                    .isCloseTo(each.market().quotes().get(id).volatility(), within(1e-15));
        }
        assertThat(s.market().quotes().get(PERP))
                .isEqualTo(Market.now().quotes().get(PERP));
    }

    @Test
    void aDateSettlesWhatExpiresAndRollsTheRest() {
        Situation held =
                Market.of(LONG, cross(CALL.id().name(), -2, 800, Double.NaN), cross("BTC-FUT", 5_100, 50_500, 10));
        Situation early = after(held, new Edit.SetDate(inDays(15)));
        assertThat(early.market().asOf()).isEqualTo(inDays(15));
        assertThat(early.book()).isEqualTo(held.book());
        double years = 75 / 90.0;
        assertThat(early.mark(FUTURE).orElseThrow())
                .isCloseTo(50_000 * Math.pow(51_000 / 50_000.0, years), within(1e-6));
        assertThat(early.mark(CALL.id()).orElseThrow()).isLessThan(900);
        Situation late = after(held, new Edit.SetDate(inDays(100)));
        assertThat(Market.main(late).positions()).containsExactly(LONG);
        assertThat(balance(late, USDT)).as("the call ends worthless").isEqualTo(100_000);
        assertThat(balance(late, BTC)).isCloseTo(2 + 51_000 * (1 / 50_500.0 - 1 / 50_000.0), within(1e-9));
    }

    @Test
    void whatIsExcludedIsNotSettled() {
        Situation held = Market.of(cross("BTC-FUT", 5_100, 50_500, 10));
        Situation s = held.edited(List.of(new Edit.Exclude(key(FUTURE)), new Edit.SetDate(inDays(100))));
        assertThat(s.book()).isEqualTo(held.book());
        assertThat(s.excluded()).isEqualTo(Set.of(key(FUTURE)));
    }

    @Test
    void profitsStatedInsideTheBalanceStayTrue() {
        Situation held = new Situation(HELD.book(), HELD.market(), Set.of(), Map.of(), Set.of(MAIN));
        assertThat(balance(after(held, new Edit.Close(key(PERP))), USDT)).isCloseTo(100_000, within(1e-9));
        Situation moved = after(held, new Edit.SetMark(PERP, 51_010));
        assertThat(balance(moved, USDT)).isCloseTo(102_000, within(1e-9));
        Situation excluded = after(held, new Edit.Exclude(key(PERP)));
        assertThat(excluded.counted()
                        .accounts()
                        .getFirst()
                        .balances()
                        .getFirst()
                        .quantity())
                .isCloseTo(100_000 - 2 * 2_010, within(1e-9));
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        PositionKey none = PositionKey.of("main", "none");
        PositionKey elsewhere = PositionKey.of("other", "BTCUSDT");
        for (PositionKey key : List.of(none, elsewhere)) {
            List<Edit> edits = List.of(
                    new Edit.Resize(key, 1),
                    new Edit.Close(key),
                    new Edit.Flip(key),
                    new Edit.Duplicate(key),
                    new Edit.Roll(key, FUTURE),
                    new Edit.Exclude(key),
                    new Edit.Include(key),
                    new Edit.Tag(key, "x"),
                    new Edit.ChangeLeverage(key, 2),
                    new Edit.ChangeMode(key, new MarginMode.Cross(2)),
                    new Edit.ChangePosted(key, 2),
                    new Edit.CorrectEntry(key, 2),
                    new Edit.CorrectQuantity(key, 2),
                    new Edit.Trade(key.account(), new InstrumentId("NOMARK"), 1),
                    new Edit.SetIndex(new UnderlyingId("DOGE"), 1),
                    new Edit.SetMark(new InstrumentId("DOGE"), 1));
            assertThat(edits).allSatisfy(e -> assertThat(e.apply(HELD)).isEqualTo(HELD));
        }
        assertThat(new Edit.Roll(key(PERP), new InstrumentId("NOMARK")).apply(HELD))
                .isEqualTo(HELD);
    }
}
