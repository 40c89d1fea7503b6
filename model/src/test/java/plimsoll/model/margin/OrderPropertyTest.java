package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.OrderOutcome.Subset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// On 1,000 seeded accounts of every method, with up to four orders each on what they hold.
class OrderPropertyTest {
    private static final int ACCOUNTS = 1_000;
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private record Drawn(RandomBook book, Account account) {}

    private static Drawn drawn(long seed) {
        RandomBook book = RandomBook.of(seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 7);
        List<Order> orders = new ArrayList<>();
        List<Position> positions = book.account().positions();
        int count = positions.isEmpty() ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Position on = positions.get(random.nextInt(positions.size()));
            double mark = mark(on.instrument(), book);
            double size = on.quantity() * random.nextDouble(-3, 3);
            orders.add(new Order(
                    "o" + i,
                    on.instrument(),
                    size,
                    mark * random.nextDouble(0.9, 1.1),
                    random.nextInt(5) == 0,
                    on.side(),
                    Double.NaN));
        }
        return new Drawn(book, with(book.account(), orders));
    }

    private static double mark(InstrumentId instrument, RandomBook book) {
        return ValuedAccount.of(book.account(), book.market(), Asset.USD).legs().stream()
                .filter(l -> l.instrument().id().equals(instrument))
                .mapToDouble(Leg::mark)
                .findFirst()
                .orElseThrow();
    }

    private static Account with(Account a, List<Order> orders) {
        return new Account(
                a.id(),
                a.venue(),
                a.model(),
                a.settings(),
                a.balances(),
                a.positions(),
                orders,
                a.outside(),
                a.reported(),
                a.overrides());
    }

    private static double worth(Account account, RandomBook book) {
        return ValuedAccount.of(account, book.market(), Asset.USD).equityBeforeHaircuts();
    }

    /// A fill at the mark is neither a profit nor a loss; at another price it is size × difference.
    @Test
    void fillsKeepWhatTheAccountIsWorth() {
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Drawn drawn = drawn(seed);
            RandomBook book = drawn.book();
            List<Order> filled = drawn.account().orders().stream()
                    .filter(o -> !o.reduceOnly() && o.price() > 0)
                    .toList();
            Account after = Fills.of(drawn.account(), filled, book.market().instruments());
            ValuedAccount valued = ValuedAccount.of(after, book.market(), Asset.USD);
            double gained = filled.stream()
                    .mapToDouble(o -> gain(o, book) * settlePrice(o, book, valued))
                    .sum();
            double before = worth(drawn.account(), book);
            assertThat(valued.equityBeforeHaircuts())
                    .as("%s%n%s", book, filled)
                    .isCloseTo(before + gained, within(1e-9 * (Math.abs(before) + Math.abs(gained) + 1)));
        }
    }

    private static double gain(Order order, RandomBook book) {
        Instrument instrument = book.market().instruments().get(order.instrument());
        return instrument.profit(order.quantity(), order.price(), mark(order.instrument(), book));
    }

    private static double settlePrice(Order order, RandomBook book, ValuedAccount valued) {
        return valued.price(
                book.market().instruments().get(order.instrument()).terms().settle());
    }

    @Test
    void theWorstSubsetIsNeverBetterThanAnyOther() {
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Drawn drawn = drawn(seed);
            Map<Subset, OrderOutcome> outcomes = ASSESSOR
                    .orders(drawn.account(), drawn.book().market())
                    .stream()
                    .collect(Collectors.toMap(OrderOutcome::subset, Function.identity()));
            if (outcomes.size() == 1) {
                continue;
            }
            double worst = outcomes.get(Subset.WORST).result().initialExcess();
            for (Subset subset : List.of(Subset.NONE, Subset.ALL, Subset.BUYS, Subset.SELLS)) {
                double excess = outcomes.get(subset).result().initialExcess();
                assertThat(Double.isNaN(worst) || Double.isNaN(excess) || worst <= excess)
                        .as(
                                "%s %s: worst %s, %s %s",
                                drawn.book(), drawn.account().orders(), worst, subset, excess)
                        .isTrue();
            }
        }
    }

    /// Where the venue's rule is known: never negative, no maintenance, nothing for what only reduces.
    @Test
    void ordersNeverReleaseMargin() {
        int known = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Drawn drawn = drawn(seed);
            Account open = drawn.account();
            Account reducing = with(
                    open,
                    open.orders().stream()
                            .map(o -> new Order(o.id(), o.instrument(), o.quantity(), o.price(), true))
                            .toList());
            MarginResult without = held(open.withoutOrders(), drawn);
            MarginResult with = held(open, drawn);
            assertThat(with.maintenanceMargin()).isEqualTo(without.maintenanceMargin());
            assertThat(held(reducing, drawn).initialMargin()).isEqualTo(without.initialMargin());
            if (!Double.isNaN(with.initialMargin())) {
                known++;
                assertThat(with.initialMargin())
                        .as(drawn.toString())
                        .isGreaterThanOrEqualTo(without.initialMargin() * (1 - 1e-12));
            }
        }
        assertThat(known).isGreaterThan(ACCOUNTS / 8);
    }

    private static MarginResult held(Account account, Drawn drawn) {
        return ASSESSOR.assess(account, drawn.book().market(), AsIf.HELD, Searches.NONE);
    }

    /// Filling the worse side needs what was held back for it, where the rule is the worse side.
    @Test
    void whatIsHeldBackCoversTheWorseSideWhenItFillsAtTheMark() {
        int checked = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            RandomBook book = RandomBook.of(seed);
            Account account = book.account();
            boolean binance = account.venue().startsWith("binance")
                    && !account.positions().isEmpty();
            if (!binance || account.positions().getFirst().mode() instanceof MarginMode.Isolated) {
                continue;
            }
            Position first = account.positions().getFirst();
            double mark = mark(first.instrument(), book);
            Order more =
                    new Order("o", first.instrument(), first.quantity() * 0.5, mark, false, first.side(), Double.NaN);
            Account open = with(account, List.of(more));
            MarginResult before = ASSESSOR.assess(open, book.market(), AsIf.HELD, Searches.NONE);
            Account after = Fills.of(open, List.of(more), book.market().instruments());
            MarginResult then = ASSESSOR.assess(after, book.market(), AsIf.HELD, Searches.NONE);
            assertThat(then.initialMargin())
                    .as(book.toString())
                    .isCloseTo(before.initialMargin(), within(1e-9 * before.initialMargin()));
            checked++;
        }
        assertThat(checked).isGreaterThan(50);
    }
}
