package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;

/// What holds of Derive's portfolio margin whatever the numbers are.
class PmrmPropertyTest {
    private static final int BOOKS = 300;

    /// Sure of nothing, cash below its peg, interest of 20 %: every rate of the rule counts in one of the
    /// books.
    private static TestMarket market() {
        TestMarket market = new TestMarket()
                .index("ETH", new IndexQuote(3_000, 0.3, Double.NaN, List.of()))
                .index("BTC", 90_000)
                .asset(USDC, 0.95)
                .marked(Fixtures.linear("ETH-USD", "ETH", USDC), 3_005);
        for (double days : List.of(7.0, 90.0)) {
            market.curve("ETH", days, new ExpiryCurve(3_010, 0, 0.2, ExpiryCurve.Confidence.FULL, Optional.empty()));
            straddle(days).forEach(o -> market.option(o, Double.NaN, 0.5));
        }
        return market;
    }

    private static List<Instrument.Option> straddle(double days) {
        return List.of(
                option("ETH", USDC, Payoff.LINEAR, days, 2_900, OptionType.PUT),
                option("ETH", USDC, Payoff.LINEAR, days, 3_200, OptionType.CALL));
    }

    /// Options sold and bought, each with a perpetual and collateral.
    private static Stream<Account> books(String parameters) {
        return Stream.of(-5.0, 5.0).map(size -> {
            List<Position> positions = new ArrayList<>(List.of(cross("ETH-USD", 1, 3_000, Double.NaN)));
            Stream.of(7.0, 90.0)
                    .flatMap(days -> straddle(days).stream())
                    .map(o -> cross(o.id().name(), size, Double.NaN, Double.NaN))
                    .forEach(positions::add);
            List<Balance> balances = List.of(Balance.of(USDC, 50_000), Balance.of(ETH, 2), Balance.of(BTC, 0.1));
            return Fixtures.account("derive", "pmrm2", balances, positions, parameters);
        });
    }

    private static double sum(String parameters, ToDoubleFunction<MarginResult> margin) {
        return books(parameters)
                .map(a -> OneMode.of(new Seeded(a, market().now())).held())
                .peek(r -> assertThat(r.complete()).as(r.problems().toString()).isTrue())
                .mapToDouble(margin)
                .sum();
    }

    /// @param path names by dots; `group.other:2;name` sets another of the group, too
    private static String set(String path, double value) {
        int dot = path.indexOf('.');
        if (dot >= 0 && Character.isLetter(path.charAt(dot + 1))) {
            return "{\"" + path.substring(0, dot) + "\": " + set(path.substring(dot + 1), value) + "}";
        }
        return "{\"" + path.replace(":", "\": ").replace(";", ", \"") + "\": " + value + "}";
    }

