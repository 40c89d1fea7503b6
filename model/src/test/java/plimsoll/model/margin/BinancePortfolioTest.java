package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// uniMMR and what the seller of an option needs.
class BinancePortfolioTest {
    private static final Instrument PERPETUAL = Fixtures.linear("BTCUSDT", "BTC", USDT);
    private static final Instrument.Option CALL =
            Fixtures.option("BTC", USDT, Payoff.LINEAR, 30, 60_000, OptionType.CALL);
    private static final String RATES = """
            {"tiers": {"BTCUSDT": [{"floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]},
             "collateral": {"USDT": [{"floor": 0, "cap": null, "rate": 0.99}], "BTC": [{"floor": 0, "cap": null, "rate": 0.9}]}
            """;

    private static TestMarket market() {
        return new TestMarket()
                .index("BTC", 50_000)
                .asset(USDT, 1)
                .marked(PERPETUAL, 50_000)
                .forward("BTC", 30, 50_000)
                .option(CALL, 700, 0.6);
    }

    private static Account account(String more, List<Balance> balances, Position... positions) {
        return Fixtures.account("binance", "portfolio", balances, List.of(positions), RATES + more + "}");
    }

    private static Position perpetual(double quantity, double entry) {
        return Fixtures.cross("BTCUSDT", quantity, entry, 10);
    }

    /// One contract needs 500; 0.99 of what there is backs it.
    @ParameterizedTest
    @CsvSource({"530.40, OK", "530.20, LIQUIDATABLE"})
    void isLiquidatedAtAUniMmrOf105Percent(double balance, MarginState state) {
        MarginResult r = Assessed.held(account("", List.of(Balance.of(USDT, balance)), perpetual(1, 50_000)), market());
        MarginPool pool = Assessed.pool(r, "account");
        assertThat(pool.liquidationRatio()).isEqualTo(1 / 1.05);
        assertThat(pool.maintenanceMargin()).isEqualTo(500);
        assertThat(pool.state()).isEqualTo(state);
    }

    @Test
    void theLiquidationPriceLeavesEquityAt105PercentOfMaintenance() {
        Account account = account("", List.of(Balance.of(USDT, 20_000), Balance.of(BTC, 0.5)), perpetual(1, 52_000));
        MarginPool pool = Assessed.pool(Assessed.held(account, market()), "account");
        double price =
                ((Liquidation.At) Assessed.outcome(pool, Move.UNDERLYING, BITCOIN.name(), Direction.DOWN)).price();
        double profit = 20_000 + price - 52_000;
        double equity = (profit > 0 ? 0.99 : 1) * profit + 0.9 * 0.5 * price;
        assertWithin("equity", 1.05 * 0.01 * price, equity, 1e-6);
    }

    /// A haircut lowers what there is, never what is owed, and a loss is no loan.
    @Test
    void lossesCountWholeAndNeedNoMargin() {
        MarginResult r = Assessed.held(
                account("", List.of(Balance.of(USDT, 1_000), Balance.of(BTC, 1)), perpetual(1, 55_000)), market());
        assertWithin("equity", 45_000 - 4_000, r.equity(), 1e-9);
        assertWithin("maintenance", 500, r.maintenanceMargin(), 1e-9);
        assertThat(r.complete()).isTrue();
    }

    @Test
    void aLoanWithoutARateIsUnknownAndNamed() {
        Account account = account("", List.of(Balance.of(USDT, 9_000), new Balance(BTC, 0.1, 0.1, 0)));
        MarginResult r = Assessed.held(account, market());
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.MissingParameter.class))
                .containsExactly(new Problem.MissingParameter("main", "binance", "margin rates of borrowed BTC"));
        String rates =
                ", \"borrowing\": {\"BTC\": [{\"floor\": 0, \"cap\": null, \"initialRate\": 0.25, \"maintenanceRate\": 0.1}]}";
        MarginResult known = Assessed.held(
                account(rates, List.of(Balance.of(USDT, 9_000), new Balance(BTC, 0.1, 0.1, 0))), market());
        assertWithin("0.1 × 50,000 × 10 %", 500, known.maintenanceMargin(), 1e-9);
        assertWithin("0.1 × 50,000 × 25 %", 1_250, known.initialMargin(), 1e-9);
    }

    @Test
    void withoutBracketsOrCollateralRatesTotalsAreUnknown() {
        Account account = Fixtures.account(
                "binance", "portfolio", List.of(Balance.of(USDT, 9_000)), List.of(perpetual(1, 50_000)), "");
        MarginResult r = Assessed.held(account, market());
        assertThat(r.equity()).isNaN();
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.MissingParameter.class))
                .extracting(Problem.MissingParameter::what)
                .contains("margin rates of BTCUSDT", "collateral rate of USDT");
    }

    /// Only portfolio margin pro holds options, by scenarios nobody published.
    @Test
    void optionsAmongFuturesAreNotModelled() {
        Position sold = Fixtures.cross(CALL.id().name(), -1, 800, Double.NaN);
        MarginResult r =
                Assessed.held(account("", List.of(Balance.of(USDT, 9_000)), perpetual(1, 50_000), sold), market());
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(r.equity()).isEqualTo(9_000 - 700);
        assertThat(Assessed.problems(r, Problem.NotModelled.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("portfolio margin pro"));
    }

    @Test
    void theMarginOfASoldOptionIsSaidToBeAnEstimate() {
        Position sold = Fixtures.cross(CALL.id().name(), -1, 800, Double.NaN);
        for (AsIf asIf : List.of(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS)) {
            MarginResult r = Assessed.in(asIf, option(sold), market());
            assertThat(Assessed.problems(r, Problem.Suspicious.class))
                    .as(asIf.name())
                    .anyMatch(p -> p.what().contains("estimate"));
            assertWithin(asIf.name(), 0.05 * 50_000 + 700, r.maintenanceMargin(), 1e-9);
            assertWithin(asIf.name(), 0.1 * 50_000 + 700, r.initialMargin(), 1e-9);
        }
        MarginResult bought = Assessed.held(option(sold.withQuantity(1)), market());
        assertThat(Assessed.problems(bought, Problem.Suspicious.class)).isEmpty();
        assertThat(bought.maintenanceMargin()).isZero();
    }

    private static Account option(Position position) {
        return Fixtures.account("binance", "option", List.of(Balance.of(USDT, 9_000)), position);
    }
}
