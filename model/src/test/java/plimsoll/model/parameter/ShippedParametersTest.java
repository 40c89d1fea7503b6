package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Walks every parameter file that comes with the program.
class ShippedParametersTest {
    static Stream<Provenance> files() {
        return ParameterLibrary.builtIn().all().stream();
    }

    private static Reading<VenueParameters> read(Provenance p) {
        return ParameterLibrary.builtIn()
                .of(p.venue(), p.effectiveFrom().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Test
    void someOfEveryVenueOfTheFirstStepIsShipped() {
        assertThat(files().map(Provenance::venue))
                .contains("binance-usdm", "binance-coinm", "bybit", "deribit", "house-matrix", "okx")
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutAProblemOnItsFirstDay(Provenance file) {
        Reading<VenueParameters> read = read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().provenance()).containsExactly(file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsSourceAndWhenItWasSeen(Provenance file) {
        assertThat(file.source()).isNotBlank();
        assertThat(file.id()).isEqualTo(file.venue() + "/" + file.effectiveFrom());
        assertThat(file.retrieved()).isAfterOrEqualTo(file.effectiveFrom());
        assertThat(file.origin()).isEqualTo("built-in");
    }

    @ParameterizedTest
    @MethodSource("files")
    void tiersStartAtZeroTouchAndRise(Provenance file) {
        read(file).value().tiers().forEach((symbol, schedule) -> {
            List<Tier> tiers = schedule.tiers();
            assertThat(tiers.getFirst().floor()).as(symbol).isZero();
            for (int i = 0; i < tiers.size(); i++) {
                Tier t = tiers.get(i);
                assertThat(t.cap()).as(symbol).isGreaterThan(t.floor());
                assertThat(t.maintenanceRate()).as(symbol).isBetween(0.001, 1.0);
                assertThat(t.minimumInitialRate()).as(symbol).isGreaterThanOrEqualTo(t.maintenanceRate());
                if (i > 0) {
                    assertThat(t.floor()).as(symbol).isEqualTo(tiers.get(i - 1).cap());
                    assertThat(t.maintenanceRate())
                            .as(symbol)
                            .isGreaterThan(tiers.get(i - 1).maintenanceRate());
                    assertThat(t.maxLeverage())
                            .as(symbol)
                            .isLessThan(tiers.get(i - 1).maxLeverage());
                }
            }
        });
    }

    /// Deductions are printed to the cent (coin: to 1e-3), hence the absolute 0.02 of the reference.
    @ParameterizedTest
    @MethodSource("files")
    void maintenanceIsContinuousAtEveryCapAndNeverFallsWhereTheVenueDeducts(Provenance file) {
        deducting(file).forEach((symbol, schedule) -> {
            double last = 0;
            for (Tier t : schedule.tiers()) {
                assertWithin(file.id() + " " + symbol + " at " + t.floor(), last, maintenance(t, t.floor()), 0.02);
                assertThat(maintenance(t, t.floor() * 1.1 + 1)).as(symbol).isGreaterThan(maintenance(t, t.floor()));
                last = maintenance(t, t.cap());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTableWithDeductionsJumps(Provenance file) {
        assertThat(deducting(file).values()).allMatch(s -> s.jumps().count() == 0);
    }

    /// Tables with deductions; without any, maintenance is a fraction of the whole size and may jump.
    private static Map<String, TierSchedule> deducting(Provenance file) {
        Map<String, TierSchedule> found = new TreeMap<>(read(file).value().tiers());
        found.values().removeIf(s -> s.tiers().stream().allMatch(t -> t.deduction() == 0));
        return found;
    }

    private static double maintenance(Tier tier, double size) {
        return size * tier.maintenanceRate() - tier.deduction();
    }

    @ParameterizedTest
    @MethodSource("files")
    void haircutsAreFractions(Provenance file) {
        assertThat(read(file).value().haircuts().values()).allMatch(h -> h >= 0 && h < 1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMatrixLeavesEveryPricePositive(Provenance file) {
        read(file).value().matrix().ifPresent(rule -> {
            for (double range : rule.priceRange().values()) {
                assertThat(rule.priceMoves()).allMatch(m -> 1 + m * range > 0);
            }
            assertThat(rule.extended()).allMatch(e -> e.move() > -1 && e.weight() > 0 && e.weight() <= 1);
            assertThat(rule.maintenanceFactor()).isBetween(0.0, 1.0);
            assertThat(rule.priceMoves()).contains(0.0);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNotStaleOnItsFirstDay(Provenance file) {
        assertThat(read(file).problems()).noneMatch(p -> p instanceof Problem.StaleParameters);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLiquidationProcessHasASourceAndSaysWhatEachStepDoes(Provenance file) {
        read(file).value().liquidation().ifPresent(process -> {
            assertThat(process.source()).isNotBlank();
            assertThat(process.steps())
                    .isNotEmpty()
                    .allMatch(step -> !step.what().isBlank());
        });
    }
}
