package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Reading;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.valuation.ValuedAccount;
import plimsoll.model.volatility.VolatilityEstimates;

/// A grid against the account margined with its whole explanation at every node.
class MarginGridTest {
    private static final int BOOKS = 140;
    private static final int RISK_UNIT_BOOKS = 20;
    private static final double TOLERANCE = 1e-9;
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();
    private static final Axis PRICES = axis(Axis.Kind.PRICE, -0.4, -0.1, 0, 0.25);
    private static final Axis VOLATILITIES = axis(Axis.Kind.VOLATILITY, -0.5, 0, 1);
    private static final Axis DAYS = axis(Axis.Kind.TIME, 0, 0.5, 1, 19, 200);
    private static final Scenario BASE =
            Scenario.NONE.withSpot(Map.of(BITCOIN, 0.05)).withBasis(0.02);

    /// @param modes as an assessment makes them
    private record Book(RandomBook drawn, ValuedAccount valued, Modes modes) {
        static Book of(long seed) {
            return of(RandomBook.of(seed));
        }

        static Book of(RandomBook drawn) {
            MarketSnapshot market = drawn.market();
            Reading<VenueParameters> venue = LIBRARY.of(drawn.account(), market.asOf());
            ValuedAccount valued =
                    Reopened.asOfEntry(ValuedAccount.of(drawn.account(), market, Asset.USD), venue.value());
            Modes modes =
                    new Modes(market.asOf(), Calibration.of(venue, valued), LIBRARY.of("house-matrix", market.asOf()));
            return new Book(drawn, valued, modes);
        }

        List<Totals> grid(AsIf asIf, ScenarioGrid grid) {
            return new MarginGrid(modes, asIf, valued, grid).all(() -> true).orElseThrow();
        }

        MarginResult explained(AsIf asIf, Scenario scenario) {
            Moves moves = new Moves(Map.of(), new VolatilityEstimates(drawn.market()));
            return modes.result(valued.moved(scenario), asIf, Searches.NONE, moves, Map.of());
        }
    }

    private static Axis axis(Axis.Kind kind, double... moves) {
        return new Axis(kind, DoubleArray.of(DoubleStream.of(moves)));
    }

    private static ScenarioGrid grid(Scenario base, Axis rows, Axis columns) {
        return new ScenarioGrid(base, rows, columns, Map.of(BITCOIN, 1.0, ETHER, 0.5));
    }

    @Test
    void everyNodeIsTheMarginOfTheMovedAccount() {
        List<ScenarioGrid> grids = List.of(
                grid(Scenario.NONE, VOLATILITIES, PRICES),
                grid(BASE, DAYS, PRICES),
                grid(Scenario.NONE, DAYS, VOLATILITIES),
                grid(BASE, PRICES, VOLATILITIES),
                grid(Scenario.NONE.withStickiness(Stickiness.MONEYNESS), VOLATILITIES, PRICES),
                new ScenarioGrid(
                        BASE, Axis.priceOf(ETHER, PRICES.moves()), Axis.priceOf(BITCOIN, PRICES.moves()), Map.of()));
        Map<AsIf, Integer> liquidated = new EnumMap<>(AsIf.class);
        for (long seed = 0; seed < BOOKS; seed++) {
            Book book = Book.of(seed);
            for (AsIf asIf : AsIf.values()) {
                check(book, asIf, grids.get((int) (seed / 7 % grids.size())), liquidated);
            }
        }
        assertThat(liquidated).as("met liquidatable nodes").containsKeys(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO);
    }

