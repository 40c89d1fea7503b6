package plimsoll.model.margin;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;

import java.util.ArrayList;
import java.util.List;
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
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// An account and its market drawn from a seed: one of every method, in turn.
record RandomBook(long seed, Account account, MarketSnapshot market) {
    static final String GENERIC_TIERS = """
            {"BTCUSDT": [
              {"basis": "quote", "floor": 0, "cap": 300000, "maxLeverage": 100, "maintenanceRate": 0.004, "deduction": 0},
              {"basis": "quote", "floor": 300000, "cap": 800000, "maxLeverage": 50, "maintenanceRate": 0.01, "deduction": 1800},
              {"basis": "quote", "floor": 800000, "cap": null, "maxLeverage": 10, "maintenanceRate": 0.05, "deduction": 33800}],
             "BTCUSD": [
              {"basis": "coin", "floor": 0, "cap": 5, "maxLeverage": 100, "maintenanceRate": 0.004, "deduction": 0},
              {"basis": "coin", "floor": 5, "cap": 20, "maxLeverage": 50, "maintenanceRate": 0.01, "deduction": 0.03},
              {"basis": "coin", "floor": 20, "cap": null, "maxLeverage": 10, "maintenanceRate": 0.05, "deduction": 0.83}]}
            """;
    static final String MATRIX = """
            {"priceMoves": [-1, -0.5, 0, 0.5, 1], "priceRange": {"BTC": 0.15, "*": 0.25},
             "volatilityUp": 0.4, "volatilityDown": 0.3, "termPower": {"short": 0.3, "long": 0.13},
             "referenceDays": 30,
             "extended": [{"move": -0.5, "weight": 0.4}, {"move": 0.6, "weight": 0.3}],
             "minimumShortOption": 0.01, "maintenanceFactor": 0.8}
            """;

    /// Deribit's rates of before the leverage curves.
    static final String INCREMENTS = """
            {"futures": {"BTC": {"initialBase": 0.02, "maintenanceBase": 0.01, "increment": 0.00005},
                         "ETH": {"initialBase": 0.02, "maintenanceBase": 0.01, "increment": 0.000004},
                         "BTC_USDC": {"initialBase": 0.02, "maintenanceBase": 0.01, "increment": 0.00005}}}
            """;

    private static final String MATRIX_TIERS = """
            {"BTCUSDT": [{"floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}],
             "ETHUSDT": [{"floor": 0, "cap": null, "maxLeverage": 50, "maintenanceRate": 0.01}]}
            """;
    private static final String MATRIX_OPTIONS = """
            {"BTC_USDT": {"initialRate": 0.15, "minimumInitialRate": 0.1, "maintenanceRate": 0.075}}
            """;

    @Override
    public String toString() {
        return "seed " + seed + " " + account.venue() + "/" + account.model() + " "
                + account.overrides().strip()
                + "\n    " + account.balances() + "\n    " + account.positions() + "\n    " + market.quotes() + "\n    "
                + market.indices() + market.assets() + market.expiries();
    }

    static RandomBook of(long seed) {
        return new Draw(seed).book();
    }

    /// Draws the parts of one book.
    private static final class Draw {
        private static final double[] DAYS = {1, 20, 180};

        private final long seed;
        private final RandomGenerator random;
        private final TestMarket market = new TestMarket();
        private final double btc;
        private final double eth;
        private final List<Position> positions = new ArrayList<>();

        Draw(long seed) {
            this.seed = seed;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            this.btc = uniform(20_000, 100_000);
            this.eth = uniform(1_000, 5_000);
            market.index("BTC", btc).index("ETH", eth);
            market.asset(USDT, 1, 0.9999, 1.0001).asset(USDC, 0.9998, 0.999, 1.001);
            for (double days : DAYS) {
                market.forward("BTC", days, btc * uniform(0.99, 1.03));
                market.forward("ETH", days, eth * uniform(0.99, 1.03));
            }
        }

        private double uniform(double from, double to) {
            return from + (to - from) * random.nextDouble();
        }

        private boolean chance(double p) {
            return random.nextDouble() < p;
        }

        private double sign() {
            return chance(0.5) ? 1 : -1;
        }

        RandomBook book() {
            return switch ((int) Math.floorMod(seed, 7L)) {
                case 0 -> binance("single");
                case 1 -> binance("multi");
                case 2 -> coinMargined();
                case 3 -> segregated();
                case 4 -> crossCollateral();
                case 5 -> generic();
                default -> matrix();
            };
        }

        private RandomBook binance(String model) {
            linear("BTCUSDT", "BTC", btc, USDT, model.equals("single"));
            linear("ETHUSDT", "ETH", eth, USDT, model.equals("single"));
            linear("BTCUSDC", "BTC", btc, USDC, model.equals("single"));
            List<Balance> balances = new ArrayList<>(List.of(money(USDT, 100_000), money(USDC, 30_000)));
            if (model.equals("multi")) {
                balances.add(Balance.of(BTC, uniform(0, 1)));
                balances.add(new Balance(ETH, uniform(0, 20), uniform(0, 2), uniform(0, 2)));
            }
            String haircuts = "{\"haircuts\": {\"BTC\": 0.05, \"ETH\": 0.05}}";
            return done("binance-usdm", model, balances, model.equals("multi") ? haircuts : "");
        }

        private RandomBook coinMargined() {
            inverse("BTCUSD_PERP", "BTC", btc, 100, true);
            inverse("BTCUSD_261225", "BTC", btc, 100, true);
            return done("binance-coinm", "single", List.of(money(BTC, 4)), "");
        }

