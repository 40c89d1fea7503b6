package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.held;
import static plimsoll.model.margin.Assessed.in;
import static plimsoll.model.margin.Assessed.problems;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.Smile;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Derive's portfolio margin by its dated file; published accounts are in `golden/derive`.
class PmrmMarginTest {
    private static final Instrument.Option CALL = option("ETH", USDC, Payoff.LINEAR, 30, 3_000, OptionType.CALL);
    private static final List<Balance> CASH = List.of(Balance.of(USDC, 10_000));

    private static TestMarket market() {
        return new TestMarket()
                .index("ETH", 3_000)
                .index("BTC", 90_000)
                .asset(USDC, 1)
                .asset(USDT, 1)
                .marked(Fixtures.linear("ETH-USD", "ETH", USDC), 3_000)
                .marked(Fixtures.linear("BTC-USD", "BTC", USDC), 90_000)
                .forward("ETH", 30, 3_010)
                .option(CALL, Double.NaN, 0.6);
    }

    private static Account account(String model, List<Balance> balances, Position... positions) {
        return Fixtures.account("derive", model, balances, positions);
    }

    private static Account with(String parameters, Position... positions) {
        return Fixtures.account("derive", "pmrm2", CASH, List.of(positions), parameters);
    }

    private static Position perpetual(double quantity) {
        return cross("ETH-USD", quantity, 3_000, Double.NaN);
    }

    private static Position calls(double quantity) {
        return cross(CALL.id().name(), quantity, Double.NaN, Double.NaN);
    }

