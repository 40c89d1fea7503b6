package plimsoll.model.kernel;

import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// An account drawn from a seed that holds one of everything a kernel must know: linear and coin
/// options with and without a residual, a rate, a forward partly fixed; futures, perpetuals, spot;
/// coins, an isolated position and positions that share a contract.
final class RandomAccount {
    private static final double[] DAYS = {0.01, 3, 40, 400};

    private final RandomGenerator random;
    private final TestMarket market = new TestMarket();
    private final List<Position> positions = new ArrayList<>();
    private final double btc;

    private RandomAccount(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        btc = random.nextDouble(20_000, 100_000);
        market.index(BITCOIN.name(), btc).index("ETH", 3_000).asset(USDT, 1.001).asset(USDC, 0.999);
    }

    static ValuedAccount of(long seed) {
        return new RandomAccount(seed).valued();
    }

    private ValuedAccount valued() {
        for (double days : DAYS) {
            market.curve("BTC", days, curve(days));
            for (int i = 0; i < 3; i++) {
                option(USDC, Payoff.LINEAR, days);
                option(Asset.USD, Payoff.INVERSE, days);
            }
            Instrument future = Fixtures.inverseFuture("BTC-" + days, "BTC", 10, days);
            market.marked(future, btc * (1 + 0.1 * days / 365));
            positions.add(Fixtures.cross(future.id().name(), size() * 1_000, btc * 0.97, 10));
        }
        market.marked(Fixtures.linear("BTCUSDT", "BTC", USDT), btc * 1.001)
                .marked(Fixtures.inverse("BTCUSD", "BTC", 1), btc * 0.999)
                .marked(Fixtures.linear("ETHUSDT", "ETH", USDT), 3_000)
                .marked(Fixtures.spot("BTC/USDC", "BTC", USDC), btc);
        positions.add(Fixtures.owing(12.5, Fixtures.cross("BTCUSDT", size(), btc * 1.05, 10)));
        positions.add(Fixtures.isolated("BTCUSD", size() * 10_000, btc * 0.9, 5, 0.2));
        positions.add(Fixtures.cross("ETHUSDT", size() * 10, 3_100, 10));
        positions.add(Fixtures.cross("BTC/USDC", 0.3, btc, 1));
        List<Balance> balances =
                List.of(Balance.of(BTC, 2), Balance.of(ETH, -3), Balance.of(USDC, 50_000), Balance.of(USDT, -900));
        return ValuedAccount.of(
                Fixtures.account("generic", "matrix", balances, positions, ""), market.now(), Asset.USD);
    }

    /// The nearest expiry is inside its settlement average.
    private ExpiryCurve curve(double days) {
        double forward = btc * (1 + 0.08 * days / 365);
        boolean averaging = days < 1;
        return new ExpiryCurve(
                averaging ? 0.4 * forward : forward,
                averaging ? 0.6 * forward : 0,
                random.nextBoolean() ? 0 : 0.04,
                ExpiryCurve.Confidence.FULL,
                Optional.empty());
    }

    private void option(Asset quote, Payoff payoff, double days) {
        OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
        double strike = Math.rint(btc * random.nextDouble(0.5, 1.6) / 500) * 500;
        Instrument.Option option = Fixtures.option("BTC", quote, payoff, days, strike, type);
        double volatility = random.nextDouble(0.2, 1.5);
        double unit = payoff == Payoff.INVERSE ? 1 : btc;
        market.option(option, random.nextBoolean() ? Double.NaN : unit * random.nextDouble(0.001, 0.3), volatility);
        Position position = Fixtures.cross(option.id().name(), size(), 1, 1);
        positions.add(position);
        if (random.nextBoolean()) {
            positions.add(Fixtures.named(position.id().name() + " again", position));
        }
    }

    private double size() {
        return random.nextDouble(-3, 3);
    }
}
