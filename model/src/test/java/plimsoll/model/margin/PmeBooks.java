package plimsoll.model.margin;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.inverseFuture;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;

/// Seeded books for Deribit's portfolio margin: inverse perpetual, dated future and options of BTC, linear
/// perpetuals in USDC.
final class PmeBooks {
    static final double S = 60_000;
    static final double ETHER = 2_500;
    static final Instrument PERPETUAL = inverse("BTC-PERPETUAL", "BTC", 10);
    static final Instrument FUTURE = inverseFuture("BTC-FUT", "BTC", 10, 40);
    static final Instrument BTC_USDC = linear("BTC_USDC-PERPETUAL", "BTC", USDC);
    static final Instrument ETH_USDC = linear("ETH_USDC-PERPETUAL", "ETH", USDC);

    private PmeBooks() {}

    static Instrument.Option inverseOption(double strike, double days, OptionType type) {
        return option("BTC", BTC, Payoff.INVERSE, days, strike, type);
    }

    static List<Instrument.Option> options() {
        List<Instrument.Option> all = new ArrayList<>();
        for (double days : new double[] {3, 40, 200}) {
            for (double strike : new double[] {45_000, 60_000, 80_000}) {
                all.add(inverseOption(strike, days, OptionType.CALL));
                all.add(inverseOption(strike, days, OptionType.PUT));
            }
        }
        return all;
    }

    static TestMarket market() {
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .index("ETH", ETHER)
                .asset(USDC, 1)
                .marked(PERPETUAL, 60_050)
                .marked(FUTURE, 60_600)
                .marked(BTC_USDC, 60_010)
                .marked(ETH_USDC, 2_501)
                .forward("BTC", 3, 60_030)
                .forward("BTC", 40, 60_600)
                .forward("BTC", 200, 62_500);
        options().forEach(o -> market.option(o, Double.NaN, 0.35 + o.strike() / 200_000));
        return market;
    }

    /// Some BTC futures and options.
    static List<Position> btc(Random random) {
        List<Position> positions = new ArrayList<>();
        positions.add(cross("BTC-PERPETUAL", Math.rint(random.nextGaussian() * 20_000), S, 1));
        positions.add(cross("BTC-FUT", Math.rint(random.nextGaussian() * 20_000), S, 1));
        for (Instrument.Option o : options()) {
            if (random.nextInt(3) == 0) {
                positions.add(cross(o.id().name(), Math.rint(random.nextGaussian() * 30) / 10, 0.05, 1));
            }
        }
        return positions;
    }

    static List<Position> usdc(Random random) {
        return List.of(
                cross("BTC_USDC-PERPETUAL", random.nextGaussian() * 5, S, 1),
                cross("ETH_USDC-PERPETUAL", random.nextGaussian() * 100, ETHER, 1));
    }

    static Account account(String model, List<Position> positions, String parameters) {
        return Fixtures.account(
                "deribit",
                model,
                List.of(Balance.of(BTC, 20), Balance.of(USDC, 500_000), Balance.of(ETH, 0)),
                positions,
                parameters);
    }

    /// Another position of the same instrument.
    static Position named(Position p, String suffix, double quantity) {
        return Fixtures.named(p.id().name() + suffix, p.withQuantity(quantity));
    }

    static MarginResult margined(String model, List<Position> positions, String parameters) {
        return Assessed.ASSESSOR
                .assess(account(model, positions, parameters), market().now(), Searches.NONE)
                .in(AsIf.HELD);
    }
}
