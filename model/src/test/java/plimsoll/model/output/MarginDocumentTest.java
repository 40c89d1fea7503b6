package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Searches;
import plimsoll.model.problem.Problem;
import tools.jackson.databind.JsonNode;

class MarginDocumentTest {
    private static final Sample BOOK = Sample.of("btc-options-perp-hedge.json");
    private static final Sample FAQ = Sample.of("binance-faq-cross.json");

    private static Stream<JsonNode> liquidations(MarginDocument document) {
        return Sample.tree(document).findValues("liquidations").stream().flatMap(JsonNode::valueStream);
    }

    @Test
    void onlyTheModesAskedForAreShown() {
        MarginDocument held =
                MarginDocument.of(BOOK.heading(), List.of(AsIf.HELD), BOOK.comparisons(Searches.NONE), List.of());
        assertThat(Sample.tree(held).at("/accounts/0/results").propertyNames()).containsExactly("held");
        assertThat(held.csv().lines()).hasSize(2);
    }

    @Test
    void oneMoveLeavesTheOtherOut() {
        assertThat(liquidations(FAQ.margin()).map(l -> l.path("move").asString()))
                .contains("underlying", "instrument");
        assertThat(liquidations(FAQ.margin().ofMove(Liquidation.Move.INSTRUMENT))
                        .map(l -> l.path("move").asString()))
                .containsOnly("instrument");
    }

    @Test
    void whatIsLeftAfterTheNextExpiryIsShownWhereSomethingExpires() {
        Comparison account = BOOK.comparisons(Searches.NONE).getFirst();
        JsonNode after = Sample.tree(BOOK.margin()).at("/accounts/0/results/held/afterNextExpiry");
        assertThat(after.propertyNames())
                .containsExactly("expiry", "initialMargin", "maintenanceMargin", "equity", "marginRatio");
        assertThat(after.path("expiry").asString()).isEqualTo("2023-03-10T08:00:00Z");
        assertThat(after.path("initialMargin").doubleValue())
                .isEqualTo(account.afterNextExpiry(AsIf.HELD).orElseThrow().initialMargin());
        assertThat(BOOK.margin().text()).contains("initial after 10 Mar", "maintenance after 10 Mar");
        assertThat(Sample.tree(FAQ.margin())
                        .at("/accounts/0/results/held/afterNextExpiry")
                        .isNull())
                .isTrue();
        assertThat(FAQ.margin().text()).doesNotContain("after");
    }

    @Test
    void problemsOfFileAndResultsStandOnce() {
        Problem ofFile = new Problem.Assumed("accounts[0]", "something");
        MarginDocument document = MarginDocument.of(
                FAQ.heading(), List.of(AsIf.values()), FAQ.comparisons(Searches.NONE), List.of(ofFile, ofFile));
        assertThat(document.problems()).startsWith(ofFile).doesNotHaveDuplicates();
        assertThat(document.problems().stream().filter(p -> p instanceof Problem.ParametersLaterThanData))
                .hasSize(1);
    }

    @Test
    void aPriceWithoutAVolatilitySaysSo() {
        String silent = Sample.text("binance-faq-cross.json").replaceAll("\"closes\": \\[[^\\]]*\\]", "\"closes\": []");
        Sample sample = Sample.of(silent.getBytes(StandardCharsets.UTF_8));
        assertThat(liquidations(sample.margin())
                        .filter(l -> l.path("outcome").asString().equals("at")))
                .allMatch(l -> l.path("sigma").isNull());
        assertThat(sample.margin().problems())
                .anySatisfy(p -> assertThat(ProblemForms.line(p))
                        .isEqualTo("warning faq-2021/BTC: no volatility, so its distance in σ is unknown"));
    }

    @Test
    void anOptionsOwnMarkNeedsNoVolatility() {
        assertThat(BOOK.margin().problems().stream().map(ProblemForms::line)).noneMatch(l -> l.contains("σ"));
    }

    @Test
    void childrenUseTheParametersOfTheirParent() {
        JsonNode requirement = Sample.tree(BOOK.margin()).at("/accounts/0/results/held/pools/0/requirements/0");
        assertThat(requirement.path("parameters").valueStream().map(JsonNode::asString))
                .containsExactly("file/book");
        assertThat(requirement.at("/children/0/parameters/0").asString()).isEqualTo("file/book");
        assertThat(requirement.at("/children/0/formula").isNull()).isTrue();
        assertThat(requirement.at("/children/0/scenarios").size()).isEqualTo(37);
    }

    @Test
    void whatTheVenueReportedStandsBesideThePool() {
        JsonNode reported = Sample.tree(FAQ.margin()).at("/accounts/0/results/held/pools/0/reported");
        assertThat(reported.at("/positions/ETHUSDT/liquidationPrice").doubleValue())
                .isEqualTo(1153.26);
        assertThat(reported.has("equity")).isFalse();
    }

    @Test
    void everyUnknownIsNullAndTheTextAQuestionMark() {
        String broken = Sample.text("binance-faq-cross.json").replace("\"mark\":", "\"marc\":");
        MarginDocument document =
                Sample.of(broken.getBytes(StandardCharsets.UTF_8)).margin();
        JsonNode held = Sample.tree(document).at("/accounts/0/results/held");
        List<String> unknown = new ArrayList<>(List.of("equity", "initialMargin", "maintenanceMargin", "marginRatio"));
        assertThat(unknown).allMatch(name -> held.path(name).isNull());
        assertThat(document.complete()).isFalse();
        assertThat(document.text()).contains("?").doesNotContain("NaN");
        assertThat(document.csv()).doesNotContain("NaN");
    }

    @Test
    void theNearestLiquidationIsTheNearestOfAllPools() {
        Comparison book = BOOK.comparisons(Searches.UNDERLYING).getFirst();
        assertThat(Nearest.of(book.in(AsIf.ISOLATED)).place()).startsWith("BTC 22,5");
        assertThat(Nearest.of(book.in(AsIf.HELD)).distance()).startsWith("+");
        Comparison faq = FAQ.comparisons(Searches.UNDERLYING).getFirst();
        assertThat(Nearest.of(faq.in(AsIf.PORTFOLIO)).place()).isEqualTo("now");
        Comparison unsearched = FAQ.comparisons(Searches.NONE).getFirst();
        assertThat(Nearest.of(unsearched.in(AsIf.HELD)).place()).isEqualTo("–");
    }

    @Test
    void theComparisonFitsATerminal() {
        assertThat(MarginText.comparison(BOOK.margin()).lines().mapToInt(String::length))
                .allMatch(width -> width <= 120);
    }
}
