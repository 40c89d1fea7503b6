package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Assessor;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.ValuedAccount;

class LegProfitsTest {
    private static final Instrument.Option PUT = option("BTC", USDT, Payoff.LINEAR, 30, 48_000, OptionType.PUT);
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 50_000)
            .asset(USDT, 1)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .forward("BTC", 30, 50_000)
            .option(PUT, 1_900, 0.6)
            .now();

    private static ValuedAccount valued(Position... positions) {
        Account account = Fixtures.account(
                "generic", "tiered", List.of(Balance.of(USDT, 30_000), Balance.of(BTC, 0.5)), positions);
        return ASSESSOR.valued(account, MARKET);
    }

    private static final ValuedAccount BOOK =
            valued(cross("BTCUSDT", 1, 49_000, 10), cross(PUT.id().name(), -2, 1, Double.NaN));

    @Test
    void rowsOfEveryCellAddUpToIt() {
        for (boolean collateral : List.of(true, false)) {
            SurfaceRequest request = new SurfaceRequest(
                    Measure.PROFIT,
                    plimsoll.model.margin.AsIf.HELD,
                    Optional.of(BITCOIN),
                    java.util.Map.of(),
                    new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.1)),
                    new Axis(Axis.Kind.TIME, DoubleArray.range(0, 40, 10)),
                    Scenario.NONE,
                    collateral);
            Surface surface = new Surfaces(ASSESSOR, MARKET).of(BOOK, request);
            IntStream.range(0, surface.values().rows() * surface.values().columns())
                    .forEach(node -> assertCell(request, surface, node));
        }
    }

    private static void assertCell(SurfaceRequest request, Surface surface, int node) {
        int row = node / surface.values().columns();
        int column = node % surface.values().columns();
        Scenario scenario = request.grid(BOOK.underlyings()).at(row, column);
        LegProfits found = LegProfits.of(BOOK, scenario, request.collateral());
        double sum = found.rows().stream().mapToDouble(LegProfits.Row::profit).sum();
        assertWithin("node " + node, surface.values().get(row, column), sum, 1e-8);
        assertWithin("node " + node, sum, found.total().total(), 1e-8);
        double split = ProfitSplit.of(BOOK, scenario, request.collateral()).total();
        assertWithin("node " + node, split, sum, 1e-8);
    }

    @Test
    void eachRowIsItsOwnPosition() {
        Scenario fall = Scenario.of(BITCOIN, -0.2, 0);
        List<LegProfits.Row> rows = LegProfits.of(BOOK, fall, true).rows();
        assertThat(rows)
                .extracting(LegProfits.Row::name)
                .containsExactly("BTCUSDT", PUT.id().name(), "BTC", "USDT");
        LegProfits.Row perpetual = rows.getFirst();
        assertWithin("1 coin from 49,000 at 50,000", 1_000, perpetual.before(), 1e-9);
        assertWithin("at 40,000", -9_000, perpetual.after(), 1e-9);
        assertWithin("of 10,000", -10_000, perpetual.profit(), 1e-9);
        LegProfits.Row coin = rows.get(2);
        assertThat(coin.isPosition()).isFalse();
        assertWithin("half a coin", 25_000, coin.before(), 1e-9);
        assertWithin("a fifth less", -5_000, coin.profit(), 1e-9);
        assertThat(rows.getLast().profit()).isZero();
    }

    @Test
    void anAccountThatIsNotWholeHasAnUnknownRow() {
        List<LegProfits.Row> rows = LegProfits.of(valued(cross("GONE", 1, 1, 1)), Scenario.of(BITCOIN, -0.1, 0), true)
                .rows();
        assertThat(rows.getLast().name()).isEqualTo("unresolved");
        assertThat(rows.getLast().profit()).isNaN();
    }
}
