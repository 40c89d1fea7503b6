package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.ReverseStress.Limit;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;

class ReverseStressTest {
    private static final Assessor PUBLISHED = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private static List<ReverseStress> of(Assessor assessor, Seeded book) {
        return assessor.reverseStress(book.account(), book.market(), AsIf.HELD);
    }

    private static MarginPool pool(String id, ParameterStress stress, Seeded book) {
        return PUBLISHED.under(stress).result(book.account(), book.market(), AsIf.HELD, Searches.NONE).pools().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Maintenance rates scale maintenance, so the factor is the excess's own ratio.
    @Test
    void theFactorIsWhereThePoolFails() {
        List<Limit> met = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            Seeded book = VenueCase.BINANCE_USDM_ONE_WAY.draw(seed);
            for (ReverseStress r : of(PUBLISHED, book)) {
                Limit limit = r.parameter() == Stressable.INITIAL ? r.initial() : r.liquidation();
                if (Double.isFinite(limit.times()) && !limit.isAlready()) {
                    met.add(limit);
                    assertFailsAt(r, limit, book);
                }
            }
        }
        assertThat(met).hasSizeGreaterThan(10);
    }

    private static void assertFailsAt(ReverseStress r, Limit limit, Seeded book) {
        MarginPool at = pool(r.pool(), ParameterStress.of(r.parameter(), limit.factor()), book);
        double required = r.parameter() == Stressable.INITIAL ? at.initialMargin() : at.maintenanceMargin();
        assertWithin(r + " of " + book, at.equity(), required, 1e-6 * at.equity());
    }

    @Test
    void whatFailsFirstComesFirst() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(of(PUBLISHED, VenueCase.DERIBIT_SEGREGATED_SM.draw(seed)))
                    .isSortedAccordingTo(Comparator.comparingDouble(ReverseStress::first));
        }
    }

    @Test
    void itGoesOnFromTheStressInForce() {
        List<Double> met = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            Seeded book = VenueCase.BINANCE_USDM_ONE_WAY.draw(seed);
            double alone = maintenance(PUBLISHED, book).factor();
            if (alone > 2) {
                Limit further = maintenance(PUBLISHED.under(ParameterStress.of(Stressable.MAINTENANCE, 1.5)), book);
                assertWithin("seed " + seed, alone, further.factor(), 1e-6 * alone);
                assertWithin("seed " + seed, alone / 1.5, further.times(), 1e-6 * alone);
                met.add(alone);
            }
        }
        assertThat(met).isNotEmpty();
    }

    private static Limit maintenance(Assessor assessor, Seeded book) {
        return of(assessor, book).stream()
                .filter(r -> r.parameter() == Stressable.MAINTENANCE)
                .map(ReverseStress::liquidation)
                .filter(l -> Double.isFinite(l.times()) && !l.isAlready())
                .findFirst()
                .orElse(new Limit(Double.NaN, Double.NaN));
    }

    @Test
    void aPoolThatFailsAsItIsSaysSoAndAnUnknownOneHasNoFactor() {
        Seeded poor = VenueCase.BINANCE_USDM_ONE_WAY
                .draw(1)
                .with(a -> a.withBalances(
                        a.balances().stream().map(b -> b.plus(-b.owned())).toList()));
        assertThat(of(PUBLISHED, poor)).anyMatch(r -> r.initial().isAlready());
        Seeded unknown = VenueCase.BINANCE_USDM_ONE_WAY
                .draw(1)
                .with(a -> a.withBalances(
                        a.balances().stream().map(b -> b.plus(Double.NaN)).toList()));
        assertThat(of(PUBLISHED, unknown))
                .anyMatch(
                        r -> r.initial().isUnknown() && Double.isNaN(r.initial().factor()));
    }
}
