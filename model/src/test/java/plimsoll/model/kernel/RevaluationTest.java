package plimsoll.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Axis.Kind;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.scenario.VolatilityMove;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.ValuedAccount;

/// A grid must say node by node what moving the whole account says.
class RevaluationTest {
    private static final Engine SCALAR = new Engine(Engine.Kind.SCALAR, false);
    private static final Scenario BASE = Scenario.of(BITCOIN, 0.02, 0.1)
            .withVolatility(new VolatilityMove(0.1, 0.02, -0.05, 0.3))
            .withBasis(0.01);
    private static final Map<Kind, DoubleArray> MOVES = Map.of(
            Kind.PRICE, values(-0.6, -0.2, -0.05, 0, 0.01, 0.1, 0.2, 0.4, 1.5),
            Kind.VOLATILITY, values(-0.9, -0.5, 0, 0.5, 2),
            Kind.VOLATILITY_POINTS, values(-2, -0.1, 0, 0.1),
            Kind.SKEW, values(-0.3, 0, 0.3),
            Kind.BASIS, values(-0.1, 0, 0.2),
            Kind.TIME, values(0, 0.005, 2, 3, 39.9, 1000));

    private static DoubleArray values(double... values) {
        return DoubleArray.of(DoubleStream.of(values));
    }

    private static ScenarioGrid grid(Kind rows, Kind columns) {
        return grid(BASE, rows, columns);
    }

    private static ScenarioGrid grid(Scenario base, Kind rows, Kind columns) {
        return new ScenarioGrid(
                base,
                new Axis(rows, MOVES.getOrDefault(rows, values())),
                new Axis(columns, MOVES.getOrDefault(columns, values())),
                Map.of(BITCOIN, 1.0, ETHER, 0.5));
    }

    static Stream<ScenarioGrid> grids() {
        Stream<ScenarioGrid> kinds = Stream.of(Kind.values())
                .flatMap(rows -> Stream.of(Kind.values())
                        .filter(columns -> columns != rows)
                        .map(columns -> grid(rows, columns)));
        return Stream.concat(kinds, Stream.of(twoPrices()));
    }

    private static ScenarioGrid twoPrices() {
        return new ScenarioGrid(
                BASE,
                Axis.priceOf(ETHER, values(-0.5, 0, 0.3)),
                Axis.priceOf(BITCOIN, values(-0.6, -0.05, 0, 0.2)),
                Map.of());
    }

    private interface Figure {
        Optional<DoubleMatrix> of(Revaluation revaluation, ScenarioGrid grid);
    }

    private static void agrees(
            ScenarioGrid grid, Figure figure, ToDoubleFunction<ValuedAccount> expected, double tolerance) {
        for (long seed = 1; seed <= 3; seed++) {
            ValuedAccount account = RandomAccount.of(seed);
            for (Engine engine : List.of(Engine.FASTEST, new Engine(Engine.Kind.ARRAYS, false), SCALAR)) {
                DoubleMatrix found =
                        figure.of(Revaluation.of(account, engine), grid).orElseThrow();
                assertThat(found.rows()).isEqualTo(grid.rows().size());
                assertThat(found.columns()).isEqualTo(grid.columns().size());
                for (int node = 0; node < found.rows() * found.columns(); node++) {
                    int row = node / found.columns();
                    int column = node % found.columns();
                    Scenario scenario = grid.at(row, column);
                    double then = expected.applyAsDouble(account.moved(scenario));
                    String inputs = "seed " + seed + ", " + engine + ", " + scenario;
                    assertWithin(inputs, then, found.get(row, column), tolerance);
                }
            }
        }
    }

