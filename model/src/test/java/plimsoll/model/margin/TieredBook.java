package plimsoll.model.margin;

import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// A seeded account of BitMEX, Bitget, Gate or KuCoin.
record TieredBook(Account account, MarketSnapshot market) {
    static final Asset XBT = new Asset("XBT");

    static TieredBook of(String venue, long seed) {
        return new Draw(venue, seed).book();
    }

    @Override
    public String toString() {
        return account + "\n    " + market.quotes() + market.indices() + market.assets();
    }

    private static final class Draw {
        private final String venue;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket();
        private final List<Position> positions = new ArrayList<>();
        private final double xbt;
        private final double eth;

        Draw(String venue, long seed) {
            this.venue = venue;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.xbt = uniform(20_000, 100_000);
            this.eth = uniform(1_000, 5_000);
            market.index("XBT", xbt).index("ETH", eth).asset(XBT, xbt).asset(USDT, 1);
        }

        private double uniform(double from, double to) {
            return from + (to - from) * random.nextDouble();
        }

        private boolean chance(double p) {
            return random.nextDouble() < p;
        }

        TieredBook book() {
            add(Fixtures.linear("XBTUSDT", "XBT", USDT), xbt, 500_000 / xbt);
            add(Fixtures.linear("ETHUSDT", "ETH", USDT), eth, 300_000 / eth);
            if (venue.equals("bitmex")) {
                add(Fixtures.inverse("XBTUSD", "XBT", 1), xbt, 400_000);
                add(quanto(), eth, 8 * 1e6 / eth);
            }
            List<Balance> balances =
                    List.of(Balance.of(USDT, uniform(0.05, 1) * 100_000), Balance.of(XBT, uniform(0.05, 1) * 4));
            return new TieredBook(Fixtures.account(venue, "", balances, positions, parameters()), market.now());
        }

        private String parameters() {
            if (venue.equals("bitmex")) {
                return """
                    {"riskLimits": {
                      "XBTUSD": {"basis": "coin", "limit": %1$s, "step": %1$s, "initialRate": 0.01, "maintenanceRate": 0.005},
                      "ETHUSD": {"basis": "quote", "limit": %1$s, "step": %1$s, "initialRate": 0.02, "maintenanceRate": 0.01},
                      "ETHUSDT": {"basis": "quote", "limit": %2$s, "step": %2$s, "initialRate": 0.02, "maintenanceRate": 0.01},
                      "XBTUSDT": {"basis": "quote", "limit": %2$s, "step": %2$s, "initialRate": 0.01, "maintenanceRate": 0.005}}}
                    """.formatted(3, 150_000);
            }
            String tiers = """
                    [{"floor": 0, "cap": %1$s, "maxLeverage": 100, "initialRate": 0.01, "maintenanceRate": 0.005},
                     {"floor": %1$s, "cap": %2$s, "maxLeverage": 50, "initialRate": 0.02, "maintenanceRate": 0.01},
                     {"floor": %2$s, "cap": null, "maxLeverage": 10, "initialRate": 0.1, "maintenanceRate": 0.05}]
                    """.formatted(100_000, 250_000);
            return "{\"tiers\": {\"XBTUSDT\": %s, \"ETHUSDT\": %s}}".formatted(tiers, tiers);
        }

        /// One contract gains 100 XBt for a dollar.
        private static Instrument quanto() {
            return new Instrument.Perpetual(new ContractTerms(
                    new InstrumentId("ETHUSD"),
                    new UnderlyingId("ETH"),
                    new Asset("ETH"),
                    Asset.USD,
                    XBT,
                    Asset.USD,
                    Payoff.QUANTO,
                    1e-6,
                    0.05,
                    Double.NaN));
        }

        private void add(Instrument instrument, double price, double most) {
            double mark = price * uniform(0.995, 1.01);
            double quantity = (chance(0.5) ? 1 : -1) * uniform(0.02, 1) * most;
            double entry = mark * uniform(0.9, 1.1);
            double leverage = Math.rint(uniform(1, 10));
            double posted = instrument.notional(quantity, entry) / leverage * uniform(1, 1.3);
            MarginMode mode = venue.equals("kucoin") || chance(0.4)
                    ? new MarginMode.Isolated(leverage, posted)
                    : new MarginMode.Cross(leverage);
            market.funded(instrument, mark, uniform(-3e-4, 3e-4));
            positions.add(Fixtures.position(instrument.id().name(), quantity, entry, mode));
        }
    }
}
