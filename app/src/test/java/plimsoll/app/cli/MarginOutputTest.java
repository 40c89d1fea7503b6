package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `plimsoll-margin/1`, contract section 3, on every sample.
class MarginOutputTest {
    private static final List<String> MODES = List.of("held", "isolated", "cross", "portfolio");

    static List<Path> samples() {
        return Run.samples();
    }

    private static Json margin(Path sample) {
        Run run = Run.of("margin", sample, "--format", "json");
        assertThat(run.code()).as(run.err()).isBetween(0, 1);
        return run.json();
    }

    private static Stream<Json> results(Json document) {
        return document.list("accounts").stream()
                .flatMap(a -> MODES.stream().map(mode -> a.at("results").at(mode)));
    }

    private static Stream<Json> pools(Json document) {
        return results(document).flatMap(r -> r.list("pools").stream());
    }

    private static Stream<Json> requirements(Json node, String name) {
        return node.list(name).stream().flatMap(r -> Stream.concat(Stream.of(r), requirements(r, "children")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyMemberIsThere(Path sample) {
        Json document = margin(sample);
        assertThat(document.names())
                .containsExactly("format", "asOf", "currency", "input", "program", "accounts", "problems");
        assertThat(document.text("format")).isEqualTo("plimsoll-margin/1");
        assertThat(document.at("input").text("sha256")).matches("[0-9a-f]{64}");
        assertThat(document.text("program")).startsWith("plimsoll ");
        assertThat(document.list("accounts")).isNotEmpty().allSatisfy(account -> {
            assertThat(account.names()).containsExactly("id", "venue", "model", "results");
            assertThat(account.at("results").names()).isEqualTo(MODES);
        });
        assertThat(document.list("problems"))
                .allSatisfy(p -> assertThat(p.names()).containsExactly("severity", "code", "path", "message"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyResultAndPoolHasAllMembers(Path sample) {
        Json document = margin(sample);
        assertThat(results(document))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.names())
                        .containsExactly(
                                "method",
                                "asIf",
                                "complete",
                                "state",
                                "equity",
                                "equityBeforeHaircuts",
                                "freeBalance",
                                "initialMargin",
                                "maintenanceMargin",
                                "initialExcess",
                                "maintenanceExcess",
                                "marginRatio",
                                "capitalEfficiency",
                                "afterNextExpiry",
                                "pools",
                                "parameters"));
        assertThat(results(document).flatMap(r -> r.list("parameters").stream()))
                .allSatisfy(p ->
                        assertThat(p.names()).containsExactly("id", "effectiveFrom", "retrieved", "source", "origin"));
        assertThat(pools(document)).isNotEmpty().allSatisfy(MarginOutputTest::hasPoolMembers);
    }

    private static void hasPoolMembers(Json pool) {
        assertThat(pool.names())
                .containsExactly(
                        "id",
                        "scope",
                        "currency",
                        "indexPrice",
                        "equity",
                        "initialMargin",
                        "maintenanceMargin",
                        "marginRatio",
                        "liquidationRatio",
                        "collateral",
                        "requirements",
                        "liquidations",
                        "reported");
        assertThat(pool.at("scope").names()).containsExactly("kind", "asset", "position");
        assertThat(pool.at("scope").text("kind")).isIn("account", "settlement", "isolated");
        assertThat(pool.list("collateral"))
                .allSatisfy(c -> assertThat(c.names())
                        .containsExactly("asset", "quantity", "price", "initialRate", "maintenanceRate"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRequirementAndLiquidationHasAllMembers(Path sample) {
        Json document = margin(sample);
        assertThat(pools(document).flatMap(p -> requirements(p, "requirements")))
                .isNotEmpty()
                .allSatisfy(MarginOutputTest::hasRequirementMembers);
        assertThat(pools(document).flatMap(p -> p.list("liquidations").stream()))
                .isNotEmpty()
                .allSatisfy(MarginOutputTest::hasLiquidationMembers);
    }

    private static void hasRequirementMembers(Json requirement) {
        assertThat(requirement.names())
                .containsExactly(
                        "id",
                        "kind",
                        "name",
                        "initial",
                        "maintenance",
                        "binding",
                        "children",
                        "scenarios",
                        "parameters",
                        "formula",
                        "inputs");
        assertThat(requirement.list("scenarios"))
                .allSatisfy(s -> assertThat(s.names()).containsExactly("spot", "volatility", "damping", "profit"));
        assertThat(requirement.list("inputs"))
                .allSatisfy(i -> assertThat(i.names()).containsExactly("name", "value", "unit", "source"));
    }

    private static void hasLiquidationMembers(Json liquidation) {
        assertThat(liquidation.names())
                .containsExactly(
                        "move",
                        "name",
                        "direction",
                        "outcome",
                        "price",
                        "displayPrice",
                        "distance",
                        "sigma",
                        "sigmaSource",
                        "marks",
                        "contributions");
        assertThat(liquidation.text("move")).isIn("underlying", "instrument");
        assertThat(liquidation.text("direction")).isIn("down", "up");
        assertThat(liquidation.text("outcome")).isIn("at", "none", "already", "incomplete", "notModelled");
        boolean at = liquidation.text("outcome").equals("at");
        for (String figure : List.of("price", "displayPrice", "distance")) {
            assertThat(liquidation.at(figure) instanceof Json.Num).as(figure).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void totalsAreSumsOfPoolsAtTheirIndexPrice(Path sample) {
        assertThat(results(margin(sample))).allSatisfy(r -> {
            for (String column : List.of("equity", "initialMargin", "maintenanceMargin")) {
                same(r.number(column), sum(r, "pools", p -> p.number(column) * p.number("indexPrice")), column);
            }
            same(r.number("initialExcess"), r.number("equity") - r.number("initialMargin"), "initialExcess");
            same(r.number("maintenanceExcess"), r.number("equity") - r.number("maintenanceMargin"), "excess");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void requirementColumnsSumToThePool(Path sample) {
        assertThat(pools(margin(sample))).allSatisfy(p -> {
            same(p.number("initialMargin"), sum(p, "requirements", q -> q.number("initial")), "initial");
            same(p.number("maintenanceMargin"), sum(p, "requirements", q -> q.number("maintenance")), "maintenance");
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void equityBeforeHaircutsIsTheSameInAllModes(Path sample) {
        assertThat(margin(sample).list("accounts")).allSatisfy(account -> {
            Json results = account.at("results");
            double held = results.at("held").number("equityBeforeHaircuts");
            MODES.forEach(mode -> same(results.at(mode).number("equityBeforeHaircuts"), held, mode));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void capitalEfficiencyIsIsolatedOverOwnInitialMargin(Path sample) {
        assertThat(margin(sample).list("accounts")).allSatisfy(account -> {
            Json results = account.at("results");
            double isolated = results.at("isolated").number("initialMargin");
            for (String mode : MODES) {
                double own = results.at(mode).number("initialMargin");
                same(results.at(mode).number("capitalEfficiency"), own == 0 ? Double.NaN : isolated / own, mode);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anUnknownResultHasAProblem(Path sample) {
        Json document = margin(sample);
        boolean unknown = results(document)
                .anyMatch(r -> Stream.of("equity", "initialMargin", "maintenanceMargin", "marginRatio")
                        .anyMatch(figure -> r.at(figure) instanceof Json.Null));
        if (unknown) {
            assertThat(document.list("problems"))
                    .anySatisfy(p -> assertThat(p.text("severity")).isIn("warning", "error"));
        }
    }

    private static double sum(Json node, String list, ToDoubleFunction<Json> column) {
        return node.list(list).stream().mapToDouble(column).sum();
    }

    private static void same(double actual, double expected, String what) {
        Offset<Double> tolerance = within(1e-9 * Math.max(Math.abs(expected), 1));
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, tolerance);
        }
    }
}
