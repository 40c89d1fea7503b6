package plimsoll.model.market;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.AccountId;

/// What the market says, at one moment.
///
/// @param origin who recorded it, in words; empty when unknown
/// @param own what the venues of some accounts say, where accounts of several venues stand in one book; then this is
///     all of it together, of each index and asset the newest
public record MarketSnapshot(
        Instant asOf,
        String origin,
        Map<InstrumentId, Instrument> instruments,
        Map<InstrumentId, Quote> quotes,
        Map<UnderlyingId, IndexQuote> indices,
        Map<Asset, AssetQuote> assets,
        Map<ExpiryKey, ExpiryCurve> expiries,
        Map<AccountId, MarketSnapshot> own) {
    private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();

    public MarketSnapshot {
        instruments = Map.copyOf(instruments);
        quotes = Map.copyOf(quotes);
        indices = Map.copyOf(indices);
        assets = Map.copyOf(assets);
        expiries = Map.copyOf(expiries);
        own = Map.copyOf(own);
    }

    /// The same for every account.
    public MarketSnapshot(
            Instant asOf,
            String origin,
            Map<InstrumentId, Instrument> instruments,
            Map<InstrumentId, Quote> quotes,
            Map<UnderlyingId, IndexQuote> indices,
            Map<Asset, AssetQuote> assets,
            Map<ExpiryKey, ExpiryCurve> expiries) {
        this(asOf, origin, instruments, quotes, indices, assets, expiries, Map.of());
    }

    public MarketSnapshot withOwn(Map<AccountId, MarketSnapshot> newOwn) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, assets, expiries, newOwn);
    }

    /// What an account's venue says.
    public MarketSnapshot of(AccountId account) {
        return own.getOrDefault(account, this);
    }

    /// What the venue says that lists an instrument.
    public MarketSnapshot listing(InstrumentId id) {
        return own.values().stream()
                .filter(m -> m.instruments.containsKey(id))
                .findFirst()
                .orElse(this);
    }

    /// The same change of what each venue says, and of all of it together.
    public MarketSnapshot changed(UnaryOperator<MarketSnapshot> change) {
        if (own.isEmpty()) {
            return change.apply(this);
        }
        IdentityHashMap<MarketSnapshot, MarketSnapshot> venues = new IdentityHashMap<>();
        own.values().forEach(m -> venues.computeIfAbsent(m, change));
        Map<AccountId, MarketSnapshot> after = new HashMap<>(own);
        after.replaceAll((_, m) -> Objects.requireNonNull(venues.get(m)));
        MarketSnapshot whole = change.apply(withOwn(Map.of()));
        Map<InstrumentId, Quote> each = new HashMap<>(whole.quotes);
        venues.values().forEach(m -> each.putAll(m.quotes));
        return whole.withQuotes(each).withOwn(after);
    }

    /// The market with the prices of assets multiplied, the venues' rates of them too; marks and forwards
    /// keep their number in the asset they are quoted in, and indices theirs in USD.
    public MarketSnapshot repriced(Map<Asset, Double> factors) {
        return changed(m -> {
            Map<Asset, AssetQuote> moved = new HashMap<>(m.assets);
            factors.forEach((asset, factor) -> moved.computeIfPresent(asset, (_, q) -> q.times(factor)));
            return m.withAssets(moved);
        });
    }

    public MarketSnapshot withAssets(Map<Asset, AssetQuote> newAssets) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, newAssets, expiries, own);
    }

    /// The same prices at another time.
    public MarketSnapshot at(Instant time) {
        return new MarketSnapshot(time, origin, instruments, quotes, indices, assets, expiries, own);
    }

    public MarketSnapshot withQuotes(Map<InstrumentId, Quote> newQuotes) {
        return new MarketSnapshot(asOf, origin, instruments, newQuotes, indices, assets, expiries, own);
    }

    public MarketSnapshot withIndices(Map<UnderlyingId, IndexQuote> newIndices) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, newIndices, assets, expiries, own);
    }

    public MarketSnapshot withExpiries(Map<ExpiryKey, ExpiryCurve> newExpiries) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, assets, newExpiries, own);
    }

    public Optional<Quote> quote(InstrumentId id) {
        return Optional.ofNullable(quotes.get(id));
    }

    public Optional<IndexQuote> index(UnderlyingId id) {
        return Optional.ofNullable(indices.get(id));
    }

    public Optional<ExpiryCurve> curve(UnderlyingId underlying, Instant expiry) {
        return Optional.ofNullable(expiries.get(new ExpiryKey(underlying, expiry)));
    }

    /// Years of 365 days from the snapshot to a time; 0 when it has passed.
    public double years(Instant time) {
        return Math.max(Duration.between(asOf, time).toSeconds() / SECONDS_PER_YEAR, 0);
    }

    /// Whether totals may be stated in the asset: it has a price, and none that moves with an index, or a
    /// scenario's loss would be measured with a ruler that shrinks.
    public boolean canReportIn(Asset asset) {
        return usd(asset) > 0 && index(asset.underlying()).isEmpty();
    }

    /// USD for one unit of the asset: its own quote, else the index of that name; NaN when neither
    /// is there. USD itself is 1.
    public double usd(Asset asset) {
        if (asset.equals(Asset.USD)) {
            return 1;
        }
        AssetQuote quote = assets.get(asset);
        if (quote != null) {
            return quote.price();
        }
        return index(asset.underlying()).map(IndexQuote::price).orElse(Double.NaN);
    }
}
