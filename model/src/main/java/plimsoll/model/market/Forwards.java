package plimsoll.model.market;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.model.instrument.UnderlyingId;

/// The forward price of an underlying for any time.
///
/// The expiry's curve; else the mark of a future of that expiry, of several the first by name; else
/// log-linear in time between its neighbours among those and the index of today. After the last
/// known one it stays: the basis of a near expiry says nothing of a far one.
public final class Forwards {
    private final MarketSnapshot market;
    private final Listings listings;
    private final Map<UnderlyingId, NavigableMap<Instant, Double>> known = new ConcurrentHashMap<>();

    /// @param price USD, the whole forward
    /// @param assumption where it was taken from, in words; empty when the curve states it
    public record Forward(double price, String assumption) {}

    public Forwards(MarketSnapshot market, Listings listings) {
        this.market = market;
        this.listings = listings;
    }

    /// Empty when the snapshot has neither an index nor a forward of the underlying.
    public Optional<Forward> of(UnderlyingId underlying, Instant expiry) {
        Optional<ExpiryCurve> curve = market.curve(underlying, expiry).filter(c -> c.forward() + c.forwardFixed() > 0);
        if (curve.isPresent()) {
            return curve.map(c -> new Forward(c.forward() + c.forwardFixed(), ""));
        }
        NavigableMap<Instant, Double> prices = known.computeIfAbsent(underlying, this::collected);
        Double future = prices.get(expiry);
        return future != null
                ? Optional.of(new Forward(future, "the mark of the future of that expiry"))
                : between(prices.tailMap(market.asOf(), true), expiry);
    }

    private Optional<Forward> between(NavigableMap<Instant, Double> prices, Instant expiry) {
        Optional<Map.Entry<Instant, Double>> below = Optional.ofNullable(prices.floorEntry(expiry));
        Optional<Map.Entry<Instant, Double>> above = Optional.ofNullable(prices.ceilingEntry(expiry));
        if (below.isEmpty() || above.isEmpty()) {
            return below.or(() -> above).map(e -> new Forward(e.getValue(), name(e)));
        }
        double near = market.years(below.get().getKey());
        double far = market.years(above.get().getKey());
        double share = far > near ? (market.years(expiry) - near) / (far - near) : 0;
        double logarithm = Math.log(below.get().getValue()) * (1 - share)
                + Math.log(above.get().getValue()) * share;
        return Optional.of(new Forward(Math.exp(logarithm), name(below.get()) + " and " + name(above.get())));
    }

    private String name(Map.Entry<Instant, Double> entry) {
        return entry.getKey().equals(market.asOf())
                ? "the index price"
                : "the forward of " + entry.getKey().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The index stands at the time of the snapshot.
    private NavigableMap<Instant, Double> collected(UnderlyingId underlying) {
        NavigableMap<Instant, Double> prices = new TreeMap<>();
        market.index(underlying).map(IndexQuote::price).filter(p -> p > 0).ifPresent(p -> prices.put(market.asOf(), p));
        market.expiries().forEach((key, curve) -> {
            if (key.underlying().equals(underlying)
                    && key.expiry().isAfter(market.asOf())
                    && curve.forward() + curve.forwardFixed() > 0) {
                prices.put(key.expiry(), curve.forward() + curve.forwardFixed());
            }
        });
        listings.futures(underlying)
                .forEach(f -> market.quote(f.id())
                        .map(Quote::mark)
                        .filter(mark -> mark > 0)
                        .ifPresent(mark -> prices.putIfAbsent(f.expiry(), mark)));
        return prices;
    }
}