    private static Requirement requirement(MarginResult result, String id) {
        return result.pools().getFirst().requirements().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// 18 % is the farthest undamped move, damped tails lose less; 3 % and 1 % of contingency.
    @ParameterizedTest
    @ValueSource(doubles = {2, -2})
    void aPerpetualLosesTheFarthestMoveAndItsContingency(double quantity) {
        MarginResult r = held(account("pmrm2", CASH, perpetual(quantity)), market());
        assertClose("0.18 × 6,000 × 0.8 + 0.03 × 6,000", 864 + 180, r.maintenanceMargin(), 1e-12);
        assertClose("0.18 × 6,000 + 0.04 × 6,000", 1_080 + 240, r.initialMargin(), 1e-12);
        assertThat(r.equity()).isEqualTo(10_000);
        assertThat(r.problems()).noneMatch(p -> p instanceof Problem.Suspicious);
    }

    /// Six times the price, damped to 0.048, loses 24 %, less than the farthest undamped move of 27 %.
    @Test
    void tailsCountByTheirDamping() {
        TestMarket market = market().index("SOL", 100).marked(Fixtures.linear("SOL-USD", "SOL", USDC), 100);
        MarginResult r = held(account("pmrm2", CASH, cross("SOL-USD", -10, 100, Double.NaN)), market);
        assertClose("0.27 × 1,000 × 1.1 + 0.06 × 1,000", 297 + 60, r.initialMargin(), 1e-12);
        Requirement scan = requirement(r, "underlying/SOL").children().getFirst();
        assertThat(scan.kind()).isEqualTo(Kind.SCAN);
        assertThat(scan.scenarios()).anySatisfy(s -> {
            assertThat(s.spot()).isEqualTo(5);
            assertThat(s.damping()).isEqualTo(0.048);
            assertClose("−5 × 1,000 × 0.048", -240, s.profit(), 1e-12);
        });
    }

    @Test
    void coinAgainstPerpetualLeavesOnlyContingencies() {
        MarginResult r =
                held(account("pmrm2", List.of(Balance.of(USDC, 0), Balance.of(ETH, 2)), perpetual(-2)), market());
        assertWithin("largest loss", 0, requirement(r, "underlying/ETH").initial(), 1e-9);
        assertClose("0.03 + 0.056 of 6,000", 516, r.maintenanceMargin(), 1e-9);
        assertClose("0.04 + 0.07 of 6,000", 660, r.initialMargin(), 1e-9);
    }

    @Test
    void aContractHeldAndSoldNeedsNothing() {
        Position other = Fixtures.named("other", calls(-3));
        MarginResult r = held(account("pmrm2", CASH, calls(3), other), market());
        assertThat(r.initialMargin()).isZero();
        assertThat(r.maintenanceMargin()).isZero();
    }

    @Test
    void callAndPutOfOppositeSignsAtAStrikeAreNotNaked() {
        Instrument.Option put = option("ETH", USDC, Payoff.LINEAR, 30, 3_000, OptionType.PUT);
        TestMarket market = market().option(put, Double.NaN, 0.6);
        Position puts = cross(put.id().name(), 3, Double.NaN, Double.NaN);
        assertThat(held(account("pmrm2", CASH, calls(-3), puts), market)
                        .pools()
                        .getFirst()
                        .requirements())
                .noneMatch(r -> r.id().equals("underlying/ETH/options"));
        MarginResult two = held(account("pmrm2", CASH, calls(-3), puts.withQuantity(-1)), market);
        assertClose(
                "4 × 3,000 × 0.003",
                36,
                requirement(two, "underlying/ETH/options").maintenance(),
                1e-12);
    }

    @Test
    void coinsOfOtherMarketsMoveWithTheirOwnIndexAndAreCutOnly() {
        MarginResult r = held(
                account("pmrm2", List.of(Balance.of(USDC, 0), Balance.of(BTC, 1), Balance.of(USDT, 100)), perpetual(1)),
                market());
        assertClose("haircut", 90_000 * 0.25, requirement(r, "haircut/BTC").maintenance(), 1e-12);
        assertClose("haircut", 90_000 * 0.3025, requirement(r, "haircut/BTC").initial(), 1e-12);
        assertClose("haircut", 10, requirement(r, "haircut/USDT").initial(), 1e-12);
        assertThat(r.equity()).isEqualTo(90_100);
        assertThat(r.pools().getFirst().liquidations())
                .extracting(Liquidation::name)
                .contains("BTC", "ETH");
    }

    @Test
    void lowConfidenceAndADepegRaiseInitialMarginOnly() {
        Account account = account("pmrm2", CASH, perpetual(2));
        MarginResult sure = held(account, market());
        MarginResult low = held(account, market().asset(USDC, 0.97));
        assertClose("equity at face", 10_000, low.equity(), 1e-14);
        assertClose("(0.99 − 0.97) × 4 × 1,080", 86.4, low.initialMargin() - sure.initialMargin(), 1e-9);
        assertThat(low.maintenanceMargin()).isEqualTo(sure.maintenanceMargin());
        assertClose("depeg", 86.4, requirement(low, "underlying/ETH/depeg").initial(), 1e-9);
    }

    @Test
    void crossStaysStandardMarginAndPortfolioIsTheManagersOwn() {
        Account first = account("pmrm1", CASH, perpetual(1));
        assertThat(in(AsIf.CROSS, first, market()).method()).isEqualTo("derive/srm");
        assertThat(in(AsIf.PORTFOLIO, first, market()).method()).isEqualTo("derive/pmrm1");
        Account standard = account("srm", CASH, perpetual(1));
        assertThat(in(AsIf.PORTFOLIO, standard, market()).method()).isEqualTo("derive/pmrm2");
        assertClose("5 % of 3,000", 150, in(AsIf.CROSS, first, market()).maintenanceMargin(), 1e-14);
    }

    @Test
    void theExplanationAddsUpToTheWorstScenario() {
        MarginResult r = held(account("pmrm2", CASH, perpetual(1), calls(-5)), market());
        Requirement scan = requirement(r, "underlying/ETH").children().getFirst();
        double worst = scan.scenarios().stream()
                .mapToDouble(ScenarioProfit::profit)
                .min()
                .orElseThrow();
        assertThat(scan.binding()).isTrue();
        assertClose("initial", -worst, scan.initial(), 1e-14);
        assertClose("maintenance", -worst * 0.8, scan.maintenance(), 1e-14);
        double parts =
                scan.children().stream().mapToDouble(Requirement::initial).sum();
        assertClose("parts", scan.initial(), parts, 1e-12);
        assertThat(scan.children()).extracting(Requirement::kind).contains(Kind.INSTRUMENT, Kind.HAIRCUT);
    }

    /// The oracle's wings end at 4 √(a + bσ): farther strikes have the volatility of the last one.
    @Test
    void smilesAreReadNoFartherThanTheirWings() {
        Smile.Svi svi = new Smile.Svi(0.04, 0.1, -0.3, 0, 0.2, 3_000, 0.25);
        double wing = 4 * Math.sqrt(0.06);
        double w = 0.04 + 0.1 * (-0.3 * wing + Math.sqrt(wing * wing + 0.04));
        assertClose("far", Math.sqrt(w / 0.25), DeriveSmile.volatility(svi, 50_000, 0.25), 1e-14);
        assertThat(DeriveSmile.volatility(svi, 3_300, 0.25)).isEqualTo(svi.volatility(3_300, 0.25));
        Smile.Svi steep = new Smile.Svi(100, 90, 0, 0, 1, 3_000, 1);
        assertThat(DeriveSmile.volatility(steep, 1e6, 1)).isEqualTo(12);
    }

    @Test
    void aSmileWinsOverTheQuotesVolatilityAndMovesWithAScenario() {
        Smile.Svi svi = new Smile.Svi(0.04, 0.1, -0.3, 0, 0.2, 3_000, 0.25);
        ExpiryCurve curve = new ExpiryCurve(3_010, 0, 0.05, ExpiryCurve.Confidence.FULL, Optional.of(svi));
        Account account = account("pmrm2", CASH, calls(1));
        double both = held(account, market().curve("ETH", 30, curve)).equity();
        double smile = held(account, market().curve("ETH", 30, curve).option(CALL, Double.NaN, Double.NaN))
                .equity();
        assertThat(both).isEqualTo(smile);
        assertThat(both).isNotEqualTo(held(account, market()).equity());
    }

    @Test
    void theLabelsOfTheStaticDiscountAreASettingWithAWarning() {
        Account account = account("pmrm2", CASH, calls(2));
        MarginResult swapped = held(account, market());
        assertThat(problems(swapped, Problem.Suspicious.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("pmrm2.staticDiscounts"));
        Assessor labelled =
                Assessor.of(ParameterLibrary.builtIn().with(Map.of("pmrm2.staticDiscounts", "as-labelled")), Asset.USD);
        MarginResult other = labelled.assess(account, market().now()).in(AsIf.HELD);
        assertThat(problems(other, Problem.Suspicious.class)).isEmpty();
        assertThat(other.initialMargin()).isLessThan(swapped.initialMargin());
        String given = "{\"margin\": {\"longBaseStaticDiscount\": 0.98, \"shortBaseStaticDiscount\": 1.02}}";
        MarginResult own = held(with(given, calls(2)), market());
        assertThat(problems(own, Problem.Suspicious.class)).isEmpty();
        assertThat(own.initialMargin()).isEqualTo(swapped.initialMargin());
    }

    @Test
    void groupsOfTheAccountWinOverTheMarketsOwn() {
        MarginResult r = held(with("{\"margin\": {\"imFactor\": 2}}", perpetual(2)), market());
        assertClose("2 × 1,080 + 240", 2_400, r.initialMargin(), 1e-12);
        assertClose("as before", 1_044, r.maintenanceMargin(), 1e-12);
    }

    private static void assertIncomplete(MarginResult result, Class<? extends Problem> kind, String name) {
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.initialMargin()).isNaN();
        assertThat(result.complete()).isFalse();
        assertThat(problems(result, kind)).anyMatch(p -> p.toString().contains(name));
    }

    @Test
    void whatIsMissingLeavesMarginUnknownAndIsNamed() {
        Instrument.Option later = option("ETH", USDC, Payoff.LINEAR, 60, 3_000, OptionType.CALL);
        Position calls = cross(later.id().name(), 1, Double.NaN, Double.NaN);
        assertIncomplete(
                held(account("pmrm2", CASH, calls), market().option(later, Double.NaN, 0.6)),
                Problem.MissingData.class,
                "forward");
        assertIncomplete(
                held(
                        account("pmrm2", CASH, calls(1)),
                        new TestMarket()
                                .index("ETH", 3_000)
                                .asset(USDC, 1)
                                .forward("ETH", 30, 3_000)
                                .described(CALL)),
                Problem.MissingData.class,
                "volatility");
        assertIncomplete(
                held(
                        account("pmrm2", List.of(Balance.of(USDC, 1), Balance.of(new Asset("PEPE"), 1)), perpetual(1)),
                        market().asset(new Asset("PEPE"), 1)),
                Problem.MissingParameter.class,
                "PEPE");
        assertIncomplete(
                held(account("pmrm2", List.of(Balance.of(USDC, 1), Balance.of(USDT, -1)), perpetual(1)), market()),
                Problem.NotModelled.class,
                "USDT");
    }

    @Test
    void marketsWithoutRatesAndSeveralMarketsAreNotModelled() {
        TestMarket doge = market().index("DOGE", 1).marked(Fixtures.linear("DOGE-USD", "DOGE", USDC), 1);
        assertIncomplete(
                held(account("pmrm2", CASH, cross("DOGE-USD", 1, 1, Double.NaN)), doge),
                Problem.MissingParameter.class,
                "DOGE");
        Position bitcoin = cross("BTC-USD", 1, 90_000, Double.NaN);
        assertIncomplete(
                held(account("pmrm2", CASH, perpetual(1), bitcoin), market()), Problem.NotModelled.class, "[BTC, ETH]");
    }

    @Test
    void cashAloneNeedsNothing() {
        MarginResult r = held(account("pmrm2", CASH), market());
        assertThat(r.complete()).isTrue();
        assertThat(r.equity()).isEqualTo(10_000);
        assertThat(r.initialMargin()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{\"spot\": 1.1, \"vol\": \"None\"}]; neither price nor volatility moves",
                "[{\"spot\": 1, \"vol\": \"Up\"}]; neither price nor volatility moves",
                "[{\"spot\": 1, \"vol\": \"None\"}, {\"spot\": 1, \"vol\": \"None\"}]; two scenarios",
                "[{\"spot\": 1, \"vol\": \"Sideways\"}]; scenarios[0].vol",
                "[{\"spot\": -1, \"vol\": \"None\"}]; scenarios[0].spot"
            })
    void scenariosThatAreNoneAreRefused(String scenarios, String expected) throws Exception {
        MarginResult r = held(with("{\"scenarios\": " + scenarios + "}", perpetual(1)), market());
        assertIncomplete(r, Problem.Malformed.class, expected);
        assertThat(problems(r, Problem.Malformed.class)).allMatch(p -> p.path().startsWith("main/parameters"));
        String file = Files.readString(Path.of("../resources/venues/derive/2025-12-08.json"), StandardCharsets.UTF_8);
        String changed = file.replaceFirst("(?s)\"scenarios\": \\[.*?\\n    \\]", "\"scenarios\": " + scenarios);
        assertThat(changed).isNotEqualTo(file);
        assertThatThrownBy(() -> ParameterLibrary.builtIn().overlay(Map.of("derive/2025-12-08.json", changed)))
                .hasMessageContaining("derive/2025-12-08.json")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"volShock", "basis", "other", "skew"})
    void aGroupThatIsNotANumberIsRefusedByName(String group) {
        String member = Map.of(
                        "volShock", "volRangeUp", "basis", "addFactor", "other", "confMargin", "skew", "minKStar")
                .get(group);
        MarginResult r = held(with("{\"" + group + "\": {\"" + member + "\": \"much\"}}", perpetual(1)), market());
        assertIncomplete(r, Problem.Malformed.class, "." + group + "." + member);
    }
}
