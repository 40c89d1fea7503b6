package plimsoll.model.compare;

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
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;

/// Three accounts of three venues in one market, drawn from a seed.
record CompareBook(long seed, List<Account> accounts, MarketSnapshot market) {
    static CompareBook of(long seed) {
        return new Draw(seed).book();
    }

    static Account account(String id, String venue, String model, List<Balance> balances, List<Position> positions) {
        return new Account(
                new AccountId(id),
                venue,
                model,
                Settings.DEFAULT,
                balances,
                positions,
                List.of(),
                Optional.empty(),
                Reported.NOTHING,
                "");
    }

    private static final class Draw {
        private final long seed;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket();
        private final double btc;
        private final double eth;
        private final List<Position> binance = new ArrayList<>();
        private final List<Position> deribit = new ArrayList<>();
        private final List<Position> bybit = new ArrayList<>();

        Draw(long seed) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.btc = uniform(20_000, 100_000);
            this.eth = uniform(1_000, 5_000);
            market.index("BTC", btc)
                    .index("ETH", eth)
                    .asset(USDT, uniform(0.99, 1.01))
                    .asset(USDC, 1);
            market.forward("BTC", 20, btc * uniform(0.99, 1.03)).forward("BTC", 180, btc * uniform(0.99, 1.03));
        }

        private double uniform(double from, double to) {
            return from + (to - from) * random.nextDouble();
        }

        private double sized(double most) {
            return (random.nextBoolean() ? 1 : -1) * uniform(0.02, 1) * most;
        }

        CompareBook book() {
            add(binance, Fixtures.linear("BTCUSDT", "BTC", USDT), btc, sized(10));
            add(binance, Fixtures.linear("ETHUSDT", "ETH", USDT), eth, sized(100));
            add(deribit, Fixtures.inverse("BTC-PERPETUAL", "BTC", 10), btc, Math.rint(sized(40_000)));
            add(deribit, Fixtures.inverse("ETH-PERPETUAL", "ETH", 1), eth, Math.rint(sized(200_000)));
            add(bybit, Fixtures.linear("BTCPERP", "BTC", USDC), btc, sized(10));
            options(deribit, Asset.USD, Payoff.INVERSE);
            options(bybit, USDC, Payoff.LINEAR);
            List<Account> accounts = List.of(
                    account("a", "binance-usdm", "single", List.of(Balance.of(USDT, uniform(0, 1e5))), binance),
                    account(
                            "b",
                            "deribit",
                            "segregated_sm",
                            List.of(Balance.of(BTC, uniform(0, 5)), Balance.of(ETH, uniform(0, 50))),
                            deribit),
                    account("c", "bybit", "cross", List.of(Balance.of(USDC, uniform(0, 1e5))), bybit));
            return new CompareBook(seed, accounts, market.now());
        }

        private void add(List<Position> positions, Instrument instrument, double index, double quantity) {
            double mark = index * uniform(0.995, 1.01);
            market.marked(instrument, mark);
            positions.add(Fixtures.cross(instrument.id().name(), quantity, mark * uniform(0.9, 1.1), 10));
        }

        /// The same strikes at both venues, so that long and short meet.
        private void options(List<Position> positions, Asset quote, Payoff payoff) {
            for (double days : List.of(20.0, 180.0)) {
                for (double strike : List.of(Math.rint(btc * 0.9), Math.rint(btc * 1.1))) {
                    OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
                    Instrument.Option option = Fixtures.option("BTC", quote, payoff, days, strike, type);
                    market.option(option, Double.NaN, uniform(0.3, 1.2));
                    positions.add(Fixtures.cross(option.id().name(), sized(5), Double.NaN, Double.NaN));
                }
            }
        }
    }
}