    /// Each rate at the least and most that the venue's tests push it to, and between; the tests it reaches.
    @ParameterizedTest
    @CsvSource({
        "margin.imFactor, 0.5, 1, 10, initial",
        "margin.mmFactor, 0.5, 0.8, 10, maintenance",
        "margin.shortBaseStaticDiscount, 0.9, 0.95, 1, both",
        "margin.longBaseStaticDiscount, 1.1, 0.98, 0, both",
        "margin.longRateMultScale, 0, 1, 10, both",
        "margin.longRateAddScale, 0, 0.1, 10, both",
        "basis.spotUp, 1.0001, 1.5, 2.999999, both",
        "basis.spotDown, 0.9999, 0.5, 0.01, both",
        "basis.addFactor, 0, 4, 19.99, both",
        "basis.spotUp:1.3;multFactor, 0, 5, 19.9, both",
        "volShock.volRangeUp, 0, 0.5, 10, both",
        "volShock.minVolUpShock, 0, 1, 20, both",
        "volShock.volRangeDown, 0, 0.3, 0.9, both",
        "volShock.shortTermPower, 0, 0.3, 10, both",
        "volShock.longTermPower, 10, 0.13, 0, both",
        "volShock.dteFloorDays, 400, 10, 0, both",
        "skew.widthScale:0.1;linearBaseCap, 0, 1, 10, both",
        "skew.absBaseCap, 0, 1, 10, both",
        "other.pegLossThreshold, 0, 0.99, 100, initial",
        "other.pegLossFactor, 0, 4, 10, initial",
        "other.confThreshold, 0, 0.55, 1, initial",
        "other.confMargin, 0, 1, 20, initial",
        "other.mmPerpPercent, 0, 0.03, 3, both",
        "other.imPerpPercent, 0, 0.01, 3, initial",
        "other.mmOptionPercent, 0, 0.003, 2, both",
        "other.imOptionPercent, 0, 0.002, 2, initial",
        "collaterals.ETH.mmHaircut, 0, 0.056, 1, both",
        "collaterals.ETH.imHaircut, 0, 0.014, 1, initial",
        "collaterals.BTC.mmHaircut, 0, 0.25, 1, both",
        "collaterals.BTC.imHaircut, 0, 0.0525, 1, initial"
    })
    void aStricterRateAsksForMore(String path, double loose, double usual, double strict, String test) {
        for (ToDoubleFunction<MarginResult> margin :
                List.<ToDoubleFunction<MarginResult>>of(MarginResult::initialMargin, MarginResult::maintenanceMargin)) {
            double least = sum(set(path, loose), margin);
            double between = sum(set(path, usual), margin);
            double most = sum(set(path, strict), margin);
            assertThat(between).as(path).isGreaterThanOrEqualTo(least - 1e-9 * least);
            assertThat(most).as(path).isGreaterThanOrEqualTo(between - 1e-9 * between);
        }
        if (!test.equals("maintenance")) {
            assertThat(sum(set(path, strict), MarginResult::initialMargin))
                    .as(path)
                    .isGreaterThan(sum(set(path, loose), MarginResult::initialMargin));
        }
        boolean reaches = sum(set(path, strict), MarginResult::maintenanceMargin)
                > sum(set(path, loose), MarginResult::maintenanceMargin);
        assertThat(reaches).as(path).isEqualTo(!test.equals("initial"));
    }

    /// The shipped moves without the tilts of the smile, in which a gain is a loss, too.
    private static String withoutSkews() {
        List<String> rows = new ArrayList<>();
        for (double spot : List.of(0.865, 0.91, 0.955, 1.0, 1.045, 1.09, 1.135)) {
            for (String volatility : List.of("Up", "None", "Down")) {
                rows.add("{\"spot\": " + spot + ", \"vol\": \"" + volatility + "\"}");
            }
        }
        rows.add("{\"spot\": 0.34, \"vol\": \"Up\", \"damp\": 0.21}");
        rows.add("{\"spot\": 3, \"vol\": \"Up\", \"damp\": 0.0693}");
        rows.add("{\"spot\": 6, \"vol\": \"Up\", \"damp\": 0}");
        return "{\"scenarios\": " + rows + "}";
    }

    private static Account with(Account a, List<Balance> balances, List<Position> positions, String parameters) {
        return new Account(
                a.id(),
                a.venue(),
                a.model(),
                a.settings(),
                balances,
                positions,
                a.orders(),
                a.outside(),
                a.reported(),
                parameters);
    }

    @ParameterizedTest
    @EnumSource(names = {"DERIVE_PMRM1", "DERIVE_PMRM2"})
    void aWholeNeedsNoMoreThanItsParts(VenueCase venue) {
        int saving = 0;
        String own = venue == VenueCase.DERIVE_PMRM1 ? "" : withoutSkews();
        for (long seed = 0; seed < BOOKS; seed++) {
            Seeded book = venue.draw(seed);
            List<Position> all = book.account().positions();
            List<Balance> balances = book.account().balances();
            List<Balance> cash =
                    balances.stream().filter(b -> b.asset().equals(USDC)).toList();
            int half = all.size() / 2;
            MarginResult whole = held(book, balances, all, own);
            MarginResult left = held(book, balances, all.subList(0, half), own);
            MarginResult right = held(book, cash, all.subList(half, all.size()), own);
            double parts = left.initialMargin() + right.initialMargin();
            assertThat(whole.initialMargin()).as(venue + " " + seed).isLessThanOrEqualTo(parts * (1 + 1e-12));
            assertThat(whole.maintenanceMargin())
                    .as(venue + " " + seed)
                    .isLessThanOrEqualTo((left.maintenanceMargin() + right.maintenanceMargin()) * (1 + 1e-12));
            saving += whole.initialMargin() < 0.9 * parts ? 1 : 0;
        }
        assertThat(saving).isGreaterThan(BOOKS / 4);
    }

