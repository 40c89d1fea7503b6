package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.generic;
import static plimsoll.model.margin.Assessed.held;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.MatrixRule;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

class MatrixMarginTest {
    private static final double S = 60_000;
    private static final Instrument PERPETUAL = linear("BTCUSDT", "BTC", USDT);
    private static final Instrument.Option CALL = option("BTC", USDT, Payoff.LINEAR, 30, 90_000, OptionType.CALL);

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", S)
                .asset(USDT, 1)
                .marked(PERPETUAL, S)
                .forward("BTC", 30, S)
                .option(CALL, Double.NaN, 0.5);
    }

    private static MarginPool matrix(String rule, List<Balance> balances, Position... positions) {
        Account account = generic("matrix", "{\"matrix\": " + rule + "}", balances, positions);
        return held(account, market()).pools().getFirst();
    }

    private static final List<Balance> MONEY = List.of(Balance.of(USDT, 100_000));

    /// Every scenario again, by moving whole legs and valuing them, without the arrays.
    @Test
    void everyScenarioIsTheProfitOfTheMovedAccount() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomBook book = RandomBook.of(seed);
            Comparison assessed = Assessed.ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            ValuedAccount now = Reopened.cross(assessed.valued());
            MarginResult result = assessed.in(AsIf.PORTFOLIO);
            if (result.method().startsWith("deribit")) {
                continue;
            }
            MatrixRule rule = rule(book, result);
            for (Requirement group : result.pools().getFirst().requirements()) {
                if (group.kind() == Requirement.Kind.UNDERLYING) {
                    check("seed " + seed + " " + group.name() + "\n" + book, now, group, rule);
                }
            }
        }
    }

    private static MatrixRule rule(RandomBook book, MarginResult result) {
        String venue = result.method().equals("house-matrix/1") ? "house-matrix" : "";
        return (venue.isEmpty()
                        ? Assessed.ASSESSOR
                                .library()
                                .of(book.account(), book.market().asOf())
                        : Assessed.ASSESSOR.library().of(venue, book.market().asOf()))
                .value()
                .matrix()
                .orElseThrow();
    }

    private static void check(String inputs, ValuedAccount now, Requirement group, MatrixRule rule) {
        UnderlyingId underlying = new UnderlyingId(group.name());
        Requirement scan = group.children().getFirst();
        double gross = now.legs().stream()
                        .mapToDouble(l -> l.notional() * l.settlePrice())
                        .sum()
                + Math.abs(now.equityBeforeHaircuts());
        double worst = 0;
        for (ScenarioProfit scenario : scan.scenarios()) {
            double profit = scenario.damping() * profit(now, underlying, scenario, rule);
            assertWithin(scenario + " " + inputs, profit, scenario.profit(), 1e-11 * gross);
            worst = Math.min(worst, scenario.profit());
        }
        assertWithin(inputs, -worst, scan.initial(), 0);
        double minimum = group.children().get(1).initial();
        assertWithin(inputs, Math.max(scan.initial(), minimum), group.initial(), 0);
        assertWithin(inputs, rule.maintenanceFactor() * group.initial(), group.maintenance(), 0);
    }

    private static double profit(ValuedAccount now, UnderlyingId underlying, ScenarioProfit scenario, MatrixRule rule) {
        double profit = now.coins().entrySet().stream()
                .filter(e -> e.getValue().equals(underlying))
                .mapToDouble(e -> now.balance(e.getKey()) * now.price(e.getKey()) * scenario.spot())
                .sum();
        for (Leg leg : now.legs()) {
            if (leg.underlying().equals(underlying)) {
                double days = leg.option().map(o -> o.years() * 365).orElse(30.0);
                double shock = rule.scaled(scenario.volatility(), days);
                Leg moved = leg.moved(Scenario.of(underlying, scenario.spot(), Math.max(shock, -1)), now.smiles());
                profit += moved.equity() * moved.settlePrice() - leg.equity() * leg.settlePrice();
            }
        }
        return profit;
    }

    @Test
    void aLongFutureLosesTheWholeRange() {
        MarginPool pool = matrix(RandomBook.MATRIX, MONEY, cross("BTCUSDT", 2, S, 1));
        // 15 % of 120,000 against 40 % of a half: the extended move is worse.
        assertClose("0.4 × 50 %", 0.2 * 120_000, pool.initialMargin(), 1e-13);
        assertClose("factor 0.8", 0.16 * 120_000, pool.maintenanceMargin(), 1e-13);
    }

    @Test
    void aHedgedFutureNeedsNothingAndNotMinusNothing() {
        List<Balance> hedge = List.of(Balance.of(USDT, 100_000), Balance.of(BTC, 2));
        MarginPool pool = matrix(RandomBook.MATRIX, hedge, cross("BTCUSDT", -2, S, 1));
        assertThat(Double.doubleToRawLongBits(pool.initialMargin())).isZero();
        assertThat(pool.marginRatio()).isZero();
    }

    @Test
    void farShortOptionsPayTheMinimumAndTheScanDoesNotCount() {
        MarginPool pool = matrix(
                RandomBook.MATRIX.replace("\"minimumShortOption\": 0.01", "\"minimumShortOption\": 0.9"),
                MONEY,
                cross(CALL.id().name(), -1, 1, 1));
        Requirement group = pool.requirements().getFirst();
        assertThat(group.children()).extracting(Requirement::binding).containsExactly(false, true);
        assertClose("90 % of the index", 0.9 * S, pool.initialMargin(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 24000", "0.5, 12000"})
    void maintenanceIsItsFactorOfInitial(double factor, double maintenance) {
        String rule = RandomBook.MATRIX.replace("\"maintenanceFactor\": 0.8", "\"maintenanceFactor\": " + factor);
        MarginPool pool = matrix(rule, MONEY, cross("BTCUSDT", 2, S, 1));
        assertWithin(rule, maintenance, pool.maintenanceMargin(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.0, 24000", "0.15, 24000", "0.5, 60000", "0.9, 108000"})
    void theRangeMattersOnceItBeatsTheExtendedMoves(double range, double initial) {
        String rule = RandomBook.MATRIX.replace("\"BTC\": 0.15", "\"BTC\": " + range);
        assertWithin(
                rule, initial, matrix(rule, MONEY, cross("BTCUSDT", 2, S, 1)).initialMargin(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.4", "1, 0.4", "0, 3"})
    void aShortOptionFearsVolatilityUp(double lower, double higher) {
        Position sold = cross(CALL.id().name(), -1, 1, 1);
        double calm = matrix(volatility(lower), MONEY, sold).initialMargin();
        double wild = matrix(volatility(higher), MONEY, sold).initialMargin();
        assertThat(Math.signum(wild - calm)).isEqualTo(Math.signum(higher - lower));
    }

    private static String volatility(double up) {
        return RandomBook.MATRIX.replace("\"volatilityUp\": 0.4", "\"volatilityUp\": " + up);
    }

    @Test
    void aLongOptionLosesNoMoreThanItsValue() {
        MarginPool pool = matrix(RandomBook.MATRIX, MONEY, cross(CALL.id().name(), 3, 1, 1));
        double value = 3 * TestMarket.model(market().now(), CALL, 0.5, 1);
        assertThat(pool.initialMargin()).isPositive().isLessThanOrEqualTo(value);
        assertThat(Scenario.NONE.factor(BITCOIN)).isEqualTo(1);
    }

    @Test
    void theMinimumIsInTheReportingCurrency() {
        Asset euro = new Asset("EUR");
        String rule = RandomBook.MATRIX.replace("\"minimumShortOption\": 0.01", "\"minimumShortOption\": 0.9");
        Account account = generic(
                "matrix", "{\"matrix\": " + rule + "}", MONEY, cross(CALL.id().name(), -1, 1, 1));
        MarginResult r = Assessor.of(Assessed.ASSESSOR.library(), euro)
                .assess(account, market().asset(euro, 1.25).now())
                .in(AsIf.HELD);
        assertClose("90 % of 48,000 EUR", 0.9 * 48_000, r.initialMargin(), 1e-14);
    }

    @Test
    void anOptionsOwnMarkIsNoWayToMoveAMatrix() {
        MarginPool pool = matrix(RandomBook.MATRIX, MONEY, cross(CALL.id().name(), -1, 1, 1));
        assertThat(pool.liquidations().stream().filter(l -> l.move() == Liquidation.Move.INSTRUMENT))
                .hasSize(2)
                .allMatch(l -> l.outcome() instanceof Liquidation.NotModelled);
    }
}
