package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import plimsoll.model.Draws;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.Convention;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// Every reported liquidation price is checked by building the market at that price and margining the
/// account in it from nothing.
class LiquidationPropertyTest {
    private static final int BOOKS = Draws.of(1000);
    private static final int DENSE_BOOKS = 70;
    private static final int DENSE_POINTS = 2000;
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    /// A search of one pool, and the account that stands in that pool whatever the market does.
    private record Search(RandomBook book, Account account, AsIf asIf, MarginPool pool, Liquidation found) {
        Convention convention() {
            return ASSESSOR.library().of(account, book.market().asOf()).value().convention();
        }

        double today() {
            return found.move() == Move.UNDERLYING
                    ? book.market()
                            .indices()
                            .get(new UnderlyingId(found.name()))
                            .price()
                    : mark();
        }

        private double mark() {
            double quoted = book.market().quotes().get(instrument()).mark();
            return Double.isNaN(quoted) ? TestMarket.model(book.market(), option(), volatility(), 1) : quoted;
        }

        private Instrument.Option option() {
            return (Instrument.Option) book.market().instruments().get(instrument());
        }

        private double volatility() {
            return book.market().quotes().get(instrument()).volatility();
        }

        InstrumentId instrument() {
            return account.positions().stream()
                    .filter(p -> p.id().name().equals(found.name()))
                    .findFirst()
                    .orElseThrow()
                    .instrument();
        }

        MarketSnapshot marketAt(double price) {
            return found.move() == Move.UNDERLYING
                    ? TestMarket.moved(book.market(), new UnderlyingId(found.name()), price / today())
                    : TestMarket.withMark(book.market(), instrument(), price);
        }

        MarginPool poolAt(MarketSnapshot market) {
            return ASSESSOR.assess(account, market, Searches.NONE).in(asIf).pools().stream()
                    .filter(p -> p.id().equals(pool.id()))
                    .findFirst()
                    .orElseThrow();
        }

        /// Maintenance where the convention evaluates it.
        double maintenance(MarginPool moved) {
            MaintenanceAt at = asIf == AsIf.PORTFOLIO
                    ? MaintenanceAt.LIQUIDATION
                    : convention().maintenanceAt();
            return switch (at) {
                case LIQUIDATION -> moved.maintenanceMargin();
                case MARK -> poolAt(book.market()).maintenanceMargin();
                case ENTRY -> poolAt(atEntry()).maintenanceMargin();
            };
        }

        /// The market with every future at the entry of the pool's position; only where legs of one
        /// instrument share a pool can their entries differ.
        private MarketSnapshot atEntry() {
            MarketSnapshot market = book.market();
            for (Position p : account.positions()) {
                if (asIf == AsIf.CROSS || !p.isIsolated() || pool.id().equals("isolated/" + p.id())) {
                    market = TestMarket.withMark(market, p.instrument(), p.entryPrice());
                }
            }
            return market;
        }

        boolean hasOneEntryByInstrument() {
            Map<InstrumentId, Position> seen = new HashMap<>();
            return account.positions().stream().allMatch(p -> seen.putIfAbsent(p.instrument(), p) == null);
        }

        @Override
        public String toString() {
            return asIf + " " + pool.id() + " " + found + "\n  " + account + "\n  book " + book;
        }
    }

    @Test
    void equityIsMaintenanceAtEveryReportedPrice() {
        Map<String, Integer> counted = new HashMap<>();
        for (long seed = 0; seed < BOOKS; seed++) {
            for (Search search : searches(RandomBook.of(seed))) {
                search.found().at().ifPresent(at -> checkEquality(search, at, counted));
            }
        }
        assertThat(counted.keySet())
                .as("every combination must have been met: %s", counted)
                .contains(
                        "HELD UNDERLYING DOWN",
                        "HELD UNDERLYING UP",
                        "HELD INSTRUMENT DOWN",
                        "HELD INSTRUMENT UP",
                        "CROSS UNDERLYING DOWN",
                        "CROSS UNDERLYING UP",
                        "PORTFOLIO UNDERLYING DOWN",
                        "PORTFOLIO UNDERLYING UP",
                        "PORTFOLIO INSTRUMENT DOWN",
                        "PORTFOLIO INSTRUMENT UP");
        assertThat(counted.values().stream().mapToInt(n -> n).sum()).isGreaterThan(BOOKS);
    }