    /// Some 60 contracts of up to three coins of some 100,000 USD each: 1e-12 of the forwards is 2e-5.
    @ParameterizedTest
    @MethodSource("grids")
    void equity(ScenarioGrid grid) {
        agrees(grid, (r, g) -> r.values(g, true, () -> true), ValuedAccount::equityBeforeHaircuts, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void greeks(ScenarioGrid grid) {
        agrees(
                grid,
                (r, g) -> r.deltas(g, BITCOIN, true, () -> true),
                a -> greeks(a, true).delta(),
                1e-9);
        agrees(
                grid,
                (r, g) -> r.deltas(g, BITCOIN, false, () -> true),
                a -> greeks(a, false).delta(),
                1e-9);
        agrees(
                grid,
                (r, g) -> r.gammas(g, BITCOIN, () -> true),
                a -> greeks(a, false).gamma(),
                1e-12);
        agrees(
                grid,
                (r, g) -> r.vegas(g, BITCOIN, () -> true),
                a -> greeks(a, false).vega(),
                1e-6);
    }

    @Test
    void smilesThatMoveWithThePrice() {
        Scenario sticky = BASE.withStickiness(Stickiness.MONEYNESS);
        for (Kind rows : List.of(Kind.TIME, Kind.VOLATILITY, Kind.BASIS)) {
            ScenarioGrid grid = grid(sticky, rows, Kind.PRICE);
            agrees(grid, (r, g) -> r.values(g, true, () -> true), ValuedAccount::equityBeforeHaircuts, 1e-6);
            agrees(
                    grid,
                    (r, g) -> r.vegas(g, BITCOIN, () -> true),
                    a -> greeks(a, false).vega(),
                    1e-6);
        }
        ScenarioGrid across = grid(sticky, Kind.TIME, Kind.SKEW);
        agrees(across, (r, g) -> r.values(g, true, () -> true), ValuedAccount::equityBeforeHaircuts, 1e-6);
    }

    @Test
    void stickinessMattersWhereThereIsASmile() {
        ScenarioGrid strike = grid(Scenario.NONE, Kind.TIME, Kind.PRICE);
        ScenarioGrid moneyness = grid(Scenario.NONE.withStickiness(Stickiness.MONEYNESS), Kind.TIME, Kind.PRICE);
        Revaluation revaluation = Revaluation.of(RandomAccount.of(9));
        DoubleMatrix a = revaluation.values(strike, true, () -> true).orElseThrow();
        DoubleMatrix b = revaluation.values(moneyness, true, () -> true).orElseThrow();
        assertThat(a.get(0, 3)).isEqualTo(b.get(0, 3));
        assertThat(Math.abs(a.get(0, 1) - b.get(0, 1))).isGreaterThan(10);
    }

    private static Greeks greeks(ValuedAccount account, boolean collateral) {
        return GreekTable.byUnderlying(account, collateral).stream()
                .filter(row -> row.underlying().equals(Optional.of(BITCOIN)))
                .map(GreekTable.Row::greeks)
                .findFirst()
                .orElse(Greeks.ZERO);
    }

    @Test
    void positionsAloneAreEquityLessCash() {
        ValuedAccount account = RandomAccount.of(4);
        assertWithin("now", account.positionValue(), Revaluation.of(account).value(false), 1e-6);
        assertWithin(
                "now", account.equityBeforeHaircuts(), Revaluation.of(account).value(true), 1e-6);
    }

    @Test
    void distinctContractsArePricedOnce() {
        ValuedAccount account = RandomAccount.of(5);
        long options = account.legs().stream().filter(l -> l.isOption()).count();
        assertThat(AccountBook.of(account).contracts()).isEqualTo(24).isLessThan((int) options);
    }

    @Test
    void stopsWhenItIsNoLongerWanted() {
        AtomicInteger asked = new AtomicInteger();
        ScenarioGrid grid = grid(Kind.TIME, Kind.PRICE);
        Optional<DoubleMatrix> found =
                Revaluation.of(RandomAccount.of(6), SCALAR).values(grid, true, () -> asked.incrementAndGet() < 3);
        assertThat(found).isEmpty();
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void severalThreadsSayWhatOneSays() {
        Axis prices = new Axis(Kind.PRICE, DoubleArray.range(-0.5, 0.5, 0.001));
        Axis times = new Axis(Kind.TIME, DoubleArray.range(0, 50, 1));
        ScenarioGrid grid = new ScenarioGrid(Scenario.NONE, times, prices, Map.of(BITCOIN, 1.0));
        ValuedAccount account = RandomAccount.of(7);
        DoubleMatrix one = Revaluation.of(account, new Engine(Engine.Kind.FASTEST, false))
                .values(grid, true, () -> true)
                .orElseThrow();
        assertThat(Revaluation.of(account).values(grid, true, () -> true)).contains(one);
    }

    @Test
    void nothingIsAGridOfNothing() {
        ScenarioGrid grid =
                new ScenarioGrid(BASE, new Axis(Kind.TIME, values()), new Axis(Kind.PRICE, values(0)), Map.of());
        assertThat(Revaluation.of(RandomAccount.of(8))
                        .values(grid, true, () -> true)
                        .map(DoubleMatrix::rows))
                .contains(0);
    }
}
