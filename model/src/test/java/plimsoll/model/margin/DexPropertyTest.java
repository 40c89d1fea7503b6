package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.Draws;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// What holds for every account of the decentralised venues, on a thousand drawn ones each.
class DexPropertyTest {
    private static final int BOOKS = Draws.of(1000);
    private static final List<AsIf> MODES = List.of(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS);

    private static void forEachPool(String venue, BiConsumer<DexBook, Found> check) {
        for (long seed = 0; seed < BOOKS; seed++) {
            DexBook book = DexBook.of(venue, seed);
            Comparison assessed = Assessed.ASSESSOR.assess(book.account(), book.market());
            for (AsIf asIf : List.of(AsIf.HELD, AsIf.CROSS)) {
                assessed.in(asIf).pools().forEach(p -> check.accept(book, new Found(asIf, p)));
            }
        }
    }

    private record Found(AsIf asIf, MarginPool pool) {
        MarginPool in(DexBook book, MarketSnapshot market) {
            MarginResult moved = Assessed.ASSESSOR
                    .assess(book.account(), market, Searches.NONE)
                    .in(asIf);
            return Assessed.pool(moved, pool.id());
        }
    }

    private static MarketSnapshot at(DexBook book, Liquidation found, At at) {
        return found.move() == Move.UNDERLYING
                ? TestMarket.moved(book.market(), new UnderlyingId(found.name()), 1 + at.distance())
                : TestMarket.withMark(book.market(), new InstrumentId(found.name()), at.price());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperliquid", "dydx", "derive"})
    void equityIsMaintenanceAtEveryLiquidationPrice(String venue) {
        Map<String, Integer> met = new TreeMap<>();
        forEachPool(
                venue,
                (book, found) -> found.pool()
                        .liquidations()
                        .forEach(l -> l.at().ifPresent(at -> {
                            MarginPool moved = found.in(book, at(book, l, at));
                            double scale = Math.max(
                                    moved.maintenanceMargin(),
                                    Math.abs(found.pool().equity()));
                            assertWithin(l + " " + book, moved.maintenanceMargin(), moved.equity(), 1e-9 * scale);
                            met.merge(found.asIf() + " " + l.move() + " " + l.direction(), 1, Integer::sum);
                        })));
        assertThat(met).as(met.toString()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperliquid", "dydx", "derive"})
    void maintenanceNeverJumpsWithSize(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            DexBook book = DexBook.of(venue, seed);
            double before = maintenance(book);
            double after = maintenance(grown(book, 1 + 1e-9));
            assertWithin(book.toString(), before, after, 1e-7 * Math.max(before, 1));
            assertThat(maintenance(grown(book, 2))).as(book.toString()).isGreaterThanOrEqualTo(before);
        }
    }

    private static double maintenance(DexBook book) {
        return Assessed.ASSESSOR
                .assess(book.account(), book.market(), Searches.NONE)
                .in(AsIf.CROSS)
                .maintenanceMargin();
    }

    private static DexBook grown(DexBook book, double factor) {
        List<Position> grown = book.account().positions().stream()
                .map(p -> p.withQuantity(p.quantity() * factor))
                .toList();
        return book.with(book.account().withPositions(grown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperliquid", "dydx", "derive"})
    void longAndShortOfOneContractCancelInEquity(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            DexBook book = DexBook.of(venue, seed);
            List<Position> doubled = new ArrayList<>();
            for (Position p : book.account().positions()) {
                doubled.add(p);
                doubled.add(Fixtures.named(p.id() + "/other", Fixtures.owing(-p.fundingOwed(), p))
                        .withQuantity(-p.quantity()));
            }
            double cash = book.account().balances().stream()
                    .mapToDouble(b -> b.quantity()
                            * Assessed.ASSESSOR
                                    .assess(book.account(), book.market(), Searches.NONE)
                                    .valued()
                                    .price(b.asset()))
                    .sum();
            double posted = 2
                    * book.account().positions().stream()
                            .mapToDouble(ValuedAccount::posted)
                            .sum();
            MarginResult r = Assessed.ASSESSOR
                    .assess(book.account().withPositions(doubled), book.market(), Searches.NONE)
                    .in(AsIf.HELD);
            assertWithin(book.toString(), cash + posted, r.equityBeforeHaircuts(), 1e-12 * (cash + posted) + 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hyperliquid", "dydx", "derive"})
    void everyFigureIsKnownAndRequirementsAddUp(String venue) {
        for (long seed = 0; seed < BOOKS; seed++) {
            DexBook book = DexBook.of(venue, seed);
            Comparison assessed = Assessed.ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            double equity = assessed.in(AsIf.HELD).equityBeforeHaircuts();
            for (AsIf asIf : MODES) {
                MarginResult r = assessed.in(asIf);
                assertThat(r.complete()).as(r.problems() + " " + book).isTrue();
                assertWithin(asIf + " " + book, equity, r.equityBeforeHaircuts(), 1e-9 * Math.abs(equity));
                r.pools().forEach(p -> p.requirements().forEach(q -> checkSums(q, book)));
            }
        }
    }

    private static void checkSums(Requirement q, DexBook book) {
        assertThat(q.initial()).as(q + " " + book).isGreaterThanOrEqualTo(0);
        assertThat(q.maintenance()).as(q + " " + book).isGreaterThanOrEqualTo(0);
        assertThat(q.derivation().isPresent() || !q.children().isEmpty())
                .as("explained %s", q)
                .isTrue();
        List<Requirement> binding =
                q.children().stream().filter(Requirement::binding).toList();
        if (!q.children().isEmpty()) {
            double initial = binding.stream().mapToDouble(Requirement::initial).sum();
            double maintenance =
                    binding.stream().mapToDouble(Requirement::maintenance).sum();
            assertWithin(q + " " + book, q.initial(), initial, 1e-12 * q.initial());
            assertWithin(q + " " + book, q.maintenance(), maintenance, 1e-12 * q.maintenance());
        }
        q.children().forEach(c -> checkSums(c, book));
    }
}
