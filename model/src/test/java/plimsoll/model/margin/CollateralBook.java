package plimsoll.model.margin;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// A Bybit (even seeds) or OKX account and its market drawn from a seed.
record CollateralBook(long seed, Account account, MarketSnapshot market) {
    private static final String COLLATERAL = """
            "collateral": {
              "BTC": [{"floor": 0, "cap": 1, "rate": 0.98}, {"floor": 1, "cap": 2, "rate": 0.9}, {"floor": 2, "cap": null, "rate": 0}],
              "ETH": [{"floor": 0, "cap": null, "rate": 0.9}],
              "USDC": [{"floor": 0, "cap": 20000, "rate": 0.98}, {"floor": 20000, "cap": 50000, "rate": 0.5}],
              "USDT": [{"floor": 0, "cap": null, "rate": 1}]}
            """;
    private static final String BY_SLICES = """
            "borrowingBy": "slices", "borrowing": {
              "BTC": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.04}],
              "ETH": [{"floor": 0, "cap": 5, "initialRate": 0.2, "maintenanceRate": 0.04}, {"floor": 5, "cap": null, "initialRate": 0.5, "maintenanceRate": 0.06}],
              "USDC": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}],
              "USDT": [{"floor": 0, "cap": 10000, "initialRate": 0.1, "maintenanceRate": 0.02}, {"floor": 10000, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.03}]}
            """;
    private static final String BY_AMOUNT = """
            "borrowingBy": "amount", "borrowing": {
              "BTC": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.04}],
              "ETH": [{"floor": 0, "cap": null, "initialRate": 0.2, "maintenanceRate": 0.04}],
              "USDC": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}],
              "USDT": [{"floor": 0, "cap": null, "initialRate": 0.1, "maintenanceRate": 0.02}]}
            """;
    private static final String OKX = """
            {"tiers": {
              "BTC-USDT-SWAP": [{"basis": "contracts", "floor": 0, "cap": 300, "maxLeverage": 100, "maintenanceRate": 0.004},
                                {"basis": "contracts", "floor": 300, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}],
              "ETH-USDT-SWAP": [{"basis": "contracts", "floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}],
              "BTC-USD-SWAP": [{"basis": "contracts", "floor": 0, "cap": 500, "maxLeverage": 100, "maintenanceRate": 0.004},
                               {"basis": "contracts", "floor": 500, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]},
             %s, %s}
            """.formatted(COLLATERAL, BY_AMOUNT);
    private static final String BYBIT_TIERS = RandomBook.GENERIC_TIERS
            .strip()
            .replaceFirst(
                    "}$",
                    ", \"ETHUSDT\": [{\"floor\": 0, \"cap\": null, \"maxLeverage\": 50, \"maintenanceRate\": 0.01}]}");

    static CollateralBook of(long seed) {
        return new Draw(seed).book();
    }

    CollateralBook with(Account other) {
        return new CollateralBook(seed, other, market);
    }

    /// Draws the parts of one book.
    private static final class Draw {
        private final long seed;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket();
        private final List<Position> positions = new ArrayList<>();
        private final double btc;
        private final double eth;

        Draw(long seed) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.btc = uniform(20_000, 100_000);
            this.eth = uniform(1_000, 5_000);
            market.index("BTC", btc)
                    .index("ETH", eth)
                    .asset(USDT, uniform(0.999, 1.001))
                    .asset(Fixtures.USDC, 0.9998);
        }

        private double uniform(double from, double to) {
            return from + (to - from) * random.nextDouble();
        }

        CollateralBook book() {
            boolean bybit = seed % 2 == 0;
            boolean pooled = seed % 4 < 2;
            add(Fixtures.linear(bybit ? "BTCUSDT" : "BTC-USDT-SWAP", "BTC", USDT), btc, bybit && !pooled);
            add(Fixtures.linear(bybit ? "ETHUSDT" : "ETH-USDT-SWAP", "ETH", USDT), eth, bybit && !pooled);
            add(Fixtures.inverse(bybit ? "BTCUSD" : "BTC-USD-SWAP", "BTC", 100), btc, bybit && !pooled);
            List<Balance> drawn =
                    List.of(money(USDT, 60_000), money(BTC, 3), new Balance(ETH, uniform(1, 20), 0, uniform(0, 1)));
            List<Balance> balances = pooled ? drawn.stream().map(this::owing).toList() : drawn;
            String at = seed % 8 < 4 ? "entry" : "liquidation";
            String bybitRules = """
                    {"tiers": %s, "convention": {"maintenanceAt": "%s", "equityAt": "entry", "fee": "reserved"}, %s, %s}
                    """.formatted(BYBIT_TIERS, at, COLLATERAL, BY_SLICES);
            String model = bybit ? (pooled ? "cross" : "isolated") : pooled ? "multi-currency" : "futures";
            Account account =
                    Fixtures.account(bybit ? "bybit" : "okx", model, balances, positions, bybit ? bybitRules : OKX);
            return new CollateralBook(seed, account, market.now());
        }

        /// Every third asset owes up to twice what there is of it.
        private Balance owing(Balance b) {
            double owed = random.nextDouble() < 0.33 ? b.quantity() * uniform(0, 2) : 0;
            return new Balance(b.asset(), b.quantity(), owed, b.reserved());
        }

        private Balance money(Asset asset, double most) {
            return Balance.of(asset, uniform(0.02, 1) * most);
        }

        private void add(Instrument instrument, double index, boolean isolated) {
            double mark = index * uniform(0.99, 1.01);
            market.marked(instrument, mark);
            boolean inverse = instrument.terms().payoff() == Payoff.INVERSE;
            double size = uniform(0.01, 1) * (inverse ? 1_000 : 200_000 / index);
            double quantity = random.nextBoolean() ? size : -size;
            double entry = mark * uniform(0.9, 1.1);
            double leverage = Math.rint(uniform(1, 30));
            double posted = instrument.notional(quantity, entry) / leverage * uniform(1, 1.5);
            MarginMode mode = isolated || (seed % 2 == 1 && random.nextDouble() < 0.3)
                    ? new MarginMode.Isolated(leverage, posted)
                    : new MarginMode.Cross(leverage);
            positions.add(Fixtures.position(instrument.id().name(), quantity, entry, mode));
        }
    }
}
