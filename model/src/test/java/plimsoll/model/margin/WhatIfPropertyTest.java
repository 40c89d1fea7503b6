package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditCheck;
import plimsoll.model.whatif.LargestSize;
import plimsoll.model.whatif.LargestSize.Limit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;

/// Edits of drawn accounts of every method.
class WhatIfPropertyTest {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();
    private static final Assessor ASSESSOR = Assessor.of(LIBRARY, Asset.USD);

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Situation situation(RandomBook book) {
        return Situation.of(new Book(List.of(book.account())), book.market(), LIBRARY);
    }

    private static double equity(Situation s) {
        Account account = s.counted().accounts().getFirst();
        return ASSESSOR.assess(account, s.market(), AsIf.HELD, Searches.NONE).equityBeforeHaircuts();
    }

    /// Beside what trades moved, rounding of the cash that went both ways.
    private static void assertEquity(Edit edit, RandomBook book, Situation before) {
        Situation after = edit.apply(before);
        double was = equity(before);
        double turnover = Stream.concat(before.book().accounts().stream(), after.book().accounts().stream())
                        .flatMap(a -> ValuedAccount.of(a, book.market(), Asset.USD).legs().stream())
                        .mapToDouble(l -> l.notional() * l.settlePrice())
                        .sum()
                + Math.abs(was);
        assertThat(Math.abs(equity(after) - was)).as("%s of %s", edit, book).isLessThanOrEqualTo(1e-11 * turnover);
    }

    private static List<Edit> trades(RandomBook book, RandomGenerator random) {
        List<Edit> edits = new ArrayList<>();
        List<InstrumentId> futures = book.market().instruments().values().stream()
                .filter(i -> !(i instanceof Instrument.Option))
                .map(Instrument::id)
                .sorted()
                .toList();
        for (Position p : book.account().positions()) {
            PositionKey key = new PositionKey(book.account().id(), p.id());
            double share = random.nextDouble() * 3 - (p.side() == Side.NET ? 1 : 0);
            edits.add(new Edit.Resize(key, p.quantity() * share));
            edits.add(new Edit.Close(key));
            edits.add(new Edit.Flip(key));
            edits.add(new Edit.Duplicate(key));
            edits.add(new Edit.Roll(key, futures.get(random.nextInt(futures.size()))));
            edits.add(new Edit.Trade(key.account(), p.instrument(), p.quantity() * random.nextDouble() * 2));
            MarginMode isolated = new MarginMode.Isolated(5, Double.NaN);
            edits.add(new Edit.Trade(key.account(), p.instrument(), Side.NET, -p.quantity(), Double.NaN, isolated));
            edits.add(new Edit.ChangeMode(key, isolated));
            edits.add(new Edit.ChangeMode(key, new MarginMode.Cross(Double.NaN)));
            edits.add(new Edit.ChangePosted(key, 17));
        }
        return edits;
    }

    @Test
    void tradingAtTheMarkAndMovingMarginLeaveEquityAsItIs() {
        long tried = LongStream.range(0, 1_000)
                .mapToObj(RandomBook::of)
                .mapToLong(book -> {
                    Situation before = situation(book);
                    List<Edit> edits = trades(book, random(book.seed()));
                    edits.forEach(e -> assertEquity(e, book, before));
                    return edits.size();
                })
                .sum();
        assertThat(tried).isGreaterThan(10_000);
    }

    @Test
    void oneAfterTheOtherAsWell() {
        LongStream.range(0, 200).mapToObj(RandomBook::of).forEach(book -> {
            Situation now = situation(book);
            for (Edit edit : trades(book, random(book.seed()))) {
                if (EditCheck.of(edit, now, LIBRARY).isEmpty()) {
                    assertEquity(edit, book, now);
                    now = edit.apply(now);
                }
            }
        });
    }

