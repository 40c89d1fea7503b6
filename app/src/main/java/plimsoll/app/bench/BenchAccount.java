package plimsoll.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;

/// An invented account of a given size, the same at every run.
///
/// Linear contracts settled in USDC at `generic`, tiers, option rates and a risk matrix as a
/// portfolio file would give them; every number of it is an example.
public record BenchAccount(Account account, MarketSnapshot market) {
    private static final Instant AS_OF = Instant.parse("2026-11-20T10:00:00Z");
    private static final Asset USDC = new Asset("USDC");
    private static final long SEED = 25;
    private static final double CASH = 20_000_000;
    private static final int[] DAYS = {1, 8, 29, 64, 127, 309};
    private static final String PARAMETERS = """
            {"fees": {"taker": 0.0005},
             "tiers": {TIERS},
             "options": {OPTIONS},
             "matrix": {"priceMoves": [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1],
                        "priceRange": {"*": 0.2}, "volatilityUp": 0.5, "volatilityDown": 0.25,
                        "termPower": {"short": 0.3, "long": 0.13}, "referenceDays": 30,
                        "extended": [{"move": -0.66, "weight": 0.22}, {"move": -0.33, "weight": 0.45},
                                     {"move": 0.5, "weight": 0.3}, {"move": 1, "weight": 0.15}],
                        "minimumShortOption": 0.01, "maintenanceFactor": 0.8}}
            """;
    private static final String AT_VENUE = """
            {"tiers": {TIERS}}
            """;
    private static final String MATRIX = """
            {"currency_pair": {"c0_usdc": {"price_range": 0.16, "volatility_range_up": 0.5,
                "volatility_range_down": 0.25, "min_volatility_for_shock_up": 0.5, "short_term_vega_power": 0.3,
                "long_term_vega_power": 0.13, "extended_table_factor": 1, "delta_total_liq_shock_threshold": 20000000,
                "max_delta_shock": 0.1, "m_inc": 0.00005}},
             "currency": {"c0": {"min_annualised_move": 0.01, "annualised_move_risk": 0.075,
                "extended_dampener": 100000, "equity_side_impact": "both", "pnl_offset": 0}}}
            """;
    private static final String TIERS = """
            "NAME": [{"basis": "quote", "floor": 0, "cap": 1000000, "maxLeverage": 50, "initialRate": 0.02,
                    "maintenanceRate": 0.01, "deduction": 0},
                   {"basis": "quote", "floor": 1000000, "cap": 5000000, "maxLeverage": 20, "initialRate": 0.05,
                    "maintenanceRate": 0.025, "deduction": 15000},
                   {"basis": "quote", "floor": 5000000, "cap": null, "maxLeverage": 10, "initialRate": 0.1,
                    "maintenanceRate": 0.05, "deduction": 140000}]""";
    private static final String OPTION_RATES =
            "\"NAME\": {\"initialRate\": 0.15, \"minimumInitialRate\": 0.1, \"maintenanceRate\": 0.075}";

    /// @param options number of option positions; `futures` likewise
    /// @param underlyings they are spread over
    public static BenchAccount of(int options, int futures, int underlyings) {
        return new Builder(underlyings).built(options, futures);
    }

    /// Futures in one cross pool by tiers, several long and short positions in each.
    ///
    /// @param instruments the positions are spread over, each of an underlying of its own
    public static BenchAccount crossed(int positions, int instruments) {
        return new Builder(instruments).crossed(positions);
    }

    /// Options of one underlying under Deribit's portfolio margin with 35 scenarios.
    ///
    /// @param cash USDC
    public static BenchAccount portfolio(int options, double cash) {
        return new Builder(1).portfolio(options, cash);
    }

    /// Options and futures of BTC and ETH at a venue, with rates of options and tiers of futures as a file
    /// would give them where the venue publishes none.
    public static BenchAccount at(String venue, String model, int options, int futures) {
        return new Builder(List.of("BTC", "ETH")).at(venue, model, options, futures);
    }

    private static final class Builder {
        private final RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        private final List<String> names = new ArrayList<>();
        private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
        private final Map<InstrumentId, Quote> quotes = new HashMap<>();
        private final Map<UnderlyingId, IndexQuote> indices = new HashMap<>();
        private final Map<ExpiryKey, ExpiryCurve> expiries = new HashMap<>();
        private final List<Position> positions = new ArrayList<>();

        Builder(int underlyings) {
            this(IntStream.range(0, underlyings).mapToObj(i -> "C" + i).toList());
        }

        Builder(List<String> names) {
            names.forEach(this::addUnderlying);
        }

