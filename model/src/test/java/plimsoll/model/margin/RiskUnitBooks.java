package plimsoll.model.margin;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;

/// Accounts under the portfolio margin of OKX and Bybit, drawn from a seed.
final class RiskUnitBooks {
    private final String venue;
    private final RandomGenerator random;
    private final TestMarket market = new TestMarket().asset(USDT, 1.001).asset(USDC, 0.999);
    private final List<Position> positions = new ArrayList<>();

    private RiskUnitBooks(long seed) {
        venue = seed % 2 == 0 ? "okx" : "bybit";
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        coin("BTC", 60_000, 1);
        coin("ETH", 2_500, 20);
    }

    /// At OKX where the seed is even.
    static RandomBook of(long seed) {
        RiskUnitBooks drawn = new RiskUnitBooks(seed);
        return new RandomBook(seed, drawn.account(), drawn.market.now());
    }

    private void coin(String coin, double index, double size) {
        market.index(coin, index);
        future(Fixtures.linear(coin + "-USDT-SWAP", coin, USDT), index, size);
        future(Fixtures.linear(coin + "-USDC-SWAP", coin, USDC), index, size);
        future(Fixtures.inverse(coin + "-USD-SWAP", coin, 10), index, size * index / 10);
        for (double days : new double[] {1, 20, 180}) {
            market.forward(coin, days, index * random.nextDouble(0.98, 1.04));
            for (Payoff payoff : List.of(Payoff.LINEAR, Payoff.INVERSE)) {
                option(coin, days, payoff, index, size);
            }
        }
    }

    private void future(Instrument future, double index, double size) {
        double mark = index * random.nextDouble(0.99, 1.01);
        market.marked(future, mark);
        hold(future, mark * random.nextDouble(0.9, 1.1), size);
        hold(future, mark * random.nextDouble(0.9, 1.1), size);
    }

    private void option(String coin, double days, Payoff payoff, double index, double size) {
        double strike = Math.rint(index * random.nextDouble(0.7, 1.3));
        OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
        Instrument.Option option = Fixtures.option(coin, USDC, payoff, days, strike, type);
        market.option(option, Double.NaN, random.nextDouble(0.3, 0.9));
        hold(option, Double.NaN, size);
    }

    private void hold(Instrument instrument, double entry, double size) {
        if (random.nextInt(3) > 0) {
            String id = instrument.id().name();
            Position one = Fixtures.cross(id, random.nextGaussian() * size, entry, Double.NaN);
            positions.add(Fixtures.named(id + "/" + positions.size(), one));
        }
    }

    private Account account() {
        List<Balance> balances = List.of(
                Balance.of(USDT, random.nextDouble(-50_000, 300_000)),
                Balance.of(USDC, random.nextDouble(-50_000, 50_000)),
                Balance.of(BTC, random.nextDouble(-0.5, 3)));
        String rates = """
        {"collateral": {"BTC": [{"floor": 0, "cap": 2, "rate": 0.95}, {"floor": 2, "cap": null, "rate": 0.9}],
           "ETH": [{"floor": 0, "cap": null, "rate": 0.9}], "USDC": [{"floor": 0, "cap": null, "rate": 0.98}],
           "USDT": [{"floor": 0, "cap": null, "rate": 1}]},
         "borrowingBy": "%s", "borrowing": {
           "BTC": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.04}],
           "ETH": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.05}],
           "USDC": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}],
           "USDT": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}]}}
        """.formatted(venue.equals("okx") ? "amount" : "slices");
        return Fixtures.account(venue, "portfolio", balances, positions, rates);
    }
}