    /// The account margined in the moved market, against the account moved there by its legs.
    @Test
    void anIndexIsMovedAsTheLiquidationSearchMovesIt() {
        LongStream.range(0, 210).mapToObj(RandomBook::of).forEach(book -> {
            UnderlyingId moving = new UnderlyingId(book.seed() % 2 == 0 ? "BTC" : "ETH");
            double price = book.market().index(moving).orElseThrow().price();
            double factor = 0.7 + 0.6 * random(book.seed()).nextDouble();
            Situation after = new Edit.SetIndex(moving, price * factor).apply(situation(book));
            MarginResult found =
                    ASSESSOR.assess(after.book().accounts().getFirst(), after.market(), AsIf.HELD, Searches.NONE);
            ValuedAccount held = ASSESSOR.assess(book.account(), book.market(), Searches.NONE)
                    .valued();
            Totals expected = ASSESSOR.totals(book.account(), book.market(), AsIf.HELD)
                    .apply(held.moved(Scenario.NONE.withSpot(Map.of(moving, factor - 1))));
            assertTotals(book, found, expected);
        });
    }

    private static void assertTotals(RandomBook book, MarginResult found, Totals expected) {
        double scale = Math.abs(expected.equity()) + expected.maintenanceMargin() + 1;
        assertThat(found.equity()).as("%s", book).isCloseTo(expected.equity(), within(1e-9 * scale));
        assertThat(found.maintenanceMargin())
                .as("%s", book)
                .isCloseTo(expected.maintenanceMargin(), within(1e-9 * scale));
    }

    private static LargestSize.Answer largest(RandomBook book, Edit.Trade like, Limit limit) {
        return new LargestSize(ASSESSOR, situation(book)).of(like, AsIf.HELD, limit, () -> true);
    }

    private static MarginResult with(RandomBook book, Edit.Trade like, double quantity, Searches searches) {
        Edit.Trade trade = new Edit.Trade(like.account(), like.instrument(), quantity);
        Situation after = trade.apply(situation(book));
        return ASSESSOR.assess(after.book().accounts().getFirst(), after.market(), AsIf.HELD, searches);
    }

    private static boolean holds(MarginResult result, Limit limit) {
        return switch (limit) {
            case Limit.ExcessAtLeast l -> result.initialExcess() >= l.initialExcess();
            case Limit.RatioAtMost l ->
                result.pools().stream().allMatch(p -> p.maintenanceMargin() <= l.ratio() * p.equity());
            case Limit.DistanceAtLeast l ->
                result.pools().stream()
                        .flatMap(p -> p.liquidations().stream())
                        .noneMatch(q -> q.outcome() instanceof Liquidation.Already
                                || q.at().filter(at -> Math.abs(at.distance()) < l.distance())
                                        .isPresent());
        };
    }

    @Test
    void atTheLargestSizeTheLimitHoldsAndOneStepMoreBreaksIt() {
        int found = 0;
        for (long seed = 0; seed < 84; seed++) {
            RandomBook book = RandomBook.of(seed);
            RandomGenerator random = random(seed);
            List<Position> held = book.account().positions();
            if (held.isEmpty()) {
                continue;
            }
            Position like = held.get(random.nextInt(held.size()));
            Edit.Trade trade = new Edit.Trade(book.account().id(), like.instrument(), random.nextBoolean() ? 1 : -1);
            for (Limit limit : List.of(
                    new Limit.ExcessAtLeast(1_000), new Limit.RatioAtMost(0.5), new Limit.DistanceAtLeast(0.1))) {
                boolean byPrice = limit instanceof Limit.DistanceAtLeast;
                if (byPrice && seed % 4 != 0) {
                    continue;
                }
                Searches searches = byPrice ? Searches.UNDERLYING : Searches.NONE;
                switch (largest(book, trade, limit)) {
                    case LargestSize.Most most -> {
                        found++;
                        assertThat(holds(with(book, trade, most.quantity(), searches), limit))
                                .as("at %s %s %s", most, limit, book)
                                .isTrue();
                        double more = most.quantity() + Math.signum(trade.quantity()) * most.step();
                        assertThat(holds(with(book, trade, more, searches), limit))
                                .as("beyond %s %s %s", most, limit, book)
                                .isFalse();
                    }
                    case LargestSize.AlreadyBeyond _ ->
                        assertThat(holds(ASSESSOR.assess(book.account(), book.market(), AsIf.HELD, searches), limit))
                                .as("now %s %s", limit, book)
                                .isFalse();
                    case LargestSize.NoLimit _, LargestSize.Unknown _, LargestSize.Cancelled _ -> {}
                }
            }
        }
        assertThat(found).as("cases with a largest size").isGreaterThan(50);
    }
}