    private static void checkEquality(Search search, At at, Map<String, Integer> counted) {
        if (search.convention().equityAt() == EquityAt.MARK
                || (search.convention().maintenanceAt() == MaintenanceAt.ENTRY && !search.hasOneEntryByInstrument())) {
            return;
        }
        MarginPool moved = search.poolAt(search.marketAt(at.price()));
        double maintenance = search.maintenance(moved);
        double scale = Math.max(maintenance, Math.abs(search.pool().equity()));
        assertWithin(search.toString(), maintenance, moved.equity(), 1e-9 * scale);
        assertWithin(search.toString(), at.price() / search.today() - 1, at.distance(), 1e-12);
        assertThat(at.price() < search.today())
                .as(search.toString())
                .isEqualTo(search.found().direction() == Direction.DOWN);
        counted.merge(
                search.asIf() + " " + search.found().move() + " "
                        + search.found().direction(),
                1,
                Integer::sum);
    }

    private static List<Search> searches(RandomBook book) {
        List<Search> found = new ArrayList<>();
        Comparison assessed = ASSESSOR.assess(book.account(), book.market());
        for (AsIf asIf : List.of(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO)) {
            for (MarginPool pool : assessed.in(asIf).pools()) {
                pool.liquidations().forEach(l -> found.add(new Search(book, book.account(), asIf, pool, l)));
            }
        }
        return found;
    }

    @Test
    void nothingTriggersBeforeTheFirstReportedPrice() {
        for (long seed = 0; seed < DENSE_BOOKS; seed++) {
            for (Search search : searches(RandomBook.of(seed))) {
                if (search.found().move() == Move.UNDERLYING
                        && search.asIf() != AsIf.CROSS
                        && search.convention().equityAt() == EquityAt.ENTRY
                        && search.convention().maintenanceAt() == MaintenanceAt.LIQUIDATION) {
                    checkFirst(search);
                }
            }
        }
    }

    private static void checkFirst(Search search) {
        if (!(search.found().outcome() instanceof At || search.found().outcome() instanceof Liquidation.None)) {
            return;
        }
        double bound = search.found().direction() == Direction.DOWN ? 1e-3 : 10;
        double end = search.found().at().map(a -> a.distance() + 1).orElse(bound);
        DoubleFunction<Double> excess = excess(search);
        for (int i = 1; i < DENSE_POINTS; i++) {
            double factor = Math.exp(Math.log(end) * i / DENSE_POINTS);
            double now = excess.apply(factor);
            assertThat(now)
                    .as("excess at factor %s, before %s of %s", factor, end, search)
                    .isPositive();
        }
    }

    /// Through the valued account and its plan, which is quicker than a whole assessment.
    private static DoubleFunction<Double> excess(Search search) {
        ValuedAccount now = ValuedAccount.of(search.account(), search.book().market(), Asset.USD);
        UnderlyingId moving = new UnderlyingId(search.found().name());
        MarketSnapshot market = search.book().market();
        PoolPlan plan = plan(search, market);
        assertThat(now.problems()).isEmpty();
        return factor -> {
            ValuedAccount held =
                    ValuedAccount.of(search.account(), TestMarket.moved(market, moving, factor), Asset.USD);
            ValuedAccount then = search.asIf() == AsIf.HELD && plan.isolates() ? held : Reopened.cross(held);
            PoolTest test = new PoolTest(plan.pools(then, new ArrayList<>()).stream()
                    .filter(p -> p.id().equals(search.pool().id()))
                    .findFirst()
                    .orElseThrow());
            return test.equity() - test.maintenance();
        };
    }

    private static PoolPlan plan(Search search, MarketSnapshot market) {
        Methods methods = new Methods(
                ASSESSOR.library().of(search.account(), market.asOf()).value(),
                ASSESSOR.library().of("house-matrix", market.asOf()).value());
        return (search.asIf() == AsIf.HELD ? methods.held(search.account()) : methods.portfolio(search.account()))
                .plan();
    }

    @Test
    void drawsMarksForMostOptions() {
        long quoted = 0;
        for (long seed = 0; seed < 100; seed++) {
            quoted += RandomBook.of(seed).market().quotes().values().stream()
                    .map(Quote::mark)
                    .filter(Double::isFinite)
                    .count();
        }
        assertThat(quoted).isPositive();
    }
}