    private static MarginResult held(Seeded book, List<Balance> balances, List<Position> positions, String own) {
        return OneMode.of(book.with(a -> with(a, balances, positions, own))).held();
    }

    @ParameterizedTest
    @EnumSource(names = {"DERIVE_PMRM1", "DERIVE_PMRM2"})
    void requirementsAddUpAndTheWorstScenarioIsWhatItsInstrumentsLose(VenueCase venue) {
        int scans = 0;
        for (long seed = 0; seed < BOOKS; seed++) {
            MarginResult r = OneMode.of(venue.draw(seed)).held();
            double initial = 0;
            for (Requirement q : r.pools().getFirst().requirements()) {
                initial += q.initial();
                assertThat(q.initial()).as(q.toString()).isGreaterThanOrEqualTo(0);
                assertThat(q.derivation()).as(q.toString()).isPresent();
                if (q.kind() == Requirement.Kind.UNDERLYING) {
                    Requirement scan = q.children().getFirst();
                    double parts = scan.children().stream()
                            .mapToDouble(Requirement::initial)
                            .sum();
                    double gross = scan.children().stream()
                            .mapToDouble(c -> Math.abs(c.initial()))
                            .sum();
                    if (scan.initial() > 0) {
                        assertWithin(scan.toString(), scan.initial(), parts, 1e-12 * gross);
                        scans++;
                    }
                }
            }
            assertWithin("sum of " + seed, initial, r.initialMargin(), 1e-12 * initial);
        }
        assertThat(scans).isGreaterThan(BOOKS / 2);
    }

    /// The same without explanation, as the searches and the grids ask for it.
    @Test
    void marginsWithoutExplanationAreThoseExplained() {
        for (long seed = 0; seed < BOOKS; seed++) {
            OneMode one = OneMode.of(VenueCase.DERIVE_PMRM2.draw(seed));
            PoolDraft draft = new Derive()
                    .held(one.book().account(), one.parameters())
                    .plan()
                    .pools(one.valued(), new ArrayList<>())
                    .getFirst();
            MarginPool explained = draft.margined(List.of());
            assertClose("initial", explained.initialMargin(), draft.margins().initial(), 1e-12);
            assertClose("maintenance", explained.maintenanceMargin(), draft.maintenance(), 1e-12);
        }
    }

    /// What the searches ask the kernel is what the rule says of the moved legs.
    @ParameterizedTest
    @EnumSource(names = {"DERIVE_PMRM1", "DERIVE_PMRM2"})
    void groupsThatMoveAreTheirMovedLegs(VenueCase venue) {
        int withOptions = 0;
        for (long seed = 0; seed < BOOKS; seed++) {
            OneMode one = OneMode.of(venue.draw(seed));
            PoolDraft draft = new Derive()
                    .held(one.book().account(), one.parameters())
                    .plan()
                    .pools(one.valued(), new ArrayList<>())
                    .getFirst();
            for (List<Leg> group : draft.groups().values()) {
                withOptions += group.stream().anyMatch(Leg::isOption) ? 1 : 0;
                MovingGroup moving = draft.rule().moving(group);
                for (double factor : List.of(1.0, 0.05, 0.8, 1.3, 7.0)) {
                    List<Leg> moved =
                            group.stream().map(l -> l.moved(factor, 1)).toList();
                    MovingGroup.Moved found =
                            moving.at(u -> u.equals(Fixtures.ETHER) || u.name().equals("BTC") ? factor : 1);
                    double gross = group.stream()
                            .mapToDouble(l -> Math.abs(l.baseQuantity()) * l.index() * Math.max(factor, 1))
                            .sum();
                    String inputs = venue + " " + seed + " × " + factor;
                    assertWithin(inputs, draft.rule().equity(moved), found.equity(), 1e-11 * gross);
                    assertWithin(inputs, draft.rule().maintenance(moved), found.maintenance(), 1e-11 * gross);
                }
            }
        }
        assertThat(withOptions).isGreaterThan(BOOKS / 2);
    }
}
