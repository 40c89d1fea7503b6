package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What searches of OKX and Bybit portfolio margin look at, against the account laid out anew leg by leg.
class RiskUnitSearchTest {
    private static final int BOOKS = 150;
    private static final double AGREED = 1e-9;
    /// An account drawn from a seed, at OKX or Bybit in turn.
    private static final class Draw {
        private final String venue;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket().asset(USDT, 1.001).asset(USDC, 0.999);
        private final List<Position> positions = new ArrayList<>();

        Draw(long seed) {
            venue = seed % 2 == 0 ? "okx" : "bybit";
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            coin("BTC", 60_000, 1);
            coin("ETH", 2_500, 20);
        }

        private void coin(String coin, double index, double size) {
            market.index(coin, index);
            future(Fixtures.linear(coin + "-USDT-SWAP", coin, USDT), index, size);
            future(Fixtures.linear(coin + "-USDC-SWAP", coin, USDC), index, size);
            future(Fixtures.inverse(coin + "-USD-SWAP", coin, 10), index, size * index / 10);
            for (double days : new double[] {1, 20, 180}) {
                market.forward(coin, days, index * random.nextDouble(0.98, 1.04));
                for (Payoff payoff : List.of(Payoff.LINEAR, Payoff.INVERSE)) {
                    option(coin, days, payoff, index, size);
                }
            }
        }

        private void future(Instrument future, double index, double size) {
            double mark = index * random.nextDouble(0.99, 1.01);
            market.marked(future, mark);
            hold(future, mark * random.nextDouble(0.9, 1.1), size);
            hold(future, mark * random.nextDouble(0.9, 1.1), size);
        }

        private void option(String coin, double days, Payoff payoff, double index, double size) {
            double strike = Math.rint(index * random.nextDouble(0.7, 1.3));
            OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
            Instrument.Option option = Fixtures.option(coin, USDC, payoff, days, strike, type);
            market.option(option, Double.NaN, random.nextDouble(0.3, 0.9));
            hold(option, Double.NaN, size);
        }

        private void hold(Instrument instrument, double entry, double size) {
            if (random.nextInt(3) > 0) {
                String id = instrument.id().name();
                Position one = Fixtures.cross(id, random.nextGaussian() * size, entry, Double.NaN);
                positions.add(Fixtures.named(id + "/" + positions.size(), one));
            }
        }

        Account account() {
            List<Balance> balances = List.of(
                    Balance.of(USDT, random.nextDouble(-50_000, 300_000)),
                    Balance.of(USDC, random.nextDouble(-50_000, 50_000)),
                    Balance.of(BTC, random.nextDouble(-0.5, 3)));
            String rates = """
            {"collateral": {"BTC": [{"floor": 0, "cap": 2, "rate": 0.95}, {"floor": 2, "cap": null, "rate": 0.9}],
               "ETH": [{"floor": 0, "cap": null, "rate": 0.9}], "USDC": [{"floor": 0, "cap": null, "rate": 0.98}],
               "USDT": [{"floor": 0, "cap": null, "rate": 1}]},
             "borrowingBy": "%s", "borrowing": {
               "BTC": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.04}],
               "ETH": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.05}],
               "USDC": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}],
               "USDT": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}]}}
            """.formatted(venue.equals("okx") ? "amount" : "slices");
            return Fixtures.account(venue, "portfolio", balances, positions, rates);
        }
    }

    /// @param inputs for messages
    private record Book(String inputs, RiskUnitMargin rule, List<Leg> legs) {
        static Book of(long seed) {
            Draw draw = new Draw(seed);
            Account account = draw.account();
            MarketSnapshot market = draw.market.now();
            ParameterLibrary library = ParameterLibrary.builtIn();
            VenueParameters venue = library.of(account, market.asOf()).value();
            ValuedAccount valued = Assessed.ASSESSOR.valued(account, market);
            PoolDraft pool = new Methods(venue, venue)
                    .held(account)
                    .plan()
                    .pools(valued, new ArrayList<>())
                    .getFirst();
            return new Book("seed " + seed, (RiskUnitMargin) pool.rule(), pool.legs());
        }
    }

    private static void assertSame(String inputs, MovingGroup.Moved slow, MovingGroup.Moved fast) {
        double scale = Math.max(Math.abs(slow.equity()), slow.maintenance());
        assertWithin("equity, " + inputs, slow.equity(), fast.equity(), AGREED * scale);
        assertWithin("maintenance, " + inputs, slow.maintenance(), fast.maintenance(), AGREED * scale);
    }

    @Test
    void anyPricesGiveTheSameAsLegByLeg() {
        int known = 0;
        for (long seed = 0; seed < BOOKS; seed++) {
            Book book = Book.of(seed);
            MovingGroup slow = book.rule().movingByLeg(book.legs());
            MovingGroup fast = book.rule().moving(book.legs());
            assertThat(fast).isInstanceOf(MovingUnits.class);
            for (double factor : new double[] {0.05, 0.6, 0.97, 1, 1.08, 1.9, 8}) {
                MovingGroup.Moved expected = slow.at(u -> factor(u, factor));
                assertSame(book.inputs() + " × " + factor, expected, fast.at(u -> factor(u, factor)));
                known += Double.isNaN(expected.maintenance() + expected.equity()) ? 0 : 1;
            }
        }
        assertThat(known).isEqualTo(7 * BOOKS);
    }

    private static double factor(UnderlyingId underlying, double factor) {
        return switch (underlying.name()) {
            case "BTC" -> factor;
            case "ETH" -> Math.sqrt(factor);
            default -> 1;
        };
    }

    @Test
    void anyMarkOfAFutureGivesTheSameAsLaidOutAnew() {
        for (long seed = 0; seed < BOOKS; seed++) {
            Book book = Book.of(seed);
            MarkedGroup slow = MarkedGroup.of(book.rule(), book.legs());
            MarkedGroup fast = book.rule().marked(book.legs());
            for (Leg leg : book.legs()) {
                if (!leg.isSpot() && !leg.isOption()) {
                    assertSame(book, leg, slow, fast);
                }
            }
        }
    }

    private static void assertSame(Book book, Leg leg, MarkedGroup slow, MarkedGroup fast) {
        List<Leg> own = book.legs().stream()
                .filter(l -> l.instrument().id().equals(leg.instrument().id()))
                .toList();
        for (double factor : new double[] {0.01, 0.8, 1, 1.3, 40}) {
            List<Leg> varied =
                    own.stream().map(l -> l.withMark(l.mark() * factor)).toList();
            String inputs = book.inputs() + ", " + leg.instrument().id() + " × " + factor;
            assertSame(inputs, at(slow, leg, varied), at(fast, leg, varied));
        }
    }

    private static MovingGroup.Moved at(MarkedGroup group, Leg leg, List<Leg> varied) {
        return new MovingGroup.Moved(
                group.equity(leg.instrument().id()).applyAsDouble(varied),
                group.maintenance(leg.instrument().id()).applyAsDouble(varied));
    }
}
