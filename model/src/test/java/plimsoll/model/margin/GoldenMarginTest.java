package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static plimsoll.model.Close.assertWithin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every published number of the venues' rules: `golden/<venue>/<case>.json` holds source, portfolio,
/// intermediate values and expected figures with their tolerance and its reason.
class GoldenMarginTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record GoldenCase(String name, JsonNode tree) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<GoldenCase> goldenCases() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(GoldenMarginTest::read)
                    .toList()
                    .stream();
        }
    }

    private static GoldenCase read(Path file) {
        try {
            return new GoldenCase(GOLDEN.relativize(file).toString(), JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenCases")
    void agreesWithThePublishedNumber(GoldenCase golden) {
        verify(golden);
    }

    /// Also of a case that the program wrote itself.
    static void verify(GoldenCase golden) {
        Portfolio portfolio = portfolio(golden);
        Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
        List<Comparison> accounts = portfolio.book().accounts().stream()
                .map(a -> assessor.assess(a, portfolio.market()))
                .toList();
        assertThat(golden.tree().path("source").asString()).isNotBlank();
        assertThat(golden.tree().path("expected").size()).isPositive();
        for (JsonNode expected : golden.tree().path("expected")) {
            check(golden, accounts.getFirst(), expected);
        }
    }

    private static Portfolio portfolio(GoldenCase golden) {
        byte[] bytes = golden.tree().path("portfolio").toString().getBytes(StandardCharsets.UTF_8);
        return PortfolioFile.read(bytes).value().orElseThrow().portfolio();
    }

    private static void check(GoldenCase golden, Comparison account, JsonNode expected) {
        if (expected.has("values")) {
            checkScenarios(golden, account, expected);
            return;
        }
        double actual = figure(account, expected);
        JsonNode value = expected.path("value");
        if (value.isNull()) {
            assertThat(actual).as("%s: %s must not exist", golden, expected).isNaN();
            return;
        }
        double tolerance = expected.path("tolerance").doubleValue();
        double error = Math.abs(actual - value.doubleValue());
        if (!(error <= tolerance)) {
            fail("%s: %s%n actual %s, error %s, tolerance %s%n portfolio %s"
                    .formatted(
                            golden,
                            expected,
                            actual,
                            error,
                            tolerance,
                            golden.tree().path("portfolio")));
        }
    }

    /// Profit of every scenario in the venue's order; the tolerance is a share, of 1 at least.
    private static void checkScenarios(GoldenCase golden, Comparison account, JsonNode expected) {
        List<ScenarioProfit> found =
                requirement(account.in(AsIf.HELD), expected).scenarios();
        JsonNode values = expected.path("values");
        assertThat(found).as(golden.name()).hasSameSizeAs(values);
        for (int i = 0; i < found.size(); i++) {
            double value = values.path(i).doubleValue();
            double tolerance = expected.path("tolerance").doubleValue() * Math.max(Math.abs(value), 1);
            assertWithin(
                    golden + " scenario " + found.get(i), value, found.get(i).profit(), tolerance);
        }
    }

    private static double figure(Comparison account, JsonNode expected) {
        MarginResult held = account.in(AsIf.HELD);
        return switch (expected.path("figure").asString()) {
            case "equityBeforeHaircuts" -> held.equityBeforeHaircuts();
            case "equity" -> pool(held, expected).equity();
            case "initialMargin" -> pool(held, expected).initialMargin();
            case "maintenanceMargin" -> pool(held, expected).maintenanceMargin();
            case "initialExcess" -> held.initialExcess();
            case "maintenanceExcess" -> held.maintenanceExcess();
            case "requirement.maintenance" -> requirement(held, expected).maintenance();
            case "requirement.initial" -> requirement(held, expected).initial();
            case "scenario" ->
                requirement(held, expected)
                        .scenarios()
                        .get(expected.path("scenario").intValue())
                        .profit();
            case "requirements.maintenance" -> sum(held, expected, Requirement::maintenance);
            case "requirements.initial" -> sum(held, expected, Requirement::initial);
            case "profit" -> leg(account, expected).unrealisedProfit();
            case "notional" -> leg(account, expected).notional();
            case "delta" -> LegGreeks.of(leg(account, expected)).delta();
            case "liquidation" -> liquidation(held, expected).price();
            case "liquidation.display" -> liquidation(held, expected).displayPrice();
            case "display" -> liquidation(held, expected).displayPrice();
            case "equityOverMaintenance" -> pool(held).equity() / pool(held).maintenanceMargin();
            case "distance" -> liquidation(held, expected).distance();
            case String other -> throw new IllegalArgumentException("no such figure: " + other);
        };
    }

    /// The one the case names, else the only one.
    private static MarginPool pool(MarginResult result, JsonNode expected) {
        String id = expected.path("pool").asString("");
        return id.isEmpty()
                ? pool(result)
                : result.pools().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static MarginPool pool(MarginResult result) {
        assertThat(result.pools()).hasSize(1);
        return result.pools().getFirst();
    }

    private static Requirement requirement(MarginResult result, JsonNode expected) {
        String id = expected.path("requirement").asString();
        String pool = expected.path("pool").asString("");
        return result.pools().stream()
                .filter(p -> pool.isEmpty() || p.id().equals(pool))
                .flatMap(p -> p.requirements().stream())
                .flatMap(r -> Stream.concat(Stream.of(r), r.children().stream()))
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Of those at the top whose id is like the case's pattern, which may be none.
    private static double sum(MarginResult result, JsonNode expected, ToDoubleFunction<Requirement> column) {
        String pattern = expected.path("requirements").asString();
        return pool(result).requirements().stream()
                .filter(r -> r.id().matches(pattern))
                .mapToDouble(column)
                .sum();
    }

    private static Leg leg(Comparison account, JsonNode expected) {
        String id = expected.path("position").asString();
        return account.valued().legs().stream()
                .filter(l -> l.position().id().name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static final Liquidation.At NONE =
            new Liquidation.At(Double.NaN, Double.NaN, Double.NaN, Double.NaN, "", Map.of(), Map.of());

    private static Liquidation.At liquidation(MarginResult result, JsonNode expected) {
        String position = expected.path("position").asString();
        String direction = expected.path("direction").asString();
        return result.pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.INSTRUMENT
                        && l.name().equals(position)
                        && l.direction().name().equalsIgnoreCase(direction))
                .findFirst()
                .orElseThrow()
                .at()
                .orElse(NONE);
    }
}