    private static void check(Book book, AsIf asIf, ScenarioGrid grid, Map<AsIf, Integer> liquidated) {
        List<Totals> found = book.grid(asIf, grid);
        assertThat(found).hasSize(grid.rows().size() * grid.columns().size());
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.columns().size(); column++) {
                Totals totals = found.get(row * grid.columns().size() + column);
                MarginResult expected = book.explained(asIf, grid.at(row, column));
                check(asIf + " " + grid.at(row, column) + " of " + book.drawn(), expected, totals);
                liquidated.merge(asIf, totals.isLiquidatable() ? 1 : 0, Integer::sum);
            }
        }
        liquidated.values().removeIf(count -> count == 0);
    }

    private static void check(String inputs, MarginResult expected, Totals totals) {
        double scale = Math.max(Math.abs(expected.equity()), expected.maintenanceMargin());
        assertWithin(inputs, expected.equity(), totals.equity(), TOLERANCE * scale);
        assertWithin(inputs, expected.maintenanceMargin(), totals.maintenanceMargin(), TOLERANCE * scale);
        if (expected.complete()) {
            assertThat(totals.isLiquidatable()).as(inputs).isEqualTo(expected.state() == MarginState.LIQUIDATABLE);
        }
    }

    @Test
    void everyNodeUnderDeribitsPortfolioMarginIsTheMarginOfTheMovedAccount() {
        Instrument perpetual = inverse("BTC-PERPETUAL", "BTC", 10);
        Instrument.Option put = option("BTC", BTC, Payoff.INVERSE, 20, 50_000, OptionType.PUT);
        Instrument.Option call = option("BTC", BTC, Payoff.INVERSE, 180, 80_000, OptionType.CALL);
        TestMarket market = new TestMarket()
                .index("BTC", 60_000)
                .marked(perpetual, 60_050)
                .forward("BTC", 20, 60_200)
                .forward("BTC", 180, 61_000)
                .option(put, 0.012, 0.6)
                .option(call, 0.09, 0.55);
        List<Position> positions = List.of(
                cross(perpetual.id().name(), 60_000, 58_000, Double.NaN),
                cross(put.id().name(), -12, 0.02, Double.NaN),
                cross(call.id().name(), 8, 0.08, Double.NaN));
        for (String model : List.of("segregated_pm", "cross_pm")) {
            Account account = Fixtures.account("deribit", model, List.of(Balance.of(BTC, 3)), positions, "");
            Book book = Book.of(new RandomBook(0, account, market.now()));
            assertThat(book.modes().followsPrices(book.valued(), AsIf.HELD)).isTrue();
            assertThat(book.explained(AsIf.HELD, Scenario.NONE).complete())
                    .as(model)
                    .isTrue();
            Map<AsIf, Integer> liquidated = new EnumMap<>(AsIf.class);
            check(book, AsIf.HELD, grid(Scenario.NONE, VOLATILITIES, PRICES), liquidated);
            check(book, AsIf.HELD, grid(BASE, DAYS, PRICES), liquidated);
            assertThat(liquidated).as(model).containsKey(AsIf.HELD);
        }
    }

    @Test
    void everyNodeUnderRiskUnitsIsTheMarginOfTheMovedAccount() {
        Map<AsIf, Integer> liquidated = new EnumMap<>(AsIf.class);
        for (long seed = 0; seed < RISK_UNIT_BOOKS; seed++) {
            Book book = Book.of(RiskUnitBooks.of(seed));
            assertThat(book.modes().followsPrices(book.valued(), AsIf.HELD)).isTrue();
            check(book, AsIf.HELD, grid(Scenario.NONE, VOLATILITIES, PRICES), liquidated);
            check(book, AsIf.HELD, grid(BASE, DAYS, PRICES), liquidated);
        }
        assertThat(liquidated).containsKey(AsIf.HELD);
    }

    @Test
    void aPoolToBeLiquidatedOutranksTheOthers() {
        Totals safe = new Totals(10, 1, 9);
        Totals gone = new Totals(1, 3, -2);
        Totals unknown = new Totals(Double.NaN, Double.NaN, Double.NaN);
        assertThat(safe.plus(gone).leastExcess()).isEqualTo(-2);
        assertThat(unknown.plus(gone).leastExcess()).isEqualTo(-2);
        assertThat(gone.plus(unknown).isLiquidatable()).isTrue();
        assertThat(safe.plus(unknown).leastExcess()).isNaN();
        assertThat(safe.plus(unknown).isLiquidatable()).isFalse();
        assertThat(Totals.NOTHING.plus(safe)).isEqualTo(safe);
    }

    @Test
    void nothingIsFoundOnceItIsNoLongerWanted() {
        Book book = Book.of(6);
        int[] asked = {0};
        ScenarioGrid grid = grid(Scenario.NONE, VOLATILITIES, PRICES);
        assertThat(new MarginGrid(book.modes(), AsIf.HELD, book.valued(), grid).all(() -> asked[0]++ < 1))
                .isEmpty();
        assertThat(asked[0]).as("rows that were not begun").isLessThanOrEqualTo(1 + VOLATILITIES.size());
    }
}
