package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

class ParameterLibraryTest {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn()
            .overlay(Map.of(
                    "demo/2024-01-01.json", file("2024-01-01", "2024-02-01", 0.01),
                    "demo/2025-01-01.json", file("2025-01-01", "2025-06-01", 0.02)));

    private static String file(String from, String retrieved, double fee) {
        return """
                {"venue": "demo", "effectiveFrom": "%s", "retrieved": "%s", "source": "a test", "fees": {"taker": %s},
                 "tiers": {"X": [{"floor": 0, "cap": null, "maxLeverage": 10, "maintenanceRate": 0.05}],
                           "Y": [{"floor": 0, "cap": null, "maxLeverage": 5, "maintenanceRate": 0.1}]},
                 "haircuts": {"BTC": 0.1}}
                """.formatted(from, retrieved, fee);
    }

    private static Reading<VenueParameters> at(String time) {
        return LIBRARY.of("demo", Instant.parse(time));
    }

    private static Reading<VenueParameters> with(String overrides) {
        return LIBRARY.of(
                Fixtures.account("demo", "tiered", List.of(), List.of(), overrides),
                Instant.parse("2025-06-01T00:00:00Z"));
    }

    @Test
    void theNewestFileInForceIsTaken() {
        assertThat(at("2024-12-31T23:59:59Z").value().takerFee()).isEqualTo(0.01);
        assertThat(at("2025-01-01T00:00:00Z").value().takerFee()).isEqualTo(0.02);
        assertThat(at("2025-01-01T00:00:00Z").value().ids()).containsExactly("demo/2025-01-01");
    }

    @Test
    void olderDataTakesTheEarliestFileAndSaysSo() {
        Reading<VenueParameters> early = at("2023-05-05T12:00:00Z");
        assertThat(early.value().takerFee()).isEqualTo(0.01);
        assertThat(early.problems())
                .containsExactly(new Problem.ParametersLaterThanData(
                        "demo", LocalDate.of(2024, 1, 1), Instant.parse("2023-05-05T12:00:00Z")));
    }

    @Test
    void staleMeansMoreThanNinetyDaysAfterItWasLastSeen() {
        assertThat(at("2025-08-30T23:00:00Z").problems()).isEmpty();
        assertThat(at("2025-08-31T00:00:00Z").problems())
                .containsExactly(new Problem.StaleParameters("demo", LocalDate.of(2025, 6, 1), 91));
    }

    @Test
    void anUnknownVenueHasNoParametersAndNoProvenance() {
        VenueParameters none = LIBRARY.of("nowhere", Fixtures.NOW).value();
        assertThat(none.tiers()).isEmpty();
        assertThat(none.takerFee()).isNaN();
        assertThat(none.provenance()).isEmpty();
    }

    @Test
    void anOverlaidFileWinsOverOneOfTheSameDate() {
        ParameterLibrary twice = LIBRARY.overlay(Map.of("demo/2025-01-01.json", file("2025-01-01", "2025-06-01", 0.5)));
        VenueParameters found =
                twice.of("demo", Instant.parse("2025-06-01T00:00:00Z")).value();
        assertThat(found.takerFee()).isEqualTo(0.5);
        assertThat(found.provenance().getFirst().origin()).isEqualTo("overlay");
        assertThat(LIBRARY.of("demo", Instant.parse("2025-06-01T00:00:00Z"))
                        .value()
                        .takerFee())
                .isEqualTo(0.02);
    }

    @Test
    void anOverlayWinsOverTheBuiltInFileOfTheSameDate() {
        String name = "house-matrix/2026-11-01.json";
        String text = "{\"venue\": \"house-matrix\", \"effectiveFrom\": \"2026-11-01\", "
                + "\"retrieved\": \"2026-11-01\", \"source\": \"a test\"}";
        ParameterLibrary overlaid = ParameterLibrary.builtIn().overlay(Map.of(name, text));
        assertThat(overlaid.of("house-matrix", Fixtures.NOW).value().matrix()).isEmpty();
        assertThat(ParameterLibrary.builtIn()
                        .of("house-matrix", Fixtures.NOW)
                        .value()
                        .matrix())
                .isPresent();
    }