        private RandomBook segregated() {
            inverse("BTC-PERPETUAL", "BTC", btc, 10, false);
            inverse("ETH-PERPETUAL", "ETH", eth, 1, false);
            options("BTC", btc, Asset.USD, Payoff.INVERSE, 4);
            return done("deribit", "segregated_sm", List.of(money(BTC, 4), money(ETH, 40)), INCREMENTS);
        }

        private RandomBook crossCollateral() {
            inverse("BTC-PERPETUAL", "BTC", btc, 10, false);
            inverse("ETH-PERPETUAL", "ETH", eth, 1, false);
            linear("BTC_USDC-PERPETUAL", "BTC", btc, USDC, false);
            options("ETH", eth, Asset.USD, Payoff.INVERSE, 3);
            return done(
                    "deribit",
                    "cross_sm",
                    List.of(money(BTC, 2), money(ETH, 20), money(USDC, 40_000), money(USDT, 20_000)),
                    INCREMENTS);
        }

        private RandomBook generic() {
            linear("BTCUSDT", "BTC", btc, USDT, true);
            inverse("BTCUSD", "BTC", btc, 100, true);
            String at = pick("liquidation", "mark", "entry");
            String fee = pick("none", "liquidation", "bankruptcy");
            String convention = "{\"maintenanceAt\": \"%s\", \"equityAt\": \"%s\", \"fee\": \"%s\"}"
                    .formatted(at, pick("entry", "mark"), fee);
            return done(
                    "generic",
                    "tiered",
                    List.of(money(USDT, 60_000), money(BTC, 2)),
                    "{\"tiers\": %s, \"fees\": {\"taker\": 0.0005}, \"convention\": %s}"
                            .formatted(GENERIC_TIERS, convention));
        }

        private RandomBook matrix() {
            linear("BTCUSDT", "BTC", btc, USDT, false);
            linear("ETHUSDT", "ETH", eth, USDT, false);
            options("BTC", btc, USDT, Payoff.LINEAR, 5);
            return done(
                    "generic",
                    "matrix",
                    List.of(money(USDT, 100_000), Balance.of(BTC, uniform(0, 1))),
                    "{\"matrix\": %s, \"tiers\": %s, \"options\": %s}".formatted(MATRIX, MATRIX_TIERS, MATRIX_OPTIONS));
        }

        private RandomBook done(String venue, String model, List<Balance> balances, String overrides) {
            return new RandomBook(seed, Fixtures.account(venue, model, balances, positions, overrides), market.now());
        }

        private String pick(String... words) {
            return words[random.nextInt(words.length)];
        }

        private Balance money(Asset asset, double most) {
            return Balance.of(asset, uniform(0.02, 1) * most);
        }

        private void linear(String name, String base, double price, Asset quote, boolean mayIsolate) {
            Instrument instrument = Fixtures.linear(name, base, quote);
            double mark = price * uniform(0.995, 1.01);
            market.marked(instrument, mark);
            positions(instrument, mark, sign() * uniform(0.02, 1) * 500_000 / price, mayIsolate);
        }

        private void inverse(String name, String base, double price, double face, boolean mayIsolate) {
            Instrument instrument = Fixtures.inverse(name, base, face);
            double mark = price * uniform(0.995, 1.01);
            market.marked(instrument, mark);
            positions(instrument, mark, sign() * Math.rint(uniform(0.02, 1) * 400_000 / face), mayIsolate);
        }

        /// None, one, or both legs of hedge mode.
        private void positions(Instrument instrument, double mark, double quantity, boolean mayIsolate) {
            if (chance(0.15)) {
                return;
            }
            String name = instrument.id().name();
            positions.add(position(instrument, name, mark, quantity, mayIsolate));
            if (mayIsolate && chance(0.3)) {
                double other = -quantity * uniform(0.1, 1.5);
                positions.add(Fixtures.named(name + "/hedge", position(instrument, name, mark, other, true)));
            }
        }

        private Position position(
                Instrument instrument, String name, double mark, double quantity, boolean mayIsolate) {
            double entry = mark * uniform(0.9, 1.1);
            double leverage = Math.rint(uniform(1, 30));
            double posted = instrument.notional(quantity, entry) / leverage * uniform(1, 1.3);
            MarginMode mode = mayIsolate && chance(0.4)
                    ? new MarginMode.Isolated(leverage, posted)
                    : new MarginMode.Cross(leverage);
            double owed = chance(0.3) ? instrument.notional(quantity, mark) * uniform(-1e-3, 1e-3) : 0;
            return Fixtures.owing(owed, Fixtures.position(name, quantity, entry, mode));
        }

        private void options(String base, double price, Asset quote, Payoff payoff, int count) {
            for (int i = 0; i < count; i++) {
                double days = DAYS[random.nextInt(DAYS.length)];
                double strike = Math.rint(price * uniform(0.6, 1.6));
                OptionType type = chance(0.5) ? OptionType.CALL : OptionType.PUT;
                Instrument.Option option = Fixtures.option(base, quote, payoff, days, strike, type);
                double volatility = uniform(0.3, 1.2);
                double model = TestMarket.model(market.described(option).now(), option, volatility, 1);
                // A mark above the model: below it, the floor of 0 would hide the difference after a move.
                double mark = chance(0.5) ? Double.NaN : model * uniform(1, 1.05);
                market.option(option, mark, volatility);
                positions.add(Fixtures.cross(
                        option.id().name(), sign() * uniform(0.1, 1) * 200_000 / price, Double.NaN, Double.NaN));
            }
        }
    }
}
