package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.margin.Assessed.part;
import static plimsoll.model.margin.Assessed.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;

/// Bybit's risk units. Published numbers: `GET /v5/asset/portfolio-margin`, example of 2026-03-24
/// (bybit-exchange/docs 072c197).
class BybitPortfolioTest {
    private static final Instant EXAMPLE = Instant.parse("2026-03-24T02:28:10.506Z");
    /// 25 September 2026, 08:00 UTC, is so many days after the tests' own today.
    private static final double DAYS = Duration.between(Fixtures.NOW, Instant.parse("2026-09-25T08:00:00Z"))
                    .toSeconds()
            / 86400.0;
    private static final Instrument.Option CALL =
            Fixtures.option("BTC", USDT, Payoff.LINEAR, DAYS, 80_000, OptionType.CALL);
    private static final Instrument PERPETUAL = Fixtures.linear("BTCUSDT", "BTC", USDT);
    private static final Instrument CLASSIC = Fixtures.linear("BTCPERP", "BTC", USDC);
    private static final Instrument INVERSE = Fixtures.inverse("BTCUSD", "BTC", 1);
    private static final double INDEX = 70_500;
    /// What fits the example at its 185.23 days.
    private static final String FITTED = "{\"riskUnits\": {\"volatility\": {\"up\": %s, \"down\": %s}}}"
            .formatted(0.138788 / Math.pow(30 / 185.23, 0.3), 0.115658 / Math.pow(30 / 185.23, 0.3));

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", INDEX)
                .asset(USDT, 1)
                .asset(USDC, 1)
                .marked(PERPETUAL, INDEX)
                .marked(CLASSIC, INDEX)
                .marked(INVERSE, INDEX)
                .forward("BTC", DAYS, 71_377.924)
                .option(CALL, 2_608.56395729, 0.277445);
    }

    private static Account account(
            boolean spotHedge, String parameters, List<Balance> balances, Position... positions) {
        Account plain = Fixtures.account("bybit", "portfolio", balances, List.of(positions), parameters);
        return new Account(
                plain.id(),
                plain.venue(),
                plain.model(),
                new Settings(Settings.PositionMode.ONE_WAY, Settings.AssetMode.SINGLE, Map.of(), spotHedge),
                plain.balances(),
                plain.positions(),
                plain.orders(),
                plain.outside(),
                plain.reported(),
                plain.overrides());
    }

    private static MarginResult held(Account account) {
        return held(account, market().at(EXAMPLE));
    }

    private static MarginResult held(Account account, MarketSnapshot market) {
        return Assessed.ASSESSOR.assess(account, market).in(AsIf.HELD);
    }

    private static Account rich(Position... positions) {
        return account(false, "", List.of(Balance.of(USDT, 100_000)), positions);
    }

    private static Position future(Instrument instrument, double quantity) {
        return Fixtures.cross(instrument.id().name(), quantity, INDEX, Double.NaN);
    }

    private static Position option(double quantity) {
        return Fixtures.cross(CALL.id().name(), quantity, 2_000, Double.NaN);
    }

    /// BY-36, BY-37: the option's grid, three volatilities by eleven prices.
    @ParameterizedTest
    @CsvSource({
        "0, -24.06747339 -18.12509537 -11.36193138 -3.73852526 4.77766694 14.21190294 24.58198339 35.89827143 48.16388381 61.37503018 75.52147477",
        "1, -33.15841013 -28.31048642 -22.62748031 -16.04846592 -8.52041879 0.00067229 9.54902598 20.14862960 31.81313064 44.54603289 58.34116026",
        "2, -39.65273684 -35.80450518 -31.13352117 -25.55420042 -18.98866670 -11.36906857 -2.63944748 7.24291762 18.30672359 30.56641060 44.02244694"
    })
    void theGridOfTheExampleAgreesWithItsFittedVolatilities(int volatility, String row) {
        MarginResult r = held(account(false, FITTED, List.of(Balance.of(USDT, 100_000)), option(0.02)));
        List<ScenarioProfit> scenarios = part(r, "scan").scenarios();
        assertThat(scenarios).hasSize(33);
        double[] published =
                Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < published.length; i++) {
            ScenarioProfit ours = scenarios.get(3 * i + volatility);
            assertWithin("price move", (i - 5) * 0.02, ours.spot(), 1e-12);
            assertWithin(row + " at " + ours, published[i], ours.profit(), 0.002);
        }
    }

    /// BY-41: without a price move the worst is the fall of volatility.
    @Test
    void withoutAPriceMoveTheExampleLosesByVolatilityAlone() {
        MarginResult r = held(account(
                true,
                FITTED,
                List.of(Balance.of(USDT, 100_000), Balance.of(BTC, -0.00100006)),
                future(PERPETUAL, 0.038),
                option(0.02)));
        double worst = part(r, "scan").scenarios().stream()
                .filter(s -> s.spot() == 0)
                .mapToDouble(ScenarioProfit::profit)
                .min()
                .orElseThrow();
        assertWithin("BY-41", -11.3691, worst, 0.002);
    }

    /// BY-39: a tenth of 0.00100006 coins at 70,500.5569, a fiftieth, and nothing where it would lose.
    @Test
    void spotCountsWhereItOffsets() {
        double index = 70_500.556866588;
        MarketSnapshot market = market().index("BTC", index).at(EXAMPLE);
        List<Balance> owed = List.of(Balance.of(USDT, 100_000), Balance.of(BTC, -0.00100006));
        MarginResult with = held(account(true, "", owed, future(PERPETUAL, 0.038)), market);
        MarginResult without = held(account(false, "", owed, future(PERPETUAL, 0.038)), market);
        List<ScenarioProfit> a = part(with, "scan").scenarios();
        List<ScenarioProfit> b = part(without, "scan").scenarios();
        assertWithin("−10 %", 7.05047869, a.getFirst().profit() - b.getFirst().profit(), 1e-8);
        assertWithin("−2 %", 1.41009574, a.get(12).profit() - b.get(12).profit(), 1e-8);
        assertThat(a.getLast().profit()).isEqualTo(b.getLast().profit());
        assertThat(part(with, "scan").children())
                .extracting(Requirement::name)
                .anyMatch(n -> n.startsWith("BTC that hedge"));
    }

    /// No more spot than the derivatives' delta hedges, and none on their own side.
    @ParameterizedTest
    @CsvSource({"-1, 7050", "-0.4, 2820", "5, 0", "0, 0"})
    void spotHedgesUpToTheDelta(double coins, double gain) {
        Position longs = future(PERPETUAL, 1);
        List<Balance> balances = List.of(Balance.of(USDT, 1e6), Balance.of(BTC, coins));
        double with = unit(held(account(true, "", balances, longs))).maintenance();
        double without = unit(held(account(false, "", balances, longs))).maintenance();
        assertWithin("gain", gain, without - with, 1e-6);
    }

    /// Initial is 1.2 of maintenance, BY-47; a perpetual loses its tenth and 0.03 %.
    @Test
    void aPerpetualNeedsItsWorstMoveAndItsContingency() {
        for (Instrument instrument : List.of(PERPETUAL, INVERSE)) {
            double quantity = instrument.terms().payoff() == Payoff.INVERSE ? INDEX : 1;
            MarginResult r = held(rich(future(instrument, quantity)));
            assertWithin("maintenance", 0.1003 * INDEX, r.maintenanceMargin(), 1e-8);
            assertWithin("initial", 1.2 * 0.1003 * INDEX, r.initialMargin(), 1e-8);
            assertThat(Assessed.problems(r, Problem.NotModelled.class)).isEmpty();
            assertThat(r.complete()).isTrue();
        }
    }

    @Test
    void aFullyOffsetUnitNeedsItsContingencyAlone() {
        MarginResult r = held(rich(future(PERPETUAL, 1), future(INVERSE, -INDEX)));
        assertWithin("scan", 0, part(r, "scan").maintenance(), 1e-8);
        assertWithin("both sides", 2 * 0.0003 * INDEX, r.maintenanceMargin(), 1e-8);
        assertThat(Assessed.problems(r, Problem.NotModelled.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"initialFactor\": 1}                                 | 0.1003 | 1",
                "{\"initialFactor\": 3}                                 | 0.1003 | 3",
                "{\"units\": {\"BTC\": {\"futuresRate\": 0}}}           | 0.1000 | 1.2",
                "{\"units\": {\"BTC\": {\"futuresRate\": 1}}}           | 1.1000 | 1.2",
                "{\"units\": {\"BTC\": {\"priceMoves\": [0]}}}          | 0.0003 | 1.2",
                "{\"units\": {\"BTC\": {\"priceMoves\": [-0.99, 0, 5]}}} | 0.9903 | 1.2"
            })
    void parametersAtTheirEnds(String rule, double share, double factor) {
        Account account =
                account(false, "{\"riskUnits\": " + rule + "}", List.of(Balance.of(USDT, 1e6)), future(PERPETUAL, 1));
        MarginResult r = held(account);
        double expected = share * INDEX;
        assertWithin("maintenance", expected, r.maintenanceMargin(), 1e-8);
        assertWithin("initial", factor * expected, r.initialMargin(), 1e-8);
    }

    @Test
    void widerVolatilityMovesCostASellerMore() {
        double last = -1;
        for (double up : new double[] {0, 0.1, 0.24, 1, 5}) {
            String rule = "{\"riskUnits\": {\"volatility\": {\"up\": " + up + "}}}";
            MarginResult r = held(account(false, rule, List.of(Balance.of(USDT, 1e6)), option(-1)));
            assertThat(r.maintenanceMargin()).isGreaterThan(last);
            last = r.maintenanceMargin();
        }
    }

    /// Two books need no more in one account than apart, contingencies included: nothing offsets those.
    @Test
    void riskIsSubadditive() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260324);
        for (int i = 0; i < 300; i++) {
            double[] a = random.doubles(3, -5, 5).toArray();
            double[] b = random.doubles(3, -5, 5).toArray();
            double together = maintenance(a[0] + b[0], a[1] + b[1], a[2] + b[2]);
            assertThat(together)
                    .as("%s and %s", Arrays.toString(a), Arrays.toString(b))
                    .isLessThanOrEqualTo((maintenance(a[0], a[1], a[2]) + maintenance(b[0], b[1], b[2])) * (1 + 1e-12));
        }
    }

    private static double maintenance(double linear, double inverse, double options) {
        Account book = account(
                false,
                "",
                List.of(Balance.of(USDT, 1e9), Balance.of(BTC, 1e3)),
                future(PERPETUAL, linear),
                future(INVERSE, inverse * INDEX),
                option(options));
        return unit(held(book)).maintenance();
    }

    @Test
    void whatIsNotPublishedIsNamed() {
        MarginResult r = held(rich(option(-1), future(CLASSIC, 1), future(PERPETUAL, -1)));
        assertThat(Assessed.problems(r, Problem.NotModelled.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what())
                        .contains("net short options", "across expiries", "USDT against USDC", "understated"));
        assertThat(Assessed.problems(r, Problem.Suspicious.class))
                .anyMatch(p -> p.what().contains("fitted to one published example"));
        assertThat(r.complete()).isTrue();
    }

    /// Equity holds the option: 100,000 less what the sold one is worth.
    @Test
    void optionsCountAtTheirMark() {
        MarginResult r = held(rich(option(-1)));
        assertWithin("equity", 100_000 - 2_608.56395729, r.equity(), 1e-9);
        Account cross = Fixtures.account("bybit", "cross", List.of(Balance.of(USDT, 100_000)), List.of(option(-1)), "");
        assertThat(held(cross).equity()).isEqualTo(100_000);
        MarginResult portfolio =
                Assessed.ASSESSOR.assess(cross, market().at(EXAMPLE)).in(AsIf.PORTFOLIO);
        assertThat(portfolio.method()).isEqualTo("bybit/portfolio");
        assertThat(portfolio.maintenanceMargin()).isEqualTo(r.maintenanceMargin());
    }

    @Test
    void aCoinWithoutParametersIsUnknownAndNamed() {
        Instrument sol = Fixtures.linear("SOLUSDT", "SOL", USDT);
        MarketSnapshot market = market().index("SOL", 150).marked(sol, 150).at(EXAMPLE);
        MarginResult r = held(rich(Fixtures.cross("SOLUSDT", 10, 150, Double.NaN)), market);
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(r.equity()).isEqualTo(100_000);
        assertThat(Assessed.problems(r, Problem.MissingParameter.class))
                .containsExactly(new Problem.MissingParameter("main/SOL", "bybit", "portfolio margin of SOL"));
    }

    @Test
    void withoutAForwardOrAVolatilityTotalsAreUnknown() {
        TestMarket bare = new TestMarket().index("BTC", INDEX).asset(USDT, 1);
        MarginResult r = held(rich(option(-1)), bare.described(CALL).at(EXAMPLE));
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(r.complete()).isFalse();
        assertThat(Assessed.problems(r, Problem.MissingData.class)).isNotEmpty();
        MarginResult curved = held(
                rich(option(-1)),
                bare.described(CALL)
                        .curve(
                                "BTC",
                                DAYS,
                                new ExpiryCurve(71_000, 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty()))
                        .at(EXAMPLE));
        assertThat(curved.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(curved, Problem.MissingData.class))
                .anyMatch(p -> p.what().contains("volatility"));
    }
}