        private void addUnderlying(String name) {
            UnderlyingId id = new UnderlyingId(name);
            double index = Math.exp(random.nextDouble(Math.log(10), Math.log(100_000)));
            names.add(name);
            indices.put(id, new IndexQuote(index, 1, 0.6, List.of()));
            for (int days : DAYS) {
                double forward = index * (1 + 0.05 * days / 365);
                expiries.put(
                        new ExpiryKey(id, expiry(days)),
                        new ExpiryCurve(forward, 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty()));
            }
        }

        BenchAccount built(int options, int futures) {
            for (int i = 0; i < options; i++) {
                addOption(i);
            }
            for (int i = 0; i < futures; i++) {
                addFuture(i);
            }
            return new BenchAccount(account("matrix"), market());
        }

        BenchAccount at(String venue, String model, int options, int futures) {
            BenchAccount of = built(options, futures);
            return new BenchAccount(account(venue, model, given(AT_VENUE), CASH), of.market);
        }

        BenchAccount crossed(int wanted) {
            for (int i = 0; i < names.size(); i++) {
                addFuture(i);
            }
            for (int i = positions.size(); i < wanted; i++) {
                positions.add(another(positions.get(i % names.size()), i));
            }
            return new BenchAccount(account("tiered"), market());
        }

        BenchAccount portfolio(int options, double cash) {
            for (int i = 0; i < options; i++) {
                addOption(i);
            }
            return new BenchAccount(account("deribit", "segregated_pm", MATRIX, cash), market());
        }

        /// More of a contract that is held, at another entry.
        private Position another(Position held, int number) {
            return new Position(
                    new PositionId(held.id() + "/" + number),
                    held.instrument(),
                    held.quantity() < 0 ? Side.LONG : Side.SHORT,
                    -held.quantity() * random.nextDouble(0.5, 1),
                    held.entryPrice() * random.nextDouble(0.95, 1.05),
                    held.mode(),
                    0);
        }

        private MarketSnapshot market() {
            return new MarketSnapshot(
                    AS_OF, "invented", instruments, quotes, indices, Map.of(USDC, AssetQuote.of(1)), expiries);
        }

        private Account account(String model) {
            return account("generic", model, given(PARAMETERS), CASH);
        }

        private String given(String form) {
            return form.replace("TIERS", each(TIERS)).replace("OPTIONS", each(OPTION_RATES));
        }

        private Account account(String venue, String model, String parameters, double cash) {
            return new Account(
                    new AccountId("bench"),
                    venue,
                    model,
                    Settings.DEFAULT,
                    List.of(Balance.of(USDC, cash)),
                    positions,
                    List.of(),
                    Optional.empty(),
                    Reported.NOTHING,
                    parameters);
        }

        private String each(String form) {
            return String.join(
                    ",\n",
                    names.stream().map(name -> form.replace("NAME", name)).toList());
        }

        private void addOption(int number) {
            String name = names.get(number % names.size());
            Instant expiry = expiry(DAYS[random.nextInt(DAYS.length)]);
            double index = index(name);
            double strike = index * (0.7 + 0.05 * random.nextInt(13));
            OptionType type = random.nextBoolean() ? OptionType.CALL : OptionType.PUT;
            InstrumentId id = new InstrumentId(name + "-O" + number);
            instruments.put(id, new Instrument.Option(terms(id, name), expiry, strike, type));
            quotes.put(id, Quote.ofOption(Double.NaN, random.nextDouble(0.4, 0.9)));
            hold(id, index, Double.NaN);
        }

        private void addFuture(int number) {
            String name = names.get(number % names.size());
            Instant expiry = expiry(DAYS[random.nextInt(DAYS.length)]);
            double mark = index(name) * random.nextDouble(0.99, 1.01);
            InstrumentId id = new InstrumentId(name + "-F" + number);
            instruments.put(id, new Instrument.Future(terms(id, name), expiry));
            quotes.put(id, Quote.ofMark(mark));
            hold(id, mark, mark * random.nextDouble(0.95, 1.05));
        }

        /// Some 10,000 USD of it, bought or sold.
        private void hold(InstrumentId id, double price, double entry) {
            double quantity = random.nextGaussian() * 10_000 / price;
            positions.add(new Position(
                    new PositionId(id.name()), id, Side.NET, quantity, entry, new MarginMode.Cross(10), 0));
        }

        private double index(String name) {
            return indices.getOrDefault(new UnderlyingId(name), IndexQuote.of(Double.NaN))
                    .price();
        }

        private static ContractTerms terms(InstrumentId id, String name) {
            Asset base = new Asset(name);
            return new ContractTerms(
                    id, new UnderlyingId(name), base, USDC, USDC, USDC, Payoff.LINEAR, 1, Double.NaN, Double.NaN);
        }

        private static Instant expiry(int days) {
            return AS_OF.plus(Duration.ofDays(days));
        }
    }
}
