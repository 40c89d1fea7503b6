package plimsoll.model.margin;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// An account of a decentralised venue and its market, drawn from a seed; one-way, USDC.
record DexBook(long seed, Account account, MarketSnapshot market) {
    static DexBook of(String venue, long seed) {
        return new Draw(venue, seed).book();
    }

    DexBook with(Account other) {
        return new DexBook(seed, other, market);
    }

    @Override
    public String toString() {
        return account.venue() + " seed " + seed + "\n  " + account.balances() + "\n  " + account.positions() + "\n  "
                + market.quotes() + market.indices();
    }

    private static final class Draw {
        private final String venue;
        private final long seed;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket();
        private final List<Position> positions = new ArrayList<>();
        private final List<Balance> balances = new ArrayList<>();
        private double gross;

        Draw(String venue, long seed) {
            this.venue = venue;
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        private double uniform(double from, double to) {
            return from + (to - from) * random.nextDouble();
        }

        DexBook book() {
            market.asset(USDC, 1);
            // One account in three is large enough to reach the upper tiers.
            double size = seed % 3 == 0 ? 300e6 : 300_000;
            for (String base : List.of("BTC", "ETH", "SOL")) {
                perpetual(base, price(base), size);
            }
            if (venue.equals("derive")) {
                options("ETH");
                balances.add(Balance.of(ETH, uniform(0, 20)));
                balances.add(Balance.of(BTC, uniform(0, 1)));
            }
            balances.add(Balance.of(USDC, Math.max(gross, 1000) * uniform(0.05, 1.2)));
            Account account = Fixtures.account(venue, "", balances, positions, "");
            return new DexBook(seed, account, venue.equals("dydx") ? withOpenInterest(market.now()) : market.now());
        }

        private double price(String base) {
            double price = base.equals("BTC") ? uniform(20_000, 100_000) : uniform(100, 5_000);
            market.index(base, price);
            return price;
        }

        private void perpetual(String base, double index, double size) {
            Instrument instrument = Fixtures.linear(base + "-USD", base, USDC);
            double mark = index * uniform(0.995, 1.005);
            market.marked(instrument, mark);
            if (random.nextDouble() < 0.15) {
                return;
            }
            double quantity = (random.nextBoolean() ? 1 : -1) * uniform(0.02, 1) * size / index;
            double notional = Math.abs(quantity) * mark;
            double leverage = Math.rint(uniform(1, 10));
            boolean isolated = !venue.equals("derive") && random.nextDouble() < 0.3;
            gross += isolated ? 0 : notional;
            MarginMode mode = isolated
                    ? new MarginMode.Isolated(leverage, notional / leverage * uniform(1, 1.4))
                    : new MarginMode.Cross(leverage);
            double entry = mark * uniform(0.97, 1.03);
            Position position = Fixtures.position(instrument.id().name(), quantity, entry, mode);
            positions.add(Fixtures.owing(random.nextBoolean() ? notional * uniform(-1e-3, 1e-3) : 0, position));
        }

        /// Up to five of two expiries, some of them spreads.
        private void options(String base) {
            double price =
                    market.now().index(new UnderlyingId(base)).orElseThrow().price();
            for (double days : List.of(3.0, 40.0)) {
                market.forward(base, days, price * uniform(0.99, 1.02));
            }
            for (int i = 0; i < 5; i++) {
                double days = random.nextBoolean() ? 3 : 40;
                OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
                double strike = Math.rint(price * uniform(0.7, 1.4)) + i * 0.5;
                Instrument.Option option = Fixtures.option(base, USDC, Payoff.LINEAR, days, strike, type);
                market.option(option, Double.NaN, uniform(0.3, 1));
                double quantity = (random.nextBoolean() ? 1 : -1) * uniform(0.1, 1) * 100_000 / price;
                gross += Math.abs(quantity) * price;
                positions.add(Fixtures.cross(option.id().name(), quantity, Double.NaN, Double.NaN));
            }
        }

        private MarketSnapshot withOpenInterest(MarketSnapshot m) {
            Map<InstrumentId, Quote> quotes = new HashMap<>(m.quotes());
            quotes.replaceAll((_, q) -> interested(q, uniform(0, 150e6) / q.mark()));
            return new MarketSnapshot(
                    m.asOf(), m.origin(), m.instruments(), quotes, m.indices(), m.assets(), m.expiries());
        }
    }

    static Quote interested(Quote q, double openInterest) {
        return new Quote(
                q.mark(),
                q.volatility(),
                q.bid(),
                q.ask(),
                q.index(),
                q.fundingRate(),
                openInterest,
                q.confidence(),
                q.time(),
                q.origin());
    }
}
