package plimsoll.model.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable.By;
import plimsoll.model.valuation.GreekTable.Row;

/// Greeks of legs and accounts against central differences of the revalued account.
class LegGreeksTest {
    private static final double S = 60_000;

    /// Zero basis: every mark and forward is the index.
    private record Drawn(Account account, TestMarket market) {}

    private static Drawn drawn(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TestMarket market = new TestMarket().index("BTC", S).asset(USDC, 1);
        List<Position> positions = new ArrayList<>();
        market.marked(inverse("BTC-PERPETUAL", "BTC", 10), S).marked(linear("BTC_USDC", "BTC", USDC), S);
        positions.add(isolated("BTC-PERPETUAL", random.nextInt(-9000, 9000), 55_000, 10, 0.3));
        positions.add(cross("BTC_USDC", random.nextDouble(-3, 3), 58_000, 10));
        for (double days : new double[] {7, 45}) {
            market.forward("BTC", days, S);
            for (Payoff payoff : List.of(Payoff.LINEAR, Payoff.INVERSE)) {
                OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
                Asset quote = payoff == Payoff.LINEAR ? USDC : Asset.USD;
                Instrument.Option o =
                        option("BTC", quote, payoff, days, Math.rint(random.nextDouble(50_000, 70_000)), type);
                market.option(o, Double.NaN, random.nextDouble(0.3, 0.9));
                positions.add(cross(o.id().name(), random.nextDouble(-5, 5), Double.NaN, Double.NaN));
            }
        }
        List<Balance> balances = List.of(new Balance(BTC, random.nextDouble(3), 0.2, 0.4), Balance.of(USDC, 20_000));
        return new Drawn(account("deribit", "cross_sm", balances, positions, ""), market);
    }

    private static double equity(Drawn drawn, double factor) {
        return ValuedAccount.of(drawn.account(), TestMarket.moved(drawn.market().now(), BITCOIN, factor), Asset.USD)
                .equityBeforeHaircuts();
    }

    @Test
    void accountDeltaWithCollateralIsTheDerivativeOfTheUsdEquity() {
        for (long seed = 0; seed < 1000; seed++) {
            Drawn drawn = drawn(seed);
            double h = 1e-4;
            double numeric = (equity(drawn, 1 + h) - equity(drawn, 1 - h)) / (2 * h * S);
            ValuedAccount valued =
                    ValuedAccount.of(drawn.account(), drawn.market().now(), Asset.USD);
            Row row = GreekTable.of(valued, By.ACCOUNT, true).getFirst();
            assertWithin("seed " + seed + " " + drawn, numeric, row.greeks().delta(), 2e-6);
            assertClose("dollars", row.greeks().delta() * S, row.dollarDelta(), 1e-12);
        }
    }

    @Test
    void optionGreeksAreTheDerivativesOfTheUsdPrice() {
        for (long seed = 0; seed < 200; seed++) {
            Drawn drawn = drawn(seed);
            for (Leg leg : ValuedAccount.of(drawn.account(), drawn.market().now(), Asset.USD)
                    .legs()) {
                if (leg.instrument() instanceof Instrument.Option o) {
                    check("seed " + seed + " " + leg, leg, o);
                }
            }
        }
    }

    /// Black-76 in USD of the whole leg; the coin price times the forward for inverse options.
    private static double usd(Leg leg, Instrument.Option o, double price, double volatility) {
        OptionState state = leg.option().orElseThrow();
        double mark = state.markAt(o, price, volatility);
        double unit = o.terms().payoff() == Payoff.INVERSE ? state.totalForward() * price : 1;
        return leg.quantity() * mark * unit;
    }

    private static void check(String inputs, Leg leg, Instrument.Option o) {
        Greeks greeks = LegGreeks.of(leg);
        OptionState state = leg.option().orElseThrow();
        double f = state.totalForward();
        double h = 1e-4;
        double slope = (usd(leg, o, 1 + h, 1) - usd(leg, o, 1 - h, 1)) / (2 * h * f);
        double bend = (usd(leg, o, 1 + 10 * h, 1) - 2 * usd(leg, o, 1, 1) + usd(leg, o, 1 - 10 * h, 1))
                / (100 * h * h * f * f);
        double vega = (usd(leg, o, 1, 1 + h) - usd(leg, o, 1, 1 - h)) / (2 * h * state.volatility());
        boolean coin = o.terms().payoff() == Payoff.INVERSE;
        double venue = coin ? slope - leg.quantity() * leg.mark() : slope;
        assertWithin(inputs, venue, greeks.delta(), 1e-6 * Math.abs(leg.quantity()));
        assertWithin(inputs, bend, greeks.gamma(), 1e-3 * Math.abs(greeks.gamma()) + 1e-12);
        assertWithin(inputs, vega, greeks.vega(), 1e-5 * Math.abs(greeks.vega()) + 1e-3);
    }

