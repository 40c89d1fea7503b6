package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What searches of OKX and Bybit portfolio margin look at, against the account laid out anew leg by leg.
class RiskUnitSearchTest {
    private static final int BOOKS = 150;
    private static final double AGREED = 1e-9;

    /// @param inputs for messages
    private record Book(String inputs, RiskUnitMargin rule, List<Leg> legs) {
        static Book of(long seed) {
            RandomBook drawn = RiskUnitBooks.of(seed);
            Account account = drawn.account();
            MarketSnapshot market = drawn.market();
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
