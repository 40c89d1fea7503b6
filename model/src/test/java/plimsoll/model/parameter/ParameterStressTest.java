package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static plimsoll.model.Close.assertWithin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

class ParameterStressTest {
    private static final Reading<VenueParameters> BINANCE =
            ParameterLibrary.builtIn().of("binance-usdm", Instant.parse("2026-03-06T00:00:00Z"));

    static Stream<Provenance> files() {
        return ParameterLibrary.builtIn().all().stream();
    }

    private static Reading<VenueParameters> read(Provenance p) {
        return ParameterLibrary.builtIn()
                .of(p.venue(), p.effectiveFrom().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Reading<VenueParameters> own(String overrides) {
        return ParameterLibrary.builtIn()
                .of(Fixtures.account("generic", "tiered", List.of(), List.of(), overrides), Fixtures.NOW);
    }

    private static VenueParameters under(Stressable what, double factor, Reading<VenueParameters> published) {
        return ParameterStress.of(what, factor).on(published, "a").value();
    }

    @ParameterizedTest
    @MethodSource("files")
    void factorsOfOneLeaveEveryNumberOfEveryFileAsItIs(Provenance file) {
        VenueParameters published = read(file).value();
        VenueParameters scaled = new StressedParameters(ParameterStress.NONE, new Stretch()).of(published);
        assertThat(scaled).isEqualTo(published);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileStaysWellFormedHoweverFarItIsTightened(Provenance file) {
        Set<Stressable> reached = new HashSet<>();
        for (Stressable what : Stressable.values()) {
            VenueParameters tight = under(what, what.tightened(50), read(file));
            if (!tight.equals(read(file).value())) {
                reached.add(what);
                assertThat(tight.provenance().getLast().id()).startsWith("stressed: " + what.key() + " × ");
                assertThat(tight.provenance().getLast().origin()).isEqualTo("stress");
                assertThat(tight.provenance().getLast().source()).contains(file.id());
            }
            tight.tiers().values().stream()
                    .flatMap(t -> t.tiers().stream())
                    .forEach(t -> assertThat(t.maintenanceRate()).isBetween(0.0, 1.0));
        }
        boolean hasRates = !read(file).value().tiers().isEmpty()
                || !read(file).value().options().isEmpty()
                || read(file).value().matrix().isPresent();
        assertThat(reached.contains(Stressable.MAINTENANCE) || !hasRates).isTrue();
    }

    /// BTCUSDT of 2026-03-05: 0.4 %, from 300,000 on 0.5 % less 300.
    @Test
    void aRateTakesItsDeductionAlong() {
        List<Tier> tiers = under(Stressable.MAINTENANCE, 1.5, BINANCE)
                .tiers()
                .get("BTCUSDT")
                .tiers();
        assertThat(tiers.get(0).maintenanceRate()).isEqualTo(0.006);
        assertThat(tiers.get(1).maintenanceRate()).isEqualTo(0.0075);
        assertThat(tiers.get(1).deduction()).isEqualTo(450);
        assertThat(tiers.get(1).maxLeverage())
                .isEqualTo(BINANCE.value().tiers().get("BTCUSDT").tiers().get(1).maxLeverage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.1, 2.5, 7, 400})
    void whatWasContinuousAtCapsStaysSoAlsoWhereRatesAreHeld(double factor) {
        int seen = 0;
        for (TierSchedule published : BINANCE.value().tiers().values()) {
            assertThat(published.jumps()).isEmpty();
        }
        for (TierSchedule table :
                under(Stressable.MAINTENANCE, factor, BINANCE).tiers().values()) {
            for (int i = 1; i < table.tiers().size(); i++) {
                Tier below = table.tiers().get(i - 1);
                Tier above = table.tiers().get(i);
                double cap = above.floor();
                double charged = cap * below.maintenanceRate() - below.deduction();
                assertWithin(
                        factor + " at " + cap,
                        charged,
                        cap * above.maintenanceRate() - above.deduction(),
                        1e-9 * charged);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void ratesAboveTheWholeAreHeldAndNamed() {
        Reading<VenueParameters> tight =
                ParameterStress.of(Stressable.MAINTENANCE, 3).on(BINANCE, "a");
        assertThat(tight.value().tiers().get("BTCUSDT").tiers().getLast().maintenanceRate())
                .isEqualTo(1);
        assertThat(tight.problems())
                .anySatisfy(p -> assertThat(p)
                        .isInstanceOfSatisfying(
                                Problem.StressHeld.class,
                                held -> assertThat(held.rates()).contains("BTCUSDT maintenance")));
        assertThat(ParameterStress.of(Stressable.MAINTENANCE, 1.5)
                        .on(BINANCE, "a")
                        .problems())
                .isEqualTo(BINANCE.problems());
    }

    @Test
    void aLowerLeverageRaisesTheLeastInitialRate() {
        Reading<VenueParameters> own = own("""
                {"tiers": {"X": [{"floor": 0, "cap": 10, "maxLeverage": 20, "maintenanceRate": 0.01},
                                 {"floor": 10, "cap": null, "maxLeverage": 10, "initialRate": 0.125,
                                  "maintenanceRate": 0.02}]}}
                """);
        List<Tier> tiers =
                under(Stressable.MAX_LEVERAGE, 0.5, own).tiers().get("X").tiers();
        assertThat(tiers.get(0).maxLeverage()).isEqualTo(10);
        assertThat(tiers.get(0).minimumInitialRate()).isEqualTo(0.1);
        assertThat(tiers.get(1).minimumInitialRate()).isEqualTo(0.25);
        assertThat(tiers.get(1).maintenanceRate()).isEqualTo(0.02);
    }

    @Test
    void collateralLosesByItsHaircutAndWhatCountsForNothingStays() {
        Reading<VenueParameters> own = own("""
                {"haircuts": {"BTC": 0.1, "ETH": 0.8, "DOGE": 1},
                 "collateral": {"BTC": [{"floor": 0, "cap": 5, "rate": 0.98}, {"floor": 5, "cap": null, "rate": 0}]}}
                """);
        VenueParameters tight = under(Stressable.HAIRCUT, 1.5, own);
        assertThat(tight.haircuts().get(new Asset("BTC"))).isEqualTo(0.1 * 1.5);
        assertThat(tight.haircuts().get(new Asset("ETH"))).isEqualTo(1);
        CollateralSchedule btc = tight.collateral().get(new Asset("BTC"));
        assertThat(btc.counted(5)).isCloseTo(5 * 0.97, within(1e-12));
        assertThat(btc.counted(50)).isEqualTo(btc.counted(5));
        VenueParameters loose = under(Stressable.HAIRCUT, 0.5, own);
        assertThat(loose.haircuts().get(new Asset("DOGE"))).isEqualTo(1);
        assertThat(loose.collateral().get(new Asset("BTC")).steps().getLast().rate())
                .isEqualTo(0);
    }

    @Test
    void debtsAndSoldOptionsInOrdersAreDearerToo() {
        Reading<VenueParameters> own = own("""
                {"borrowing": {"BTC": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.05}]},
                 "orders": {"minimumSold": 0.1, "optionFee": 0.0003}}
                """);
        BorrowingSchedule debt =
                under(Stressable.MAINTENANCE, 2, own).borrowing().get(new Asset("BTC"));
        assertThat(debt.maintenance(3)).isEqualTo(3 * 0.1);
        assertThat(debt.initial(3)).isEqualTo(3 * 0.2);
        assertThat(under(Stressable.INITIAL, 2, own).orders().minimumSold()).isEqualTo(0.2);
        assertThat(under(Stressable.FEE, 2, own).orders().optionFee()).isEqualTo(0.0006);
    }

    @Test
    void whatElseCountsTowardsATierStays() {
        TierSchedule beside = BINANCE.value().tiers().get("BTCUSDT").beside(500_000);
        TierSchedule tight =
                new StressedTiers(ParameterStress.of(Stressable.MAINTENANCE, 2), new Stretch(), "X").of(beside);
        assertThat(tight.others()).isEqualTo(500_000);
    }

    @Test
    void bidAndAskRatesMoveAwayFromTheIndex() {
        MarketSnapshot market = new MarketSnapshot(
                Fixtures.NOW,
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(new Asset("BTC"), new AssetQuote(100, 95, 105, 1), Asset.USD, AssetQuote.of(1)),
                Map.of());
        MarketSnapshot tight = ParameterStress.of(Stressable.HAIRCUT, 2).on(market);
        assertThat(tight.assets().get(new Asset("BTC"))).isEqualTo(new AssetQuote(100, 90, 110, 1));
        assertThat(tight.assets().get(Asset.USD)).isEqualTo(AssetQuote.of(1));
        assertThat(ParameterStress.of(Stressable.HAIRCUT, 500)
                        .on(market)
                        .assets()
                        .get(new Asset("BTC")))
                .isEqualTo(new AssetQuote(100, 0, 2600, 1));
        assertThat(ParameterStress.of(Stressable.FEE, 2).on(market)).isSameAs(market);
    }

    @Test
    void theMatrixWidensItsOwnMovesAndKeepsTheExtendedOnes() {
        Reading<VenueParameters> house = ParameterLibrary.builtIn().of("house-matrix", Fixtures.NOW);
        MatrixRule published = house.value().matrix().orElseThrow();
        MatrixRule wide = under(Stressable.PRICE_RANGE, 1.25, house).matrix().orElseThrow();
        assertThat(wide.priceRange().get("BTC"))
                .isEqualTo(1.25 * published.priceRange().get("BTC"));
        assertThat(wide.extended()).isEqualTo(published.extended());
        assertThat(under(Stressable.PRICE_RANGE, 50, house)
                        .matrix()
                        .orElseThrow()
                        .priceRange())
                .containsEntry("BTC", 0.99);
        MatrixRule wild = under(Stressable.VOLATILITY_RANGE, 2, house).matrix().orElseThrow();
        assertThat(wild.volatilityUp()).isEqualTo(2 * published.volatilityUp());
        assertThat(wild.volatilityDown()).isEqualTo(2 * published.volatilityDown());
        assertThat(wild.priceRange()).isEqualTo(published.priceRange());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY, 1001})
    void whatIsNoFactorIsRefused(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterStress.of(Stressable.HAIRCUT, factor))
                .withMessageContaining("haircut");
    }

    @Test
    void namesAreThoseOfTheCommandLine() {
        assertThat(Stressable.named("maxLeverage")).contains(Stressable.MAX_LEVERAGE);
        assertThat(Stressable.named("luck")).isEmpty();
        assertThat(ParameterStress.NONE.with(Stressable.FEE, 2).with(Stressable.FEE, 1))
                .isEqualTo(ParameterStress.NONE);
    }
}
