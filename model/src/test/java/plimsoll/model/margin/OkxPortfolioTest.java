package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.margin.Assessed.part;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.pricing.Black76;
import plimsoll.model.problem.Problem;

/// OKX risk units; the published sample is in `golden/okx`.
class OkxPortfolioTest {
    private static final double INDEX = 50_000;
    private static final Instrument PERPETUAL = Fixtures.linear("BTC-USDT-SWAP", "BTC", USDT);
    private static final Instrument DOLLAR = Fixtures.linear("BTC-USDC-SWAP", "BTC", USDC);
    private static final Instrument INVERSE = Fixtures.inverse("BTC-USD-SWAP", "BTC", 100);
    private static final Instrument.Option PUT =
            Fixtures.option("BTC", USDC, Payoff.LINEAR, 45, 45_000, OptionType.PUT);
    private static final Instrument.Option CALL =
            Fixtures.option("BTC", USDC, Payoff.LINEAR, 15, 60_000, OptionType.CALL);
    private static final List<Balance> MONEY = List.of(Balance.of(USDT, 1e6));

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", INDEX)
                .asset(USDT, 1)
                .asset(USDC, 1)
                .marked(PERPETUAL, 50_100)
                .marked(DOLLAR, 50_100)
                .marked(INVERSE, 50_100)
                .forward("BTC", 45, 50_500)
                .forward("BTC", 15, 50_200)
                .option(PUT, Double.NaN, 0.5)
                .option(CALL, Double.NaN, 0.6);
    }

    private static Account account(String rule, List<Balance> balances, Position... positions) {
        return Fixtures.account(
                "okx",
                "portfolio",
                balances,
                List.of(positions),
                rule.isEmpty() ? "" : "{\"riskUnits\": " + rule + "}");
    }

    private static Position held(Instrument instrument, double quantity) {
        double entry = instrument instanceof Instrument.Option ? 500 : 50_100;
        return Fixtures.cross(instrument.id().name(), quantity, entry, Double.NaN);
    }

    private static MarginResult margin(String rule, Position... positions) {
        return Assessed.held(account(rule, MONEY, positions), market());
    }

    /// 12 % of the index, 0.2 % of the mark; 24 % halved ties, 0.45 % stays below.
    @Test
    void aPerpetualNeedsItsWorstMoveAndBasis() {
        MarginResult r = margin("", held(PERPETUAL, -2));
        assertWithin("MR1", 0.12 * 2 * INDEX, part(r, "MR1").maintenance(), 1e-8);
        assertWithin("MR6", 0.12 * 2 * INDEX, part(r, "MR6").maintenance(), 1e-8);
        assertWithin("MR4", 0.002 * 2 * 50_100, part(r, "MR4").maintenance(), 1e-8);
        assertWithin("MR7", 0.0045 * 2 * 50_100, part(r, "MR7").maintenance(), 1e-8);
        assertThat(part(r, "MR7").binding()).isFalse();
        assertWithin("MMR", 12_000 + 200.4, r.maintenanceMargin(), 1e-8);
        assertWithin("IMR", 1.3 * 12_200.4, r.initialMargin(), 1e-8);
        assertThat(part(r, "MR1").scenarios()).hasSize(21);
        assertThat(Assessed.problems(r, Problem.NotModelled.class)).isEmpty();
    }

    /// OK-17: the moves between.
    @Test
    void everyMoveIsKept() {
        List<ScenarioProfit> scenarios =
                part(margin("", held(PERPETUAL, -0.1)), "MR1").scenarios();
        for (int i = 0; i < scenarios.size(); i++) {
            assertWithin("move", (i / 3 - 3) * 0.04, scenarios.get(i).spot(), 1e-12);
            assertWithin(
                    "profit",
                    -0.1 * INDEX * scenarios.get(i).spot(),
                    scenarios.get(i).profit(),
                    1e-9);
        }
    }

    /// Whatever they settle in.
    @Test
    void aFullyOffsetUnitNeedsBasisAndTheMinimumAlone() {
        MarginResult r = margin("", held(PERPETUAL, 1), held(DOLLAR, -1));
        assertWithin("MR1", 0, part(r, "MR1").maintenance(), 1e-9);
        assertWithin("MR4", 0, part(r, "MR4").maintenance(), 1e-9);
        assertWithin("MR7", 0.0045 * 2 * 50_100, r.maintenanceMargin(), 1e-8);
        assertThat(part(r, "MR7").binding()).isTrue();
        assertThat(part(r, "MR1").binding()).isFalse();
        assertThat(Assessed.problems(r, Problem.NotModelled.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("MR9").doesNotContain("MR4"));
        MarginResult coin = margin("", held(PERPETUAL, 1), held(INVERSE, -501));
        assertWithin("coin margined", 0.0045 * 2 * 50_100, part(coin, "MR7").maintenance(), 1e-8);
        assertThat(part(coin, "MR1").maintenance()).isLessThan(0.003 * INDEX);
    }

    /// Slices of the minimum: 250,000 once, 250,000 twice, 50,000 four times.
    @Test
    void theMinimumGrowsInSteps() {
        Account account = account("", List.of(Balance.of(USDT, 1e9)), held(PERPETUAL, 1_000), held(DOLLAR, -1_000));
        double raw = 0.0045 * 2 * 1_000 * 50_100;
        MarginResult r = Assessed.held(account, market());
        assertWithin("MR7", 250_000 + 2 * (raw - 250_000), part(r, "MR7").maintenance(), 1e-6);
        MarginResult more = Assessed.held(
                account("", List.of(Balance.of(USDT, 1e9)), held(PERPETUAL, 1_221), held(DOLLAR, -1_221)), market());
        double larger = 0.0045 * 2 * 1_221 * 50_100;
        assertWithin(
                "MR7",
                250_000 + 2 * 250_000 + 4 * (larger - 500_000),
                part(more, "MR7").maintenance(),
                1e-6);
    }

    /// What a day takes off a bought option alone.
    @Test
    void decayIsTheLossOfADay() {
        String still = "{\"extremeShare\": 0, \"units\": {\"BTC\": {\"priceMoves\": [0], \"minimumRate\": 0}},"
                + " \"volatility\": {\"relative\": [{\"days\": 0, \"move\": 0}], \"absolute\": [{\"days\": 0, \"move\": 0}]}}";
        MarginResult r = margin(still, held(PUT, 3));
        double now = Black76.price(OptionType.PUT, 50_500, 45_000, 45 / 365.0, 0.5);
        double then = Black76.price(OptionType.PUT, 50_500, 45_000, 44 / 365.0, 0.5);
        assertWithin("MR2", 3 * (now - then), r.maintenanceMargin(), 1e-6);
        assertThat(part(r, "MR2").binding()).isTrue();
        assertThat(margin(still, held(PUT, -3)).maintenanceMargin()).isZero();
    }

    /// At 45 days: relative 30 %, absolute 22.5 points, which is more than 30 % of 0.5.
    @Test
    void volatilityMovesByTheLargerOfBothMoves() {
        List<ScenarioProfit> scenarios = part(margin("", held(PUT, 1)), "MR1").scenarios();
        double now = Black76.price(OptionType.PUT, 50_500, 45_000, 45 / 365.0, 0.5);
        double up = Black76.price(OptionType.PUT, 50_500, 45_000, 45 / 365.0, 0.725);
        double down = Black76.price(OptionType.PUT, 50_500 * 0.88, 45_000, 45 / 365.0, 0.275);
        assertWithin("still, up", up - now, scenarios.get(9).profit(), 1e-6);
        assertThat(scenarios.get(10).profit()).isZero();
        assertWithin("−12 %, down", down - now, scenarios.get(2).profit(), 1e-6);
    }

    /// Short 2: of 1.5 coins all hedge, of 3 two; long 2: none.
    @ParameterizedTest
    @CsvSource({"-2, 1.5, 0.5", "-2, 3, 0", "2, 3, 2", "-2, -1, 2"})
    void spotHedgesUpToTheDelta(double quantity, double coins, double open) {
        List<Balance> balances = List.of(Balance.of(USDT, 1e6), Balance.of(BTC, coins));
        MarginResult r = Assessed.held(account("", balances, held(PERPETUAL, quantity)), market());
        assertWithin("MR1", 0.12 * open * INDEX, part(r, "MR1").maintenance(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"units\": {\"BTC\": {\"basisRate\": 0}}}                        | 6000",
                "{\"units\": {\"BTC\": {\"basisRate\": 1}}}                        | 56100",
                "{\"units\": {\"BTC\": {\"minimumRate\": 1, \"minimumSteps\": []}}} | 50100",
                "{\"units\": {\"BTC\": {\"extremeMove\": 1}}}                      | 25100.2",
                "{\"extremeShare\": 1}                                             | 12100.2",
                "{\"extremeShare\": 0}                                             | 6100.2",
                "{\"units\": {\"BTC\": {\"priceMoves\": [-0.99, 0, 0.5]}}}         | 49600.2"
            })
    void parametersAtTheirEnds(String rule, double maintenance) {
        assertWithin(rule, maintenance, margin(rule, held(PERPETUAL, 1)).maintenanceMargin(), 1e-6);
    }

    @Test
    void whatIsNotPublishedIsNamed() {
        MarginResult r = margin("", held(PUT, -1), held(CALL, 2), held(PERPETUAL, 1));
        assertThat(Assessed.problems(r, Problem.NotModelled.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("MR3", "MR4", "MR5", "MR7", "understated"));
        assertThat(part(r, "MR4").maintenance()).isZero();
        assertThat(Assessed.problems(r, Problem.Suspicious.class))
                .anyMatch(p -> p.what().contains("30 and 60 days"));
        assertThat(r.complete()).isTrue();
    }

    /// XYZ is in no group with known rates: its perpetual lacks MR4 and MR7, which are named.
    @Test
    void aCoinWithoutRatesIsUnknownAndNamed() {
        Instrument other = Fixtures.linear("XYZ-USDT-SWAP", "XYZ", USDT);
        TestMarket market = market().index("XYZ", 2).marked(other, 2);
        MarginResult r = Assessed.held(account("", MONEY, Fixtures.cross("XYZ-USDT-SWAP", 10, 2, Double.NaN)), market);
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.MissingParameter.class))
                .extracting(Problem.MissingParameter::what)
                .containsExactly("basis rate (MR4) of XYZ", "minimum rate (MR7) of XYZ");
        String rates = "{\"units\": {\"XYZ\": {\"priceMoves\": [-0.25, 0, 0.25], \"extremeMove\": 0.5,"
                + " \"basisRate\": 0.01, \"minimumRate\": 0.01}}}";
        MarginResult known =
                Assessed.held(account(rates, MONEY, Fixtures.cross("XYZ-USDT-SWAP", 10, 2, Double.NaN)), market);
        assertWithin("25 % and 1 %", 0.26 * 20, known.maintenanceMargin(), 1e-9);
    }

    @Test
    void withoutAForwardOrAVolatilityTotalsAreUnknown() {
        TestMarket bare = new TestMarket().index("BTC", INDEX).asset(USDT, 1).asset(USDC, 1);
        MarginResult none = Assessed.held(account("", MONEY, held(PUT, 1)), bare.described(PUT));
        assertThat(none.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(none, Problem.MissingData.class)).isNotEmpty();
        ExpiryCurve curve = new ExpiryCurve(50_500, 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty());
        MarginResult flat = Assessed.held(
                account("", MONEY, held(PUT, 1)), bare.described(PUT).curve("BTC", 45, curve));
        assertThat(flat.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(flat, Problem.MissingData.class))
                .anyMatch(p -> p.what().contains("volatility"));
    }

    @Test
    void everyAccountOfTheVenueIsComparedByItsOwnMethod() {
        Account futures = Fixtures.account("okx", "futures", MONEY, List.of(held(PERPETUAL, 1)), "");
        MarginResult r = Assessed.in(AsIf.PORTFOLIO, futures, market());
        assertThat(r.method()).isEqualTo("okx/portfolio");
        assertThat(r.maintenanceMargin())
                .isEqualTo(margin("", held(PERPETUAL, 1)).maintenanceMargin());
        assertThat(Assessed.problems(r, Problem.NotTheVenuesRule.class)).isEmpty();
    }
}
