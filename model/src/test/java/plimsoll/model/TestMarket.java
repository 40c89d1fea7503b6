package plimsoll.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.pricing.Black76;

/// A market put together by a test, and the same market after a move: the second witness of
/// everything that revalues.
public final class TestMarket {
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<InstrumentId, Quote> quotes = new HashMap<>();
    private final Map<UnderlyingId, IndexQuote> indices = new HashMap<>();
    private final Map<Asset, AssetQuote> assets = new HashMap<>();
    private final Map<ExpiryKey, ExpiryCurve> expiries = new HashMap<>();

    public TestMarket index(String underlying, double price) {
        indices.put(new UnderlyingId(underlying), IndexQuote.of(price));
        return this;
    }

    public TestMarket index(String underlying, IndexQuote quote) {
        indices.put(new UnderlyingId(underlying), quote);
        return this;
    }

    public TestMarket asset(Asset asset, double price) {
        assets.put(asset, AssetQuote.of(price));
        return this;
    }

    public TestMarket asset(Asset asset, double price, double bidRate, double askRate) {
        assets.put(asset, new AssetQuote(price, bidRate, askRate, 1));
        return this;
    }

    public TestMarket described(Instrument instrument) {
        instruments.put(instrument.id(), instrument);
        return this;
    }

    public TestMarket marked(Instrument instrument, double mark) {
        quotes.put(instrument.id(), Quote.ofMark(mark));
        return described(instrument);
    }

    /// @param fundingRate NaN when unknown
    public TestMarket funded(Instrument instrument, double mark, double fundingRate) {
        Quote q = Quote.ofMark(mark);
        quotes.put(
                instrument.id(),
                new Quote(
                        mark,
                        q.volatility(),
                        q.bid(),
                        q.ask(),
                        q.index(),
                        fundingRate,
                        q.openInterest(),
                        q.confidence(),
                        q.time(),
                        q.origin()));
        return described(instrument);
    }

    /// @param mark NaN to leave it to the model
    public TestMarket option(Instrument.Option option, double mark, double volatility) {
        quotes.put(option.id(), Quote.ofOption(mark, volatility));
        return described(option);
    }

    public TestMarket forward(String underlying, double days, double forward) {
        return curve(underlying, days, new ExpiryCurve(forward, 0, 0, ExpiryCurve.Confidence.FULL, Optional.empty()));
    }

    public TestMarket curve(String underlying, double days, ExpiryCurve curve) {
        expiries.put(new ExpiryKey(new UnderlyingId(underlying), Fixtures.inDays(days)), curve);
        return this;
    }

    public MarketSnapshot at(Instant asOf) {
        return new MarketSnapshot(asOf, "test", instruments, quotes, indices, assets, expiries);
    }

    public MarketSnapshot now() {
        return at(Fixtures.NOW);
    }

    /// Everything of the underlying multiplied by one factor, options repriced from scratch.
    public static MarketSnapshot moved(MarketSnapshot market, UnderlyingId moving, double factor) {
        Map<InstrumentId, Quote> quotes = new HashMap<>(market.quotes());
        market.instruments().values().forEach(i -> {
            if (i.terms().underlying().equals(moving)) {
                quotes.computeIfPresent(i.id(), (_, q) -> withMark(q, movedMark(market, i, q, factor)));
            }
        });
        Map<UnderlyingId, IndexQuote> indices = new HashMap<>(market.indices());
        indices.computeIfPresent(moving, (_, q) -> IndexQuote.of(q.price() * factor));
        Map<Asset, AssetQuote> assets = new HashMap<>(market.assets());
        assets.computeIfPresent(
                new Asset(moving.name()),
                (_, q) -> new AssetQuote(q.price() * factor, q.bidRate() * factor, q.askRate() * factor, 1));
        Map<ExpiryKey, ExpiryCurve> expiries = new HashMap<>(market.expiries());
        expiries.replaceAll((key, c) -> key.underlying().equals(moving) ? forwardTimes(c, factor) : c);
        return new MarketSnapshot(
                market.asOf(), market.origin(), market.instruments(), quotes, indices, assets, expiries);
    }

    public static MarketSnapshot withMark(MarketSnapshot market, InstrumentId id, double mark) {
        Map<InstrumentId, Quote> quotes = new HashMap<>(market.quotes());
        quotes.computeIfPresent(id, (_, q) -> withMark(q, mark));
        return new MarketSnapshot(
                market.asOf(),
                market.origin(),
                market.instruments(),
                quotes,
                market.indices(),
                market.assets(),
                market.expiries());
    }

    private static ExpiryCurve forwardTimes(ExpiryCurve c, double factor) {
        return new ExpiryCurve(c.forward() * factor, c.forwardFixed(), c.rate(), c.confidence(), c.smile());
    }

    private static double movedMark(MarketSnapshot market, Instrument instrument, Quote quote, double factor) {
        if (!(instrument instanceof Instrument.Option o)) {
            return quote.mark() * factor;
        }
        double residual = quote.mark() - model(market, o, quote.volatility(), 1);
        return Math.max(model(market, o, quote.volatility(), factor) + residual, 0);
    }

    /// Black-76 in the option's price asset.
    public static double model(MarketSnapshot market, Instrument.Option o, double volatility, double factor) {
        ExpiryCurve curve = market.curve(o.terms().underlying(), o.expiry()).orElseThrow();
        double forward = curve.forward() * factor + curve.forwardFixed();
        double years = Duration.between(market.asOf(), o.expiry()).toSeconds() / (365.0 * 86400);
        double usd = Math.exp(-curve.rate() * years) * Black76.price(o.type(), forward, o.strike(), years, volatility);
        return o.terms().payoff() == Payoff.INVERSE ? usd / forward : usd;
    }

    private static Quote withMark(Quote q, double mark) {
        return new Quote(
                mark,
                q.volatility(),
                q.bid(),
                q.ask(),
                q.index(),
                q.fundingRate(),
                q.openInterest(),
                q.confidence(),
                q.time(),
                q.origin());
    }
}
