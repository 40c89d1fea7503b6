package plimsoll.model.volatility;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;

/// The volatility that distances are measured in, by underlying.
///
/// 30-day at-the-money volatility by total-variance interpolation, else the nearest expiry's, else
/// EWMA (0.94) of at least 30 daily closes, else the volatility the file states, else none. At the
/// money is read from the smile or the quotes around the forward, without a fit. Source: contract
/// section 4.
public final class VolatilityEstimates {
    private static final double DAYS = 30;
    private static final double DAYS_PER_YEAR = 365;
    private static final double DECAY = 0.94;
    private static final int FEWEST_CLOSES = 30;

    private final MarketSnapshot market;
    private final OptionChains chains;
    private final Map<UnderlyingId, VolatilityEstimate> found = new HashMap<>();

    public VolatilityEstimates(MarketSnapshot market) {
        this.market = market;
        this.chains = new OptionChains(market);
    }

    public VolatilityEstimate of(UnderlyingId underlying) {
        return found.computeIfAbsent(underlying, this::estimate);
    }

    private VolatilityEstimate estimate(UnderlyingId underlying) {
        NavigableMap<Double, Double> byDays = atTheMoney(underlying);
        if (!byDays.isEmpty()) {
            return fromOptions(byDays);
        }
        IndexQuote index = market.indices().get(underlying);
        if (index == null) {
            return VolatilityEstimate.NONE;
        }
        if (index.closes().size() >= FEWEST_CLOSES) {
            return new VolatilityEstimate(
                    ewma(index.closes()), "EWMA 0.94 of " + index.closes().size() + " daily closes");
        }
        return Double.isNaN(index.volatility())
                ? VolatilityEstimate.NONE
                : new VolatilityEstimate(index.volatility(), "stated in the file");
    }

    private static VolatilityEstimate fromOptions(NavigableMap<Double, Double> byDays) {
        Map.Entry<Double, Double> below = byDays.floorEntry(DAYS);
        Map.Entry<Double, Double> above = byDays.ceilingEntry(DAYS);
        if (below == null || above == null) {
            Map.Entry<Double, Double> nearest = below == null ? above : below;
            return new VolatilityEstimate(
                    nearest.getValue(), "at the money in " + Math.round(nearest.getKey()) + " days");
        }
        return new VolatilityEstimate(interpolated(below, above), "30-day at the money");
    }

    private static double interpolated(Map.Entry<Double, Double> below, Map.Entry<Double, Double> above) {
        double d0 = below.getKey();
        double d1 = above.getKey();
        double w0 = below.getValue() * below.getValue() * d0;
        double w1 = above.getValue() * above.getValue() * d1;
        double share = d1 == d0 ? 0 : (DAYS - d0) / (d1 - d0);
        return Math.sqrt((w0 + share * (w1 - w0)) / DAYS);
    }

    /// At-the-money volatility by days to expiry.
    private NavigableMap<Double, Double> atTheMoney(UnderlyingId underlying) {
        NavigableMap<Double, Double> byDays = new TreeMap<>();
        chains.of(underlying)
                .forEach((expiry, chain) -> atTheMoney(chain)
                        .ifPresent(v -> byDays.put(
                                Duration.between(market.asOf(), expiry).toSeconds() / 86400.0, v)));
        return byDays;
    }

    private static OptionalDouble atTheMoney(OptionChain chain) {
        return chain.smile()
                .map(s -> OptionalDouble.of(s.volatility(chain.forward(), chain.years())))
                .orElseGet(() -> atForward(chain.quotes(), chain.forward()));
    }

    /// Linear in strike between the neighbours of the forward.
    private static OptionalDouble atForward(List<StrikeVolatility> quotes, double forward) {
        if (quotes.isEmpty()
                || quotes.getFirst().strike() > forward
                || quotes.getLast().strike() < forward) {
            return OptionalDouble.empty();
        }
        DoubleArray strikes = DoubleArray.of(quotes.stream().mapToDouble(StrikeVolatility::strike));
        DoubleArray volatilities = DoubleArray.of(quotes.stream().mapToDouble(StrikeVolatility::volatility));
        return OptionalDouble.of(volatilities.interpolate(strikes, forward));
    }

    private static double ewma(List<IndexQuote.Close> closes) {
        double variance = Double.NaN;
        for (int i = 1; i < closes.size(); i++) {
            double r = Math.log(closes.get(i).close() / closes.get(i - 1).close());
            variance = Double.isNaN(variance) ? r * r : DECAY * variance + (1 - DECAY) * r * r;
        }
        return Math.sqrt(variance * DAYS_PER_YEAR);
    }
}