    @Test
    void overlaidFilesAreListedInOrderOfTheirNames() {
        assertThat(LIBRARY.all().stream().map(Provenance::id).limit(2))
                .containsExactly("demo/2024-01-01", "demo/2025-01-01");
    }

    @Test
    void overridesMergeDeeplyAndReplaceArrays() {
        VenueParameters merged = with("""
                        {"fees": {"taker": 0.07}, "haircuts": {"ETH": 0.2},
                         "tiers": {"X": [{"floor": 0, "cap": 5, "maxLeverage": 3, "maintenanceRate": 0.3}]}}
                        """).value();
        assertThat(merged.takerFee()).isEqualTo(0.07);
        assertThat(merged.haircuts()).containsOnly(Map.entry(new Asset("BTC"), 0.1), Map.entry(new Asset("ETH"), 0.2));
        assertThat(merged.tiers().get("X").tiers()).containsExactly(new Tier(0, 5, 3, Double.NaN, 0.3, 0));
        assertThat(merged.tiers()).containsKey("Y");
        assertThat(merged.provenance()).extracting(Provenance::origin).containsExactly("overlay", "file");
    }

    @Test
    void overridesLeaveTheFileItselfAlone() {
        with("{\"fees\": {\"taker\": 0.9}, \"tiers\": {\"X\": null}}");
        assertThat(with("").value().takerFee()).isEqualTo(0.02);
        assertThat(with("").value().tiers()).containsKey("X");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndListed() {
        Reading<VenueParameters> read = with("""
                {"fees": {"taker": "free"}, "convention": {"fee": "some"}, "haircuts": {"BTC": true, "": 0.5},
                 "tiers": {"X": [{"floor": 0}], "Z": [{"basis": "stones", "floor": 0, "cap": 1,
                                                       "maxLeverage": 1, "maintenanceRate": 1}],
                           "GAP": [{"floor": 0, "cap": 1, "maxLeverage": 2, "maintenanceRate": 0.1},
                                   {"floor": 2, "cap": 3, "maxLeverage": 1, "maintenanceRate": 0.2}]},
                 "matrix": {"priceMoves": []}, "options": {"BTC": {"initialRate": 1e300}}}
                """);
        assertThat(read.value().takerFee()).isNaN();
        assertThat(read.value().tiers()).containsOnlyKeys("Y");
        assertThat(read.value().convention()).isEqualTo(Convention.DEFAULT);
        assertThat(read.value().haircuts()).isEmpty();
        assertThat(read.value().matrix()).isEmpty();
        assertThat(read.value().options()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::path)
                .contains(
                        "main/parameters.fees.taker",
                        "main/parameters.convention.fee",
                        "main/parameters.haircuts.BTC",
                        "main/parameters.tiers.X",
                        "main/parameters.tiers.Z",
                        "main/parameters.tiers.GAP",
                        "main/parameters.matrix",
                        "main/parameters.options.BTC");
    }

    @Test
    void aMatrixNeedsTheZeroMoveAndRisingSteps() {
        String rest = "\"volatilityUp\": 0, \"volatilityDown\": 0, \"termPower\": {\"short\": 0, \"long\": 0}, "
                + "\"referenceDays\": 30, \"minimumShortOption\": 0, \"maintenanceFactor\": 1";
        assertThat(with("{\"matrix\": {" + rest + "}}").value().matrix()).isEmpty();
        for (String bad : List.of("[1]", "[-1, 1]", "[0, 0, 1]", "[1, 0]")) {
            Reading<VenueParameters> read = with("{\"matrix\": {\"priceMoves\": " + bad + ", " + rest + "}}");
            assertThat(read.value().matrix()).as(bad).isEmpty();
            assertThat(read.problems()).extracting(Problem::path).as(bad).contains("main/parameters.matrix");
        }
        String twice = "\"extended\": [{\"move\": 2, \"weight\": 1}, {\"move\": 2, \"weight\": 0.5}], ";
        assertThat(with("{\"matrix\": {\"priceMoves\": [0], " + twice + rest + "}}")
                        .value()
                        .matrix())
                .isEmpty();
        assertThat(with("{\"matrix\": {\"priceMoves\": [-1, 0, 1], " + rest + "}}")
                        .value()
                        .matrix())
                .isPresent();
    }

    @Test
    void aFileWithoutTheZeroMoveIsNamed() {
        String matrix = "{\"venue\": \"demo\", \"effectiveFrom\": \"2026-01-01\", \"retrieved\": \"2026-01-01\", "
                + "\"source\": \"s\", \"matrix\": {\"priceMoves\": [1]}}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/2026-01-01.json", matrix)))
                .withMessageContaining("demo/2026-01-01.json")
                .withMessageContaining("priceMoves must hold the step 0");
    }

    @Test
    void conventionWordsAreReadInAnyCase() {
        Convention read =
                with("{\"convention\": {\"maintenanceAt\": \"Mark\", \"equityAt\": \"mark\", \"fee\": \"BANKRUPTCY\"}}")
                        .value()
                        .convention();
        assertThat(read)
                .isEqualTo(new Convention(
                        Convention.MaintenanceAt.MARK, Convention.EquityAt.MARK, Convention.Fee.BANKRUPTCY));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/x.json", "{")))
                .withMessageContaining("demo/x.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/2020-01-01.json", file("2021-01-01", "2021-01-01", 0))))
                .withMessageContaining("must be named demo/2021-01-01.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/2020-01-01.json", "{\"venue\": \"demo\"}")))
                .withMessageContaining("effectiveFrom");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/2020-13-01.json", file("2020-13-01", "2021-01-01", 0))));
    }

    private static String table(String... rows) {
        return "{\"tiers\": {\"Z\": [" + String.join(", ", rows) + "]}}";
    }

    private static String row(String floor, String cap, double rate) {
        return "{\"floor\": %s, \"cap\": %s, \"maxLeverage\": 10, \"maintenanceRate\": %s}".formatted(floor, cap, rate);
    }

    /// By what is wrong with each.
    private static final Map<String, String> BAD_TABLES = Map.of(
            "a gap", table(row("0", "10", 0.01), row("20", "null", 0.02)),
            "an overlap", table(row("0", "10", 0.01), row("5", "null", 0.02)),
            "the maintenance rate falls", table(row("0", "10", 0.02), row("10", "null", 0.01)));

    @Test
    void aDatedFileWithABadTableIsRefusedByName() {
        BAD_TABLES.forEach((why, table) -> {
            String text = table.replaceFirst(
                    "\\{",
                    "{\"venue\": \"demo\", \"effectiveFrom\": \"2026-01-01\", \"retrieved\": \"2026-01-01\", \"source\": \"a test\", ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LIBRARY.overlay(Map.of("demo/2026-01-01.json", text)))
                    .withMessageContaining("demo/2026-01-01.json")
                    .withMessageContaining("tiers.Z")
                    .withMessageContaining(why);
        });
    }

    @Test
    void aBadTableOfThePortfolioFileIsRefusedWithItsPlaceAndNotReplacedByTheDatedOne() {
        BAD_TABLES.forEach((why, table) -> {
            Reading<VenueParameters> read = with(table.replace("\"Z\"", "\"X\""));
            assertThat(read.value().tiers()).containsOnlyKeys("Y");
            assertThat(read.problems())
                    .anyMatch(p -> p instanceof Problem.Malformed m
                            && m.path().equals("main/parameters.tiers.X")
                            && m.expected().contains(why));
        });
    }
}
