package plimsoll.model.market;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;

/// What the market says, at one moment.
///
/// @param origin who recorded it, in words; empty when unknown
public record MarketSnapshot(
        Instant asOf,
        String origin,
        Map<InstrumentId, Instrument> instruments,
        Map<InstrumentId, Quote> quotes,
        Map<UnderlyingId, IndexQuote> indices,
        Map<Asset, AssetQuote> assets,
        Map<ExpiryKey, ExpiryCurve> expiries) {
    private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();

    public MarketSnapshot {
        instruments = Map.copyOf(instruments);
        quotes = Map.copyOf(quotes);
        indices = Map.copyOf(indices);
        assets = Map.copyOf(assets);
        expiries = Map.copyOf(expiries);
    }

    /// The market with the prices of assets multiplied, the venues' rates of them too; marks and forwards
    /// keep their number in the asset they are quoted in, and indices theirs in USD.
    public MarketSnapshot repriced(Map<Asset, Double> factors) {
        Map<Asset, AssetQuote> moved = new HashMap<>(assets);
        factors.forEach((asset, factor) -> moved.computeIfPresent(asset, (_, q) -> q.times(factor)));
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, moved, expiries);
    }

    public MarketSnapshot withAssets(Map<Asset, AssetQuote> newAssets) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, newAssets, expiries);
    }

    /// The same prices at another time.
    public MarketSnapshot at(Instant time) {
        return new MarketSnapshot(time, origin, instruments, quotes, indices, assets, expiries);
    }

    public MarketSnapshot withQuotes(Map<InstrumentId, Quote> newQuotes) {
        return new MarketSnapshot(asOf, origin, instruments, newQuotes, indices, assets, expiries);
    }

    public MarketSnapshot withIndices(Map<UnderlyingId, IndexQuote> newIndices) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, newIndices, assets, expiries);
    }

    public MarketSnapshot withExpiries(Map<ExpiryKey, ExpiryCurve> newExpiries) {
        return new MarketSnapshot(asOf, origin, instruments, quotes, indices, assets, newExpiries);
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
