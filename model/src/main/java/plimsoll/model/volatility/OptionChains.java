package plimsoll.model.volatility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.Forwards;
import plimsoll.model.market.Listings;
import plimsoll.model.market.MarketSnapshot;

/// The chains of a snapshot by underlying and expiry, each collected when first asked for.
final class OptionChains {
    private final MarketSnapshot market;
    private final Listings listings;
    private final Forwards forwards;
    private final Map<UnderlyingId, NavigableMap<Instant, OptionChain>> found = new ConcurrentHashMap<>();

    OptionChains(MarketSnapshot market) {
        this.market = market;
        this.listings = new Listings(market);
        this.forwards = new Forwards(market, listings);
    }

    Forwards forwards() {
        return forwards;
    }

    /// Those of expiries to come that have a smile or a quote, in order of time.
    NavigableMap<Instant, OptionChain> of(UnderlyingId underlying) {
        return found.computeIfAbsent(underlying, this::collected);
    }

    private NavigableMap<Instant, OptionChain> collected(UnderlyingId underlying) {
        TreeMap<Instant, List<Option>> options = new TreeMap<>();
        listings.options(underlying)
                .forEach(o -> options.computeIfAbsent(o.expiry(), _ -> new ArrayList<>())
                        .add(o));
        market.expiries().keySet().stream()
                .filter(key -> key.underlying().equals(underlying))
                .forEach(key -> options.putIfAbsent(key.expiry(), List.of()));
        TreeMap<Instant, OptionChain> chains = new TreeMap<>();
        options.tailMap(market.asOf(), false)
                .forEach((expiry, listed) -> forwards.of(underlying, expiry)
                        .map(f -> OptionChain.of(market, new ExpiryKey(underlying, expiry), f.price(), listed))
                        .filter(chain -> chain.years() > 0 && !chain.isEmpty())
                        .ifPresent(chain -> chains.put(expiry, chain)));
        return Collections.unmodifiableNavigableMap(chains);
    }
}
