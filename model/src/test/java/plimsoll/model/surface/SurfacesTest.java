package plimsoll.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.ValuedAccount;

class SurfacesTest {
    private static final Instrument.Option PUT = option("BTC", USDT, Payoff.LINEAR, 30, 48_000, OptionType.PUT);
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);
    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 50_000)
            .index("ETH", 2_500)
            .asset(USDT, 1)
            .marked(linear("BTCUSDT", "BTC", USDT), 50_000)
            .marked(linear("ETHUSDT", "ETH", USDT), 2_500)
            .forward("BTC", 30, 50_000)
            .option(PUT, 1_900, 0.6)
            .now();
    private static final Account ACCOUNT = Fixtures.account(
            "generic",
            "tiered",
            List.of(Balance.of(USDT, 30_000), Balance.of(BTC, 0.5)),
            List.of(
                    cross("BTCUSDT", 1, 49_000, 10),
                    cross("ETHUSDT", 3, 2_400, 10),
                    cross(PUT.id().name(), -1, 1, Double.NaN)),
            "{\"tiers\": {\"BTCUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.01}],"
                    + "\"ETHUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.01}]},"
                    + "\"options\": {\"BTC_USDT\": {\"initialRate\": 0.15, \"minimumInitialRate\": 0.1, \"maintenanceRate\": 0.075}}}");
    private static final ValuedAccount VALUED = ASSESSOR.assess(ACCOUNT, MARKET).valued();

    private static Surface surface(
            Measure measure, Optional<UnderlyingId> underlying, Map<UnderlyingId, Double> betas, boolean collateral) {
        SurfaceRequest request = new SurfaceRequest(
                measure,
                AsIf.HELD,
                underlying,
                betas,
                new Axis(Axis.Kind.PRICE, DoubleArray.of(DoubleStream.of(-0.2, 0, 0.2))),
                new Axis(Axis.Kind.VOLATILITY, DoubleArray.of(DoubleStream.of(-0.5, 0, 0.5))),
                Scenario.NONE,
                collateral);
        return new Surfaces(ASSESSOR, MARKET).of(VALUED, request);
    }

    private static Surface surface(Measure measure) {
        return surface(measure, Optional.of(BITCOIN), Map.of(), true);
    }

    @Test
    void noMoveIsNoProfitExactly() {
        assertThat(surface(Measure.PROFIT).values().get(1, 1)).isZero();
        Surface standard =
                new Surfaces(ASSESSOR, MARKET).of(VALUED, SurfaceRequest.standard(Measure.PROFIT, Optional.empty()));
        assertThat(standard.columns().moves().get(12)).isZero();
        assertThat(standard.rows().moves().get(4)).isZero();
        assertThat(standard.values().get(4, 12)).isZero();
    }

    @Test
    void everyCellIsTheAccountInTheMarketOfThatMove() {
        for (int column = 0; column < 3; column++) {
            double factor = 1 + surface(Measure.PROFIT).columns().moves().get(column);
            MarketSnapshot moved = TestMarket.moved(MARKET, BITCOIN, factor);
            MarginResult r = ASSESSOR.assess(ACCOUNT, moved).in(AsIf.HELD);
            String inputs = "factor " + factor;
            assertClose(
                    inputs,
                    r.equityBeforeHaircuts(),
                    surface(Measure.EQUITY).values().get(1, column),
                    1e-13);
            assertClose(
                    inputs,
                    r.maintenanceMargin(),
                    surface(Measure.MARGIN).values().get(1, column),
                    1e-13);
            assertClose(inputs, r.marginRatio(), surface(Measure.RATIO).values().get(1, column), 1e-13);
            double profit = r.equityBeforeHaircuts() - VALUED.equityBeforeHaircuts();
            assertWithin(inputs, profit, surface(Measure.PROFIT).values().get(1, column), 1e-8);
        }
    }

    @Test
    void withoutCollateralOnlyPositionsMove() {
        double with = surface(Measure.PROFIT).values().get(1, 0);
        double without = surface(Measure.PROFIT, Optional.of(BITCOIN), Map.of(), false)
                .values()
                .get(1, 0);
        assertClose("half a bitcoin 20 % down", -5_000, with - without, 1e-10);
    }

    @Test
    void otherUnderlyingsHoldUnlessTheyHaveABeta() {
        double alone = surface(Measure.PROFIT).values().get(1, 0);
        double beta = surface(Measure.PROFIT, Optional.of(BITCOIN), Map.of(ETHER, 1.5), true)
                .values()
                .get(1, 0);
        assertClose("3 ETH 30 % down", -0.3 * 7_500, beta - alone, 1e-10);
        double all = surface(Measure.PROFIT, Optional.empty(), Map.of(), true)
                .values()
                .get(1, 0);
        assertClose("3 ETH 20 % down", -0.2 * 7_500, all - alone, 1e-10);
    }

    @Test
    void aShortOptionLosesWhenVolatilityRises() {
        Surface profit = surface(Measure.PROFIT);
        assertThat(profit.values().get(2, 1)).isNegative();
        assertThat(profit.values().get(0, 1)).isPositive();
    }

    @Test
    void greeksOfTheMiddleAreThoseOfNow() {
        GreekTable.Row now = GreekTable.byUnderlying(VALUED, true).getFirst();
        assertClose(
                "delta", now.greeks().delta(), surface(Measure.DELTA).values().get(1, 1), 1e-13);
        assertClose(
                "gamma", now.greeks().gamma(), surface(Measure.GAMMA).values().get(1, 1), 1e-13);
        assertClose("vega", now.greeks().vega(), surface(Measure.VEGA).values().get(1, 1), 1e-13);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyMeasureHasAUnitAndNoUnknownCell(Measure measure) {
        Surface surface = surface(measure);
        assertThat(surface.unit()).isNotBlank();
        assertThat(surface.values().stream().noneMatch(Double::isNaN)).isTrue();
        assertThat(surface.underlying()).isEqualTo("BTC");
        assertThat(surface.values().rows()).isEqualTo(3);
    }

    @Test
    void theUnderlyingOfTheLargestDollarDeltaIsChosen() {
        assertThat(Surfaces.largestDollarDelta(VALUED)).contains(BITCOIN);
        Account empty = Fixtures.account("generic", "tiered", List.of(Balance.of(USDT, 1)));
        ValuedAccount nothing = ASSESSOR.assess(empty, MARKET).valued();
        assertThat(Surfaces.largestDollarDelta(nothing)).isEmpty();
        Surface surface =
                new Surfaces(ASSESSOR, MARKET).of(nothing, SurfaceRequest.standard(Measure.DELTA, Optional.empty()));
        assertThat(surface.values().stream().allMatch(v -> v == 0)).isTrue();
        assertThat(surface.underlying()).isEqualTo("all");
    }

    @Test
    void fallsBeyondEverythingStopShortOfZero() {
        SurfaceRequest request = new SurfaceRequest(
                Measure.PROFIT,
                AsIf.HELD,
                Optional.of(BITCOIN),
                Map.of(ETHER, 3.0),
                new Axis(Axis.Kind.PRICE, DoubleArray.of(DoubleStream.of(-0.9))),
                new Axis(Axis.Kind.VOLATILITY, DoubleArray.of(DoubleStream.of(0))),
                Scenario.NONE,
                true);
        assertThat(new Surfaces(ASSESSOR, MARKET).of(VALUED, request).values().get(0, 0))
                .isFinite();
    }

    @Test
    void aRatioWithoutEquityIsUnknown() {
        Account broke = ACCOUNT.withBalances(List.of(Balance.of(USDT, -90_000)));
        ValuedAccount valued = ASSESSOR.assess(broke, MARKET).valued();
        Surface ratio =
                new Surfaces(ASSESSOR, MARKET).of(valued, SurfaceRequest.standard(Measure.RATIO, Optional.of(BITCOIN)));
        assertThat(ratio.values().get(0, 0)).isNaN();
    }

    private static Surface twoPrices(Measure measure) {
        return new Surfaces(ASSESSOR, MARKET)
                .of(
                        VALUED,
                        SurfaceRequest.standard(measure, Optional.empty())
                                .over(
                                        Axis.priceOf(BITCOIN, DoubleArray.of(DoubleStream.of(-0.5, -0.3, 0, 0.2))),
                                        Axis.priceOf(ETHER, DoubleArray.of(DoubleStream.of(-0.9, 0, 0.4)))));
    }

    @Test
    void twoPricesMoveEachItsOwnUnderlying() {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                Surface ratios = twoPrices(Measure.RATIO);
                double btc = 1 + ratios.columns().moves().get(column);
                double eth = 1 + ratios.rows().moves().get(row);
                MarketSnapshot moved = TestMarket.moved(TestMarket.moved(MARKET, BITCOIN, btc), ETHER, eth);
                MarginResult r = ASSESSOR.assess(ACCOUNT, moved).in(AsIf.HELD);
                String inputs = "BTC × " + btc + ", ETH × " + eth;
                assertClose(inputs, r.marginRatio(), ratios.values().get(row, column), 1e-13);
                assertClose(
                        inputs,
                        r.equityBeforeHaircuts(),
                        twoPrices(Measure.EQUITY).values().get(row, column),
                        1e-13);
                boolean liquidatable = r.pools().stream().anyMatch(p -> p.equity() <= p.maintenanceMargin());
                assertThat(ratios.isLiquidatable(row, column)).as(inputs).isEqualTo(liquidatable);
            }
        }
    }

    /// 3,000 of equity; 5,000 of each coin, of which 1 % is maintenance: 3,000 + 5,000 (a + b) = 50 (2 + a + b).
    @Test
    void theFrontierOfTwoLinearPositionsIsAStraightLine() {
        Account linear = Fixtures.account(
                "generic",
                "tiered",
                List.of(Balance.of(USDT, 3_000)),
                List.of(cross("BTCUSDT", 0.1, 50_000, 10), cross("ETHUSDT", 2, 2_500, 10)),
                ACCOUNT.overrides());
        Surface found = new Surfaces(ASSESSOR, MARKET)
                .of(
                        ASSESSOR.assess(linear, MARKET).valued(),
                        SurfaceRequest.standard(Measure.MARGIN, Optional.empty())
                                .over(
                                        Axis.priceOf(BITCOIN, DoubleArray.range(-0.6, 0.6, 0.1)),
                                        Axis.priceOf(ETHER, DoubleArray.range(-0.6, 0.6, 0.1))));
        assertThat(found.liquidationLine().pieces()).isNotEmpty();
        for (ZeroLine.Piece piece : found.liquidationLine().pieces()) {
            double btc = -0.6 + 0.1 * piece.fromColumn();
            double eth = -0.6 + 0.1 * piece.fromRow();
            boolean inside = piece.fromColumn() >= 0 && piece.fromRow() >= 0;
            double excess = 3_000 + 5_000 * btc + 5_000 * eth - 0.01 * (5_000 * (1 + btc) + 5_000 * (1 + eth));
            if (inside) {
                assertWithin("BTC " + btc + ", ETH " + eth, 0, excess, 1e-6);
            }
        }
    }
}
