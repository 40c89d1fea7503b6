package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import plimsoll.model.Draws;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Crossing.Scan;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.volatility.VolatilityEstimates;

/// A search that glances first against one that looks at every point exactly.
class GlanceTest {
    private static final double[] NO_KINKS = {};

    /// @param trigger of a pool that is safe today
    private record Drawn(String inputs, Trigger trigger) {}

    private static List<Drawn> drawn(RandomBook book) {
        ParameterLibrary library = ParameterLibrary.builtIn();
        VenueParameters venue = library.of(book.account(), book.market().asOf()).value();
        VenueParameters house = library.of("house-matrix", book.market().asOf()).value();
        ValuedAccount valued = Assessed.ASSESSOR.valued(book.account(), book.market());
        Moves moves = new Moves(Map.of(), new VolatilityEstimates(book.market()));
        List<Drawn> found = new ArrayList<>();
        Methods methods = new Methods(venue, house);
        for (PoolDraft pool : methods.portfolio(book.account()).plan().pools(valued, new ArrayList<>())) {
            PoolTest test = new PoolTest(pool);
            for (UnderlyingId underlying : valued.underlyings()) {
                Trigger trigger = test.whenMoved(underlying, moves);
                if (trigger.applyAsDouble(1) > 0) {
                    found.add(new Drawn(underlying + " of " + book, trigger));
                }
            }
        }
        return found;
    }

    private static RandomBook pme(long seed) {
        Random random = new Random(seed);
        List<Position> positions = new ArrayList<>(PmeBooks.btc(random));
        positions.addAll(PmeBooks.usdc(random));
        String model = seed % 2 == 0 ? "segregated_pm" : "cross_pm";
        return new RandomBook(
                seed,
                PmeBooks.account(model, positions, "{}"),
                PmeBooks.market().now());
    }

    private static List<Drawn> drawn(int books) {
        List<LongFunction<RandomBook>> sources = List.of(RandomBook::of, RiskUnitBooks::of, GlanceTest::pme);
        List<Drawn> all = new ArrayList<>();
        for (LongFunction<RandomBook> source : sources) {
            for (long seed = 0; seed < books; seed++) {
                all.addAll(drawn(source.apply(seed)));
            }
        }
        return all;
    }

    @Test
    void findsTheVerySameCrossing() {
        int found = 0;
        for (Drawn drawn : drawn(Draws.of(200))) {
            for (double end : new double[] {LiquidationSearch.LOWEST, LiquidationSearch.HIGHEST}) {
                OptionalDouble exact =
                        new Crossing(x -> drawn.trigger().applyAsDouble(x), Scan.FINE).first(1, end, NO_KINKS);
                OptionalDouble glanced = new Crossing(drawn.trigger(), Scan.FINE).first(1, end, NO_KINKS);
                assertThat(glanced).as(drawn.inputs()).isEqualTo(exact);
                found += exact.isPresent() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aGlanceNeverTakesAPoolForSaferThanItIs() {
        int less = 0;
        for (Drawn drawn : drawn(Draws.of(120))) {
            for (double factor = 0.011; factor < 9.5; factor *= 1.173) {
                double exact = drawn.trigger().applyAsDouble(factor);
                double glance = drawn.trigger().glance(factor);
                assertThat(glance > exact).as(factor + ", " + drawn.inputs()).isFalse();
                less += glance < exact ? 1 : 0;
            }
        }
        assertThat(less).as("differ at all").isPositive();
    }

    /// A glance that says safe where the pool is long gone is seen through at the next point that is not.
    @Test
    void aGlanceThatMisledIsNotTrusted() {
        Trigger misleading = new Trigger() {
            @Override
            public double applyAsDouble(double price) {
                return price - 0.7;
            }

            @Override
            public double glance(double price) {
                return price - 0.6;
            }
        };
        Trigger blind = new Trigger() {
            @Override
            public double applyAsDouble(double price) {
                return price - 0.7;
            }

            @Override
            public double glance(double price) {
                return price - 0.5;
            }
        };
        for (Trigger trigger : List.of(misleading, blind)) {
            assertThat(new Crossing(trigger, Scan.FINE).first(1, 0.001, NO_KINKS))
                    .hasValue(0.7);
        }
    }
}
