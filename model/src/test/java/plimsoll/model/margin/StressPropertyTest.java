package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;

/// What stress does to a thousand seeded accounts of every margin model.
class StressPropertyTest {
    private static final Assessor PUBLISHED = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private static final double ROUNDING = 1e-12;

    private static void forEach(LongConsumer check) {
        LongStream.range(0, VenuePropertyTest.ACCOUNTS).forEach(check);
    }

    private static MarginResult in(AsIf mode, ParameterStress stress, Seeded book) {
        return PUBLISHED.under(stress).result(book.account(), book.market(), mode, Searches.NONE);
    }

    private static final List<AsIf> MODES = List.of(AsIf.values());
    private static final List<Stressable> NAMES = List.of(Stressable.values());

    private static AsIf mode(long seed) {
        return MODES.get((int) (seed % MODES.size()));
    }

    /// From 1.01 to 9.9.
    private static double times(long seed) {
        return 1.01 + (seed * 37 % 890) / 100.0;
    }

    @ParameterizedTest
    @EnumSource
    void aFactorOfOneChangesNoBit(VenueCase venue) {
        ParameterStress ones = ParameterStress.NONE;
        for (Stressable what : Stressable.values()) {
            ones = ones.with(what, 1);
        }
        ParameterStress one = ones;
        forEach(seed -> {
            Seeded book = venue.draw(seed);
            assertThat(in(mode(seed), one, book)).isEqualTo(in(mode(seed), ParameterStress.NONE, book));
        });
    }

    /// The matrix's own moves are another matter: a book with options may lose most inside the range, and
    /// wider moves then step over it.
    @ParameterizedTest
    @EnumSource
    void tighteningNeverLowersMarginAndNeverRaisesExcess(VenueCase venue) {
        Set<Stressable> reached = EnumSet.noneOf(Stressable.class);
        forEach(seed -> {
            Seeded book = venue.draw(seed);
            AsIf mode = mode(seed / NAMES.size());
            Stressable what = NAMES.get((int) (seed % NAMES.size()));
            if (isMatrixMove(what) && hasOption(book)) {
                return;
            }
            MarginResult before = in(mode, ParameterStress.NONE, book);
            MarginResult after = in(mode, ParameterStress.of(what, what.tightened(times(seed))), book);
            if (!StressReach.figures(before).equals(StressReach.figures(after))) {
                reached.add(what);
            }
            assertTighter(what + " of seed " + seed + " " + mode, before, after);
        });
        assertThat(reached).contains(Stressable.MAINTENANCE, Stressable.INITIAL);
    }

    private static boolean isMatrixMove(Stressable what) {
        return what == Stressable.PRICE_RANGE || what == Stressable.VOLATILITY_RANGE;
    }

    private static boolean hasOption(Seeded book) {
        return book.account().positions().stream()
                .anyMatch(p -> book.market().instruments().get(p.instrument()) instanceof Instrument.Option);
    }

    /// Initial and maintenance margin without the fee to close: where that is reckoned at the bankruptcy
    /// price it falls as more is posted. Nor the haircuts of the initial test, taken off what counts: both
    /// tests' equity is less already.
    private record Charged(double initial, double maintenance) {
        static Charged of(MarginResult result) {
            double initial = 0;
            double maintenance = 0;
            for (MarginPool pool : result.pools()) {
                for (Requirement r : pool.requirements()) {
                    if (r.kind() != Requirement.Kind.HAIRCUT) {
                        initial += (r.initial() - fees(r, Requirement::initial)) * pool.indexPrice();
                        maintenance += (r.maintenance() - fees(r, Requirement::maintenance)) * pool.indexPrice();
                    }
                }
            }
            return new Charged(initial, maintenance);
        }

        private static double fees(Requirement r, ToDoubleFunction<Requirement> column) {
            return r.children().stream()
                    .filter(c -> c.kind() == Requirement.Kind.FEE)
                    .mapToDouble(column)
                    .sum();
        }
    }

    /// What is posted as if isolated comes out of the free balance, which therefore belongs to the excess.
    private static void assertTighter(String inputs, MarginResult before, MarginResult after) {
        double scale = Math.abs(before.equity()) + Math.abs(before.freeBalance()) + after.initialMargin();
        assertThat(Double.isNaN(scale)).as(inputs).isEqualTo(Double.isNaN(before.equity() + before.initialMargin()));
        if (!Double.isNaN(scale)) {
            double rounding = ROUNDING * scale;
            Charged less = Charged.of(before);
            Charged more = Charged.of(after);
            assertThat(more.initial()).as(inputs).isGreaterThanOrEqualTo(less.initial() - rounding);
            assertThat(more.maintenance()).as(inputs).isGreaterThanOrEqualTo(less.maintenance() - rounding);
            assertThat(worth(after)).as(inputs).isLessThanOrEqualTo(worth(before) + rounding);
            assertThat(worth(after) - after.initialMargin())
                    .as(inputs)
                    .isLessThanOrEqualTo(worth(before) - before.initialMargin() + rounding);
            assertThat(worth(after) - more.maintenance())
                    .as(inputs)
                    .isLessThanOrEqualTo(worth(before) - less.maintenance() + rounding);
        }
    }

    private static double worth(MarginResult result) {
        return result.equity() + result.freeBalance();
    }

    /// All at once, twice as hard is at least as hard.
    @ParameterizedTest
    @EnumSource
    void moreStressIsNeverLess(VenueCase venue) {
        forEach(seed -> {
            Seeded book = venue.draw(seed);
            Map<Stressable, Double> factors = new EnumMap<>(Stressable.class);
            for (Stressable what : Stressable.values()) {
                if (!isMatrixMove(what)) {
                    factors.put(what, what.tightened(1 + times(seed) / 10));
                }
            }
            ParameterStress some = new ParameterStress(factors);
            factors.replaceAll((what, factor) -> factor * what.tightened(2));
            List<MarginResult> results = new ArrayList<>();
            results.add(in(mode(seed), ParameterStress.NONE, book));
            results.add(in(mode(seed), some, book));
            results.add(in(mode(seed), new ParameterStress(factors), book));
            assertTighter("seed " + seed, results.get(0), results.get(1));
            assertTighter("seed " + seed, results.get(1), results.get(2));
        });
    }
}
