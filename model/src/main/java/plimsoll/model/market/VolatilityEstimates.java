package plimsoll.model.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;

/// The volatility that distances are measured in, by underlying.
///
/// 30-day at-the-money volatility by total-variance interpolation, else the nearest expiry's, else
/// EWMA (0.94) of at least 30 daily closes, else the volatility the file states, else none. Source:
/// contract section 4.
public final class VolatilityEstimates {
    private static final double DAYS = 30;
    private static final double DAYS_PER_YEAR = 365;
    private static final double DECAY = 0.94;
    private static final int FEWEST_CLOSES = 30;

    private final MarketSnapshot market;
    private final Map<UnderlyingId, VolatilityEstimate> found = new HashMap<>();

    public VolatilityEstimates(MarketSnapshot market) {
        this.market = market;
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
                    nearest.getValue(), "at the money, nearest expiry in " + Math.round(nearest.getKey()) + " days");
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
        market.expiries().forEach((key, curve) -> {
            double days = Duration.between(market.asOf(), key.expiry()).toSeconds() / 86400.0;
            if (key.underlying().equals(underlying) && days > 0) {
                atTheMoney(key, curve, days / DAYS_PER_YEAR).ifPresent(v -> byDays.put(days, v));
            }
        });
        return byDays;
    }

    private OptionalDouble atTheMoney(ExpiryKey key, ExpiryCurve curve, double years) {
        double forward = curve.forward() + curve.forwardFixed();
        if (curve.smile().isPresent()) {
            return OptionalDouble.of(curve.smile().get().volatility(forward, years));
        }
        return atStrike(byStrike(key), forward);
    }

    private NavigableMap<Double, List<Double>> byStrike(ExpiryKey key) {
        NavigableMap<Double, List<Double>> byStrike = new TreeMap<>();
        market.instruments().values().forEach(i -> {
            if (i instanceof Option o
                    && o.expiry().equals(key.expiry())
                    && o.terms().underlying().equals(key.underlying())) {
                market.quote(o.id())
                        .filter(q -> q.volatility() > 0)
                        .ifPresent(q -> byStrike.computeIfAbsent(o.strike(), _ -> new ArrayList<>())
                                .add(q.volatility()));
            }
        });
        return byStrike;
    }

    /// Linear in strike between the neighbours of the forward; call and put of a strike averaged.
    private static OptionalDouble atStrike(NavigableMap<Double, List<Double>> byStrike, double forward) {
        Map.Entry<Double, List<Double>> below = byStrike.floorEntry(forward);
        Map.Entry<Double, List<Double>> above = byStrike.ceilingEntry(forward);
        if (below == null || above == null) {
            return OptionalDouble.empty();
        }
        double width = above.getKey() - below.getKey();
        double share = width == 0 ? 0 : (forward - below.getKey()) / width;
        return OptionalDouble.of(mean(below.getValue()) * (1 - share) + mean(above.getValue()) * share);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).sorted().average().orElseThrow();
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
