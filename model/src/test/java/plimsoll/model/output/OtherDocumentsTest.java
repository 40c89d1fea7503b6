package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.GreeksDocument.Collateral;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.reconcile.Reason;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.GreekTable.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OtherDocumentsTest {
    private static final Sample BOOK = Sample.of("btc-options-perp-hedge.json");
    private static final Sample BASKET = Sample.of("binance-perp-basket.json");
    private static final Sample INVERSE = Sample.of("deribit-inverse-book.json");

    private static GreeksDocument greeks(Sample sample, By by, Collateral collateral) {
        return GreeksDocument.of(
                sample.heading(),
                by,
                collateral,
                sample.portfolio().market(),
                sample.comparisons(Searches.NONE),
                List.of());
    }

    @Test
    void greeksAreUnscaledForMachinesAndScaledForPeople() {
        GreeksDocument document = greeks(BOOK, By.ACCOUNT, Collateral.EXCLUDE);
        JsonNode row = Sample.tree(document).at("/accounts/0/rows/0");
        String vegaPerPoint = "%.2f".formatted(row.path("vega").doubleValue() / 100);
        String thetaPerDay = "%.2f".formatted(row.path("theta").doubleValue() / 365);
        assertThat(document.text()).contains("vega/vol point USD", vegaPerPoint, "theta/day USD", thetaPerDay);
    }

    @Test
    void coinsOfSeveralUnderlyingsAreNotAdded() {
        GreeksDocument document = greeks(BASKET, By.ACCOUNT, Collateral.INCLUDE);
        JsonNode row = Sample.tree(document).at("/accounts/0/rows/0");
        assertThat(row.path("delta").isNull()).isTrue();
        assertThat(row.path("dollarDelta").isNumber()).isTrue();
        assertThat(document.problems().stream().map(ProblemForms::line)).anyMatch(l -> l.contains("do not add up"));
        assertThat(document.complete()).isTrue();
    }

    @Test
    void collateralIsARowOfItsOwn() {
        assertThat(greeks(INVERSE, By.POSITION, Collateral.INCLUDE).csv()).contains("BTC collateral");
        assertThat(greeks(INVERSE, By.POSITION, Collateral.EXCLUDE).csv()).doesNotContain("BTC collateral");
    }

    /// The same account twice, the second under another name.
    private static Sample twice() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode file = (ObjectNode) mapper.readTree(Sample.text("btc-options-perp-hedge.json"));
        ArrayNode accounts = (ArrayNode) file.path("accounts");
        ObjectNode other = (ObjectNode) accounts.get(0).deepCopy();
        accounts.add(other.put("id", "second"));
        return Sample.of(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void theNetIsTheSumOverAllAccounts(Collateral collateral) {
        JsonNode document = Sample.tree(greeks(twice(), By.UNDERLYING, collateral));
        JsonNode net = document.path("net");
        assertThat(net.size()).isPositive();
        for (JsonNode row : net) {
            for (String greek : List.of("delta", "dollarDelta", "gamma", "vega", "theta")) {
                double sum = 0;
                for (JsonNode account : document.path("accounts")) {
                    for (JsonNode own : account.path("rows")) {
                        boolean same = own.path("underlying").equals(row.path("underlying"));
                        sum += same ? own.path(greek).doubleValue() : 0;
                    }
                }
                assertThat(row.path(greek).doubleValue()).as(greek).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
                assertThat(sum).isNotZero();
            }
        }
        assertThat(greeks(twice(), By.POSITION, collateral).text()).contains("Net over all accounts");
    }

    @Test
    void coinsCountInTheNetOnlyWhenAsked() {
        Sample sample = twice();
        JsonNode with =
                Sample.tree(greeks(sample, By.UNDERLYING, Collateral.INCLUDE)).at("/net/0");
        JsonNode without =
                Sample.tree(greeks(sample, By.UNDERLYING, Collateral.EXCLUDE)).at("/net/0");
        double coins = sample.comparisons(Searches.NONE).stream()
                .mapToDouble(c -> c.valued().coinEquity(new Asset("BTC")))
                .sum();
        assertThat(with.path("delta").doubleValue() - without.path("delta").doubleValue())
                .isCloseTo(coins, within(1e-9 * coins));
    }

    @Test
    void oneAccountHasNoNet() {
        GreeksDocument document = greeks(BOOK, By.UNDERLYING, Collateral.INCLUDE);
        assertThat(Sample.tree(document).path("net").isEmpty()).isTrue();
        assertThat(document.text()).doesNotContain("Net over");
    }

    private static ScenarioDocument scenario(Sample sample, Measure measure, double... prices) {
        Assessor assessor = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
        Surfaces surfaces = new Surfaces(assessor, sample.portfolio().market());
        SurfaceRequest request = new SurfaceRequest(
                measure,
                AsIf.HELD,
                Optional.of(new UnderlyingId("BTC")),
                Map.of(),
                new Axis(Axis.Kind.PRICE, DoubleArray.of(DoubleStream.of(prices))),
                new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(0, 0.5, 0.5)),
                Scenario.NONE,
                true);
        Comparison account = sample.comparisons(Searches.NONE).getFirst();
        return ScenarioDocument.of(
                sample.heading(),
                measure,
                List.of(new ScenarioDocument.Grid(account, AsIf.HELD, surfaces.of(account.valued(), request))),
                List.of());
    }

    @Test
    void aGridHasARowForEachVolatilityAndAColumnForEachPrice() {
        ScenarioDocument document = scenario(BOOK, Measure.PROFIT, -0.1, 0, 0.1);
        assertThat(document.csv().lines().findFirst()).hasValue("account,asIf,underlying,unit,volatility,-0.1,0.0,0.1");
        assertThat(document.csv().lines()).hasSize(3);
        JsonNode values = Sample.tree(document).at("/grids/0/values");
        assertThat(values.size()).isEqualTo(2);
        assertThat(values.at("/0/1").doubleValue()).isCloseTo(0, within(1e-6));
        assertThat(document.text()).contains("vol \\ price", "-10%", "+50%");
        assertThat(document.complete()).isTrue();
    }

    @Test
    void aRatioWithoutEquityIsNullAndHasAProblem() {
        ScenarioDocument document = scenario(BASKET, Measure.RATIO, -0.9, 0);
        assertThat(Sample.tree(document).at("/grids/0/values/0/0").isNull()).isTrue();
        assertThat(document.problems().stream().map(ProblemForms::line))
                .anyMatch(l -> l.contains("equity is zero or below"));
        assertThat(document.complete()).isFalse();
    }

    @Test
    void aCellAtOrBeyondLiquidationIsMarked() {
        ScenarioDocument document = scenario(BASKET, Measure.RATIO, -0.9, 0);
        String row = document.text()
                .lines()
                .filter(l -> l.contains("+50%"))
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(row.strip()).as(document.text()).containsPattern("\\?! +[0-9.]+ %$");
        assertThat(document.text()).contains("! liquidation: a pool is at or beyond its liquidation ratio");
        JsonNode left = Sample.tree(document).at("/grids/0/leastExcess");
        assertThat(left.at("/0/0").doubleValue()).isNegative();
        assertThat(left.at("/0/1").doubleValue()).isPositive();
        assertThat(scenario(BOOK, Measure.RATIO, 0).text()).doesNotContain("!");
        assertThat(scenario(BOOK, Measure.PROFIT, -0.9).text()).doesNotContain("!");
    }

    @Test
    void everyRequirementListedCanBeExplained() {
        for (Sample sample : List.of(BOOK, BASKET, INVERSE)) {
            MarginDocument margin = sample.margin();
            for (ExplainDocument.Found found : ExplainDocument.listing(margin).found()) {
                ExplainDocument one =
                        ExplainDocument.of(margin, found.requirement().id());
                assertThat(one.found()).isNotEmpty();
                assertThat(one.text()).contains(found.requirement().id(), "in force from");
            }
        }
    }

    @Test
    void theWorstScenarioIsMarked() {
        String text = ExplainDocument.of(BOOK.margin(), "underlying/BTC").text();
        assertThat(text.lines().filter(l -> l.endsWith("worst"))).isNotEmpty();
        assertThat(text).contains("not binding");
    }

    @Test
    void reconciliationKnowsRoundingFromDisagreement() {
        List<Reconciled> lines = ReconcileDocument.of(
                        INVERSE.heading(), INVERSE.comparisons(Searches.INSTRUMENT), List.of())
                .lines();
        assertThat(lines).extracting(Reconciled::reason).containsOnly(Reason.AGREES, Reason.ROUNDED);
        String wrong = Sample.text("deribit-inverse-book.json")
                .replaceAll("\"maintenanceMargin\": 0.2345[0-9]*", "\"maintenanceMargin\": 0.3");
        Sample sample = Sample.of(wrong.getBytes(StandardCharsets.UTF_8));
        ReconcileDocument document =
                ReconcileDocument.of(sample.heading(), sample.comparisons(Searches.INSTRUMENT), List.of());
        assertThat(document.text()).contains("unexplained");
        assertThat(document.problems().stream().map(ProblemForms::line))
                .anyMatch(l -> l.contains("the venue reported 0.3"));
    }
}