    @Test
    void futuresHaveTheirSizeInCoinsAsDelta() {
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .marked(inverse("BTC-PERPETUAL", "BTC", 10), 62_000)
                .marked(linear("BTC_USDC", "BTC", USDC), 62_000);
        Account account = account(
                "deribit", "cross_sm", List.of(), cross("BTC-PERPETUAL", -6_200, S, 10), cross("BTC_USDC", 2, S, 10));
        List<Row> rows = GreekTable.of(ValuedAccount.of(account, market.now(), Asset.USD), By.POSITION, false);
        assertClose("inverse Q/P", -1, rows.get(0).greeks().delta(), 1e-15);
        assertClose("linear", 2, rows.get(1).greeks().delta(), 0);
        assertClose("dollar delta at the index", -S, rows.get(0).dollarDelta(), 1e-15);
    }

    @Test
    void everySummationHasTheSameTotal() {
        for (long seed = 0; seed < 100; seed++) {
            Drawn drawn = drawn(seed);
            ValuedAccount valued =
                    ValuedAccount.of(drawn.account(), drawn.market().now(), Asset.USD);
            for (boolean collateral : new boolean[] {true, false}) {
                double expected = GreekTable.of(valued, By.ACCOUNT, collateral)
                        .getFirst()
                        .greeks()
                        .vega();
                for (By by : By.values()) {
                    List<Row> rows = GreekTable.of(valued, by, collateral);
                    double vega =
                            rows.stream().mapToDouble(r -> r.greeks().vega()).sum();
                    assertWithin("seed " + seed + " " + by, expected, vega, 1e-9 * Math.abs(expected) + 1e-9);
                }
            }
        }
    }

    @Test
    void coinGreeksOfSeveralUnderlyingsDoNotAddUp() {
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .index("ETH", 3_000)
                .asset(USDT, 1)
                .marked(linear("BTCUSDT", "BTC", USDT), S)
                .marked(linear("ETHUSDT", "ETH", USDT), 3_000);
        Account account = account(
                "binance-usdm",
                "single",
                List.of(Balance.of(ETH, 2)),
                cross("BTCUSDT", 1, S, 10),
                cross("ETHUSDT", 10, 3_000, 10));
        Row total = GreekTable.of(ValuedAccount.of(account, market.now(), Asset.USD), By.ACCOUNT, true)
                .getFirst();
        assertThat(total.greeks().delta()).isNaN();
        assertThat(total.underlying()).isEmpty();
        assertClose("dollars", 60_000 + 36_000, total.dollarDelta(), 1e-14);
    }

    @Test
    void dollarDeltaIsInDollarsWhateverTheReportingCurrency() {
        Asset euro = new Asset("EUR");
        TestMarket market = new TestMarket().index("BTC", S).asset(euro, 1.25);
        Account account = account("deribit", "cross_sm", List.of(Balance.of(BTC, 2)));
        List<Row> rows = GreekTable.of(ValuedAccount.of(account, market.now(), euro), By.UNDERLYING, true);
        assertClose("2 BTC", 2 * S, rows.getFirst().dollarDelta(), 1e-14);
        assertThat(rows.getFirst().underlying()).isEqualTo(Optional.of(BITCOIN));
    }

    @Test
    void expiriesAreRowsOfTheirOwn() {
        Drawn drawn = drawn(1);
        ValuedAccount valued = ValuedAccount.of(drawn.account(), drawn.market().now(), Asset.USD);
        assertThat(GreekTable.of(valued, By.EXPIRY, true))
                .extracting(Row::name)
                .containsExactly(
                        "BTC " + Fixtures.inDays(7), "BTC " + Fixtures.inDays(45), "BTC perpetual", "BTC collateral");
    }
}
