package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.cross;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.Smiles;
import plimsoll.model.valuation.ValuedAccount;

/// Deribit's portfolio margin on seeded books.
class PmePropertyTest {
    private static final int SEEDS = 200;
    private static final String NO_DAMPENER =
            "{\"currency\": {\"btc\": {\"extended_dampener\": 0}, \"eth\": {\"extended_dampener\": 0}}}";

    private static double scan(MarginResult result) {
        return requirements(result, Requirement.Kind.SCAN);
    }

    private static double requirements(MarginResult result, Requirement.Kind kind) {
        return result.pools().stream()
                .flatMap(p -> p.requirements().stream().map(r -> amount(r, kind) * p.indexPrice()))
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double amount(Requirement r, Requirement.Kind kind) {
        return r.children().stream()
                .filter(c -> c.kind() == kind)
                .mapToDouble(Requirement::initial)
                .sum();
    }

    private static List<Position> all(Random random) {
        List<Position> positions = new ArrayList<>(PmeBooks.btc(random));
        positions.addAll(PmeBooks.usdc(random));
        return positions;
    }

    private static List<Position> sum(List<Position> some, List<Position> more) {
        List<Position> sum = new ArrayList<>(some);
        for (Position p : more) {
            sum.replaceAll(
                    q -> q.instrument().equals(p.instrument()) ? q.withQuantity(q.quantity() + p.quantity()) : q);
            if (sum.stream().noneMatch(q -> q.instrument().equals(p.instrument()))) {
                sum.add(p);
            }
        }
        return sum;
    }

    /// Collateral moves in the cross model and belongs to neither part, so it is left out there.
    @ParameterizedTest
    @ValueSource(strings = {"segregated_pm"})
    void scanRiskIsSubadditiveWithoutTheDampener(String model) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Position> some = all(new Random(seed));
            List<Position> more = all(new Random(seed + 10_000));
            double apart = scan(PmeBooks.margined(model, some, NO_DAMPENER))
                    + scan(PmeBooks.margined(model, more, NO_DAMPENER));
            double together = scan(PmeBooks.margined(model, sum(some, more), NO_DAMPENER));
            assertThat(together).as("seed " + seed).isLessThanOrEqualTo(apart * (1 + 1e-12));
        }
    }

    /// Long and short the same contracts: nothing; the same size in two expiries: the roll shock of both.
    @Test
    void anOffsetBookNeedsOnlyItsContingencies() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Position> book = PmeBooks.btc(new Random(seed));
            List<Position> offset = new ArrayList<>(book);
            book.forEach(p -> offset.add(PmeBooks.named(p, "-", -p.quantity())));
            MarginResult result = PmeBooks.margined("segregated_pm", offset, "{}");
            assertWithin("seed " + seed, 0, result.initialMargin(), 1e-6);
        }
        double future = -10_000 * 60_600 / 60_050.0;
        MarginResult spread = PmeBooks.margined(
                "segregated_pm",
                List.of(cross("BTC-PERPETUAL", 10_000, 60_050, 1), cross("BTC-FUT", future, 60_600, 1)),
                "{}");
        assertWithin("scan", 0, scan(spread), 1e-6);
        double least = 0.005 * 2 * 100_000 / 60_050.0 * PmeBooks.S;
        assertThat(spread.initialMargin()).isGreaterThanOrEqualTo(least * (1 - 1e-12));
        assertWithin("roll alone", requirements(spread, Requirement.Kind.ROLL), spread.initialMargin(), 1e-6);
    }

    /// Every scenario again, by moving whole legs.
    @ParameterizedTest
    @ValueSource(strings = {"segregated_pm", "cross_pm"})
    void everyScenarioIsTheProfitOfTheMovedLegs(String model) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Position> book = PmeBooks.btc(new Random(seed));
            MarginResult result = PmeBooks.margined(model, book, NO_DAMPENER);
            ValuedAccount valued = ValuedAccount.of(
                    PmeBooks.account(model, book, ""), PmeBooks.market().now(), Asset.USD);
            PmeRule rule = Assessed.ASSESSOR
                    .library()
                    .of("deribit", PmeBooks.market().now().asOf())
                    .value()
                    .pme()
                    .orElseThrow();
            boolean coin = model.equals("segregated_pm");
            ScenarioSet set = rule.scenarios(rule.pairs().get("btc_usd"), coin);
            Requirement scan = result.pools()
                    .getFirst()
                    .requirements()
                    .getFirst()
                    .children()
                    .getFirst();
            for (int i = 0; i < scan.scenarios().size(); i++) {
                double expected = set.points().get(i).damping() * profit(valued, set, i, coin);
                assertWithin(
                        "seed " + seed + " scenario " + i,
                        expected,
                        scan.scenarios().get(i).profit(),
                        coin ? 1e-9 : 1e-5);
            }
        }
    }

    private static double profit(ValuedAccount account, ScenarioSet set, int scenario, boolean coin) {
        ScenarioSet.Point point = set.points().get(scenario);
        double profit = coin ? 0 : 20 * PmeBooks.S * point.move();
        for (Leg leg : account.legs()) {
            Leg moved = leg.moved(1 + point.move(), 1 + point.move());
            if (leg.isOption()) {
                double from = leg.option().orElseThrow().volatility();
                double to = set.shocks()
                        .get(point.shock())
                        .rule()
                        .shocked(from, 0, leg.option().orElseThrow().years() * 365);
                moved = leg.moved(Scenario.of(BITCOIN, point.move(), to / from - 1), Smiles.NONE);
            }
            profit += coin
                    ? moved.equity() - leg.equity()
                    : moved.equity() * moved.settlePrice() - leg.equity() * leg.settlePrice();
        }
        return profit;
    }

    /// The instruments' own vectors are the parts of the book's, scenario by scenario.
    @Test
    void instrumentsAddUpToTheScan() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MarginResult result = PmeBooks.margined("segregated_pm", PmeBooks.btc(new Random(seed)), NO_DAMPENER);
            Requirement scan = result.pools()
                    .getFirst()
                    .requirements()
                    .getFirst()
                    .children()
                    .getFirst();
            for (int i = 0; i < scan.scenarios().size(); i++) {
                double sum = 0;
                for (Requirement part : scan.children()) {
                    sum += part.scenarios().isEmpty()
                            ? 0
                            : part.scenarios().get(i).profit();
                }
                assertWithin("seed " + seed, scan.scenarios().get(i).profit(), sum, 1e-9);
            }
        }
    }

    /// Each parameter from one end to the other, futures and sold options: the margin follows it.
    @ParameterizedTest
    @CsvSource({
        "currency_pair.btc_usd.price_range, 0.01, 0.98, 1",
        "currency_pair.btc_usd.volatility_range_up, 0, 5, 1",
        "currency_pair.btc_usd.min_volatility_for_shock_up, 0, 5, 1",
        "currency_pair.btc_usd.extended_table_factor, 0, 10, 1",
        "currency_pair.btc_usd.delta_total_liq_shock_threshold, 0, 1e12, -1",
        "currency.btc.min_annualised_move, 0, 1, 1",
        "currency.btc.annualised_move_risk, 0, 5, 1",
        "currency.btc.extended_dampener, 0, 1e9, -1",
        "general.mm_factor, 0, 1, 1"
    })
    void marginFollowsItsParameters(String name, double least, double most, int sign) {
        boolean differs = false;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Position> book =
                    new ArrayList<>(List.of(cross("BTC-FUT", Math.rint(random.nextGaussian() * 400_000), 60_000, 1)));
            PmeBooks.options().stream()
                    .filter(_ -> random.nextInt(4) == 0)
                    .forEach(o -> book.add(cross(o.id().name(), -1, 0.05, 1)));
            double low = maintenance(book, name, least);
            double high = maintenance(book, name, most);
            assertThat(sign * (high - low)).as(name + " seed " + seed).isGreaterThanOrEqualTo(-1e-9 * low);
            differs |= high != low;
        }
        assertThat(differs).as(name).isTrue();
    }

    private static double maintenance(List<Position> book, String name, double value) {
        return PmeBooks.margined("segregated_pm", book, json(name, String.valueOf(value)))
                .maintenanceMargin();
    }

    private static String json(String name, String value) {
        List<String> path = List.of(name.split("\\.", -1)).reversed();
        String inner = value;
        for (String step : path) {
            inner = "{\"" + step + "\": " + inner + "}";
        }
        return inner;
    }

    /// Of the offset between pairs: all gains at 1, none at 0.
    @Test
    void gainsOfAnotherPairCountByTheirShare() {
        List<Position> hedge =
                List.of(cross("BTC_USDC-PERPETUAL", 1, 60_000, 1), cross("ETH_USDC-PERPETUAL", -20, 2_500, 1));
        double none = usdc(hedge, 0);
        double half = usdc(hedge, 0.5);
        double whole = usdc(hedge, 1);
        assertThat(none).isGreaterThan(half);
        assertThat(half).isGreaterThan(whole);
        String worst = "{\"portfolioMargin\": {\"pairs\": \"worst\"}}";
        assertThat(scan(PmeBooks.margined("segregated_pm", hedge, worst))).isGreaterThanOrEqualTo(none * (1 - 1e-12));
    }

    private static double usdc(List<Position> book, double offset) {
        return scan(PmeBooks.margined(
                "segregated_pm", book, "{\"currency\": {\"usd\": {\"pnl_offset\": " + offset + "}}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "currency_pair.btc_usd.price_range, currency_pair of BTC price_range",
        "currency.btc.extended_dampener, currency of BTC extended_dampener",
        "general.mm_factor, general.mm_factor"
    })
    void aMissingParameterIsNamedAndLeavesThePoolUnknown(String name, String named) {
        MarginResult result = PmeBooks.margined(
                "segregated_pm", List.of(cross("BTC-PERPETUAL", 1_000, 60_000, 1)), json(name, "null"));
        assertThat(result.complete()).isFalse();
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.marginRatio()).isNaN();
        assertThat(result.problems()).anyMatch(p -> names(p, named, name));
    }

    @Test
    void aMissingForwardIsNamedAndLeavesThePoolUnknown() {
        Instrument.Option lonely = PmeBooks.inverseOption(60_000, 90, OptionType.CALL);
        TestMarket market = PmeBooks.market().option(lonely, Double.NaN, 0.6);
        List<Position> sold = List.of(cross(lonely.id().name(), -1, 0.05, 1));
        MarginResult result = Assessed.held(PmeBooks.account("segregated_pm", sold, ""), market);
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.marginRatio()).isNaN();
        assertThat(Assessed.problems(result, Problem.MissingData.class))
                .anyMatch(p -> p.what().startsWith("the forward of BTC"));
        MarginResult known =
                Assessed.held(PmeBooks.account("segregated_pm", sold, ""), market.forward("BTC", 90, 61_000));
        assertThat(known.complete()).isTrue();
    }

    private static boolean names(Problem problem, String parameter, String path) {
        return switch (problem) {
            case Problem.MissingParameter m -> m.what().equals(parameter);
            case Problem.Malformed m -> m.path().endsWith(path);
            default -> false;
        };
    }

    @Test
    void openPointsAreSaidAndMayBeSet() {
        List<Position> sold = List.of(
                cross(PmeBooks.inverseOption(60_000, 40, OptionType.CALL).id().name(), -5, 0.05, 1));
        MarginResult published = PmeBooks.margined("segregated_pm", sold, "{}");
        assertThat(Assessed.problems(published, Problem.Assumed.class))
                .anyMatch(p -> p.what().contains("portfolioMargin.rollDelta"));
        MarginResult net =
                PmeBooks.margined("segregated_pm", sold, "{\"portfolioMargin\": {\"rollDelta\": \"net-transaction\"}}");
        assertThat(requirements(net, Requirement.Kind.ROLL)).isLessThan(requirements(published, Requirement.Kind.ROLL));
        assertThat(Arrays.asList(scan(net))).containsExactly(scan(published));
    }

    /// Both from the payload: `model_params` as the venue sends it, and the groups by themselves.
    @Test
    void thePayloadsOwnParametersReplaceTheFiles() {
        List<Position> book = List.of(cross("BTC-PERPETUAL", 10_000, 60_000, 1));
        String own = "\"currency_pair\": {\"btc_usd\": {\"price_range\": 0.2}}";
        MarginResult nested = PmeBooks.margined("segregated_pm", book, "{\"model_params\": {" + own + "}}");
        MarginResult flat = PmeBooks.margined("segregated_pm", book, "{" + own + "}");
        assertThat(nested.initialMargin()).isEqualTo(flat.initialMargin());
        assertWithin("20 %", 10_000 * 10 / 60_050.0 * 60_000 * (1 / 0.8 - 1), scan(nested), 1e-6);
        assertThat(nested.parameters()).extracting(p -> p.origin()).contains("file");
    }
}
