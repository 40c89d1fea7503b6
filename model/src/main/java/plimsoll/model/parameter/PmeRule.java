package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.parameter.ScenarioSet.Shock;

/// Deribit's portfolio margin, by the names of its API's `model_params`. Unknown numbers are NaN.
///
/// @param maintenanceFactor maintenance as a share of the risk matrix margin
/// @param buckets price moves on each side of the standard table
/// @param extendedMoves fractions of the price, volatility up
/// @param pairs by name as in `btc_usd`
/// @param currencies by name as in `btc`
/// @param assumed what the file carries over from an older source, in words
public record PmeRule(
        double maintenanceFactor,
        int buckets,
        List<Double> extendedMoves,
        Map<String, Pair> pairs,
        Map<String, Currency> currencies,
        OpenPoints open,
        List<String> assumed) {
    /// What is not published, and how it is read here.
    ///
    /// @param daysFloor least days to expiry that volatility moves scale with
    public record OpenPoints(
            double daysFloor,
            MinimumVolatility minimumVolatility,
            RollRisk rollRisk,
            RollDelta rollDelta,
            PairRule pairs) {}

    /// What `min_volatility_for_shock_up` limits from below.
    public enum MinimumVolatility {
        /// The volatility after the move.
        FLOOR,
        /// The volatility that the move is a share of.
        BASE
    }

    /// How `annualised_move_risk` grows with the time to expiry.
    public enum RollRisk {
        EXPONENTIAL,
        LINEAR
    }

    /// The delta of options in the roll shock.
    public enum RollDelta {
        BLACK_SCHOLES,
        NET_TRANSACTION
    }

    /// How pairs that settle in one currency are put together.
    public enum PairRule {
        /// Scenario by scenario: all losses, and a share of the gains.
        SCENARIO,
        /// The worst loss of each.
        WORST
    }

    /// @param priceRange fraction of the price at the end of the standard table
    /// @param volatilityUp relative move before term scaling; `volatilityDown` likewise
    /// @param minimumVolatility see [MinimumVolatility]
    /// @param shortPower exponent of (30 ÷ days) below 30 days; `longPower` from there
    /// @param extendedFactor of the extended table's profits
    /// @param deltaThreshold USD of delta without a delta shock
    /// @param largestDeltaShock fraction of the price
    /// @param deltaIncrement fraction of the price for each coin above the threshold
    public record Pair(
            double priceRange,
            double volatilityUp,
            double volatilityDown,
            double minimumVolatility,
            double shortPower,
            double longPower,
            double extendedFactor,
            double deltaThreshold,
            double largestDeltaShock,
            double deltaIncrement) {}

    /// @param minimumMove least roll shock, fraction of the price
    /// @param annualMoveRisk roll shock for a year to expiry
    /// @param dampener USD that move extended profits towards zero
    /// @param profitOffset share of gains that count against losses of other pairs
    /// @param largestOffset USD of gains that count so; NaN where unlimited
    /// @param stressesEquity whether equity in the currency moves with its price
    /// @param correlation whether a contingency that is not published is switched on
    public record Currency(
            double minimumMove,
            double annualMoveRisk,
            double dampener,
            double profitOffset,
            double largestOffset,
            boolean stressesEquity,
            boolean correlation) {}

    private static final int VOLATILITIES = 3;
    private static final int UP = 2;
    private static final double MONTH = 30;

    public PmeRule {
        extendedMoves = List.copyOf(extendedMoves);
        pairs = Map.copyOf(pairs);
        currencies = Map.copyOf(currencies);
        assumed = List.copyOf(assumed);
    }

    /// By base and quote, else by base and USD: the API names `btc_usd` for every contract on the index.
    public Optional<Pair> pair(ContractTerms terms) {
        String base = lower(terms.base().code());
        return Optional.ofNullable(pairs.get(base + "_" + lower(terms.quote().code())))
                .or(() -> Optional.ofNullable(pairs.get(base + "_usd")));
    }

    /// A stable coin without parameters of its own has those of `usd`.
    public Optional<Currency> currency(String code) {
        Currency own = currencies.get(lower(code));
        return Optional.ofNullable(own == null && lower(code).startsWith("usd") ? currencies.get("usd") : own);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /// The standard table bucket by bucket with volatility down, unchanged and up, then the extended table
    /// with volatility up, its profits weighted. Source: Deribit, "Portfolio Margin"; the weight by two
    /// public implementations.
    ///
    /// @param inCoin whether profits are counted in the coin; then extended ones convert at the edge of
    ///     the standard range
    public ScenarioSet scenarios(Pair pair, boolean inCoin) {
        List<Point> points = new ArrayList<>();
        for (int bucket = -buckets; bucket <= buckets; bucket++) {
            double move = bucket == 0 ? 0 : pair.priceRange() * bucket / buckets;
            for (int shock = 0; shock < VOLATILITIES; shock++) {
                points.add(new Point(move, shock, 1));
            }
        }
        extendedMoves.forEach(move -> points.add(new Point(move, UP, weight(pair, move, inCoin))));
        return new ScenarioSet(
                List.of(
                        new Shock("down", -pair.volatilityDown(), (v, _, days) -> down(pair, v, days)),
                        Shock.NONE,
                        new Shock("up", pair.volatilityUp(), (v, _, days) -> up(pair, v, days))),
                points);
    }

    public int standardScenarios() {
        return (2 * buckets + 1) * VOLATILITIES;
    }

    private static double weight(Pair pair, double move, boolean inCoin) {
        double weight = pair.extendedFactor() * pair.priceRange() / Math.abs(move);
        return inCoin ? weight * (1 + move) / edge(pair, move) : weight;
    }

    /// The price at the end of the standard range, as a multiple of today's.
    public static double edge(Pair pair, double move) {
        return 1 + Math.signum(move) * pair.priceRange();
    }

    /// USD by which an extended move's profit is moved towards zero.
    public static double dampening(Pair pair, Currency currency, double move) {
        return (Math.max(Math.abs(move) / pair.priceRange(), 1) - 1) * currency.dampener();
    }

    private double scale(Pair pair, double days) {
        double power = days < MONTH ? pair.shortPower() : pair.longPower();
        return Math.pow(MONTH / Math.max(days, open.daysFloor()), power);
    }

    private double up(Pair pair, double volatility, double days) {
        double move = pair.volatilityUp() * scale(pair, days);
        return switch (open.minimumVolatility()) {
            case FLOOR -> Math.max(volatility * (1 + move), pair.minimumVolatility());
            case BASE -> volatility + Math.max(volatility, pair.minimumVolatility()) * move;
        };
    }

    private double down(Pair pair, double volatility, double days) {
        return Math.max(volatility * (1 - pair.volatilityDown() * scale(pair, days)), 0);
    }

    /// Roll shock of an expiry, fraction of the price.
    ///
    /// @param years to expiry; infinite for a perpetual
    public double rollShock(Currency currency, double years) {
        double time = Double.isInfinite(years) ? 0 : years * currency.annualMoveRisk();
        double risk = open.rollRisk() == RollRisk.EXPONENTIAL ? Math.expm1(time) : time;
        return Math.max(currency.minimumMove(), risk);
    }

    /// Delta shock, fraction of the price; a reading of an unpublished formula.
    ///
    /// @param delta coins
    public static double deltaShock(Pair pair, double delta, double price) {
        double above = Math.abs(delta) - pair.deltaThreshold() / price;
        return above <= 0 ? 0 : Math.min(pair.largestDeltaShock(), pair.deltaIncrement() * above);
    }
}
