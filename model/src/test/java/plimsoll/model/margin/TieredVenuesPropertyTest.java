package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.volatility.VolatilityEstimates;

/// What holds for every account of BitMEX, Bitget, Gate and KuCoin, on a thousand drawn ones each.
class TieredVenuesPropertyTest {
    private static final int BOOKS = 1000;
    private static final double ASIDE = 1e-10;

    private record Search(TieredBook book, MarginPool pool, Liquidation found) {
        MarginPool at(double price) {
            MarketSnapshot market = found.move() == Move.UNDERLYING
                    ? TestMarket.moved(book.market(), underlying(), price / index())
                    : TestMarket.withMark(book.market(), new InstrumentId(found.name()), price);
            return held(new TieredBook(book.account(), market), Searches.NONE).pools().stream()
                    .filter(p -> p.id().equals(pool.id()))
                    .findFirst()
                    .orElseThrow();
        }

        private UnderlyingId underlying() {
            return new UnderlyingId(found.name());
        }

        private double index() {
            return book.market().index(underlying()).orElseThrow().price();
        }

        /// Bitget evaluates the maintenance of cross positions at today's mark.
        double excess(double price) {
            MarginPool moved = at(price);
            boolean stands = book.account().venue().equals("bitget") && !(pool.scope() instanceof Scope.Isolated);
            return moved.equity() - (stands ? pool.maintenanceMargin() : moved.maintenanceMargin());
        }

        @Override
        public String toString() {
            return pool.id() + " " + found + "\n  " + book;
        }
    }

    private static List<Search> searches(TieredBook book) {
        List<Search> found = new ArrayList<>();
        for (MarginPool pool : held(book).pools()) {
            pool.liquidations().forEach(l -> found.add(new Search(book, pool, l)));
        }
        return found;
    }

    private static MarginResult held(TieredBook book) {
        return held(book, Searches.ALL);
    }

    /// One mode only, which is quicker than a whole assessment.
    private static MarginResult held(TieredBook book, Searches searches) {
        MarketSnapshot market = book.market();
        ParameterLibrary library = ParameterLibrary.builtIn();
        Modes modes = new Modes(
                market.asOf(), library.of(book.account(), market.asOf()), library.of("house-matrix", market.asOf()));
        Moves moves = new Moves(Map.of(), new VolatilityEstimates(market));
        ValuedAccount valued = ValuedAccount.of(book.account(), market, Asset.USD);
        return modes.result(valued, AsIf.HELD, searches, moves, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate", "kucoin"})
    void theTriggerHoldsAtEveryReportedPrice(String venue) {
        int counted = 0;
        for (long seed = 0; seed < BOOKS; seed++) {
            for (Search search : searches(TieredBook.of(venue, seed))) {
                counted += search.found().at().map(at -> check(search, at)).orElse(0);
            }
        }
        assertThat(counted).isGreaterThan(2 * BOOKS);
    }

    /// Without deductions maintenance jumps at a tier's floor: there the trigger is passed, not met.
    private static int check(Search search, At at) {
        double scale = Math.max(
                search.pool().maintenanceMargin(), Math.abs(search.pool().equity()));
        if (Math.abs(search.excess(at.price())) > 1e-9 * scale) {
            double today = at.price() / (1 + at.distance());
            double aside = Math.copySign(ASIDE, today - at.price());
            assertThat(search.excess(at.price() * (1 + aside)))
                    .as(search.toString())
                    .isPositive();
            assertThat(search.excess(at.price() * (1 - aside)))
                    .as(search.toString())
                    .isNegative();
        }
        return 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate", "kucoin"})
    void moreCollateralNeverBringsLiquidationNearer(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            TieredBook book = TieredBook.of(venue, seed);
            List<Search> before = searches(book);
            List<Search> after = searches(new TieredBook(richer(book.account()), book.market()));
            for (int i = 0; i < before.size(); i++) {
                assertThat(reach(after.get(i).found()))
                        .as("%s then %s", before.get(i), after.get(i).found())
                        .isGreaterThanOrEqualTo(reach(before.get(i).found()) * (1 - 1e-12));
            }
        }
    }

    /// How far the price may move, as |ln|; infinite when it is never met.
    private static double reach(Liquidation found) {
        return switch (found.outcome()) {
            case At at -> Math.abs(Math.log1p(at.distance()));
            case None _ -> Double.POSITIVE_INFINITY;
            case Already _ -> 0;
            default -> throw new AssertionError(found.toString());
        };
    }

    private static Account richer(Account account) {
        return account.withBalances(account.balances().stream()
                        .map(b -> b.plus(0.01 * b.quantity()))
                        .toList())
                .withPositions(account.positions().stream()
                        .map(TieredVenuesPropertyTest::richer)
                        .toList());
    }

    private static Position richer(Position p) {
        return p.mode() instanceof MarginMode.Isolated i
                ? p.withMode(new MarginMode.Isolated(i.leverage(), 1.01 * i.posted()))
                : p;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate", "kucoin"})
    void scalingEverySizeScalesEveryMargin(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            MarginResult one = held(TieredBook.of(venue, seed), Searches.NONE);
            MarginResult eight = held(TieredBook.of(venue, seed, 8), Searches.NONE);
            String inputs = TieredBook.of(venue, seed).toString();
            assertWithin(inputs, 8 * one.initialMargin(), eight.initialMargin(), 1e-12 * eight.initialMargin());
            assertWithin(
                    inputs, 8 * one.maintenanceMargin(), eight.maintenanceMargin(), 1e-12 * eight.maintenanceMargin());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate", "kucoin"})
    void longAndShortOfOneLinearContractCancelInOneWayMode(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            TieredBook book = TieredBook.of(venue, seed);
            List<Position> netted = linear(book).map(p -> p.withQuantity(0)).toList();
            TieredBook flat = new TieredBook(book.account().withPositions(netted), book.market());
            assertThat(held(flat, Searches.NONE).initialMargin())
                    .as(book.toString())
                    .isZero();
            assertThat(held(flat, Searches.NONE).maintenanceMargin())
                    .as(book.toString())
                    .isZero();
            assertThat(searches(flat))
                    .as(book.toString())
                    .allMatch(s -> s.found().outcome() instanceof None);
        }
    }

    private static Stream<Position> linear(TieredBook book) {
        return book.account().positions().stream()
                .filter(p ->
                        book.market().instruments().get(p.instrument()).terms().payoff() == Payoff.LINEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmex", "bitget", "gate"})
    void equityBeforeHaircutsIsTheSameInEveryMode(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            TieredBook book = TieredBook.of(venue, seed);
            Comparison assessed = Assessed.ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = assessed.in(asIf);
                assertThat(r.complete()).as(asIf + " " + r.problems() + book).isTrue();
                double parts = r.freeBalance() + r.equity();
                assertWithin(asIf + " " + book, assessed.in(AsIf.HELD).equityBeforeHaircuts(), parts, 1e-6);
            }
        }
    }
}
