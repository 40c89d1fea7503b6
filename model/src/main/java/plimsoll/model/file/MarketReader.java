package plimsoll.model.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;

/// Reads `market` and, with it, the instruments it quotes.
final class MarketReader {
    private MarketReader() {}

    /// Without `asOf` nothing can be said, so the whole file is unreadable.
    static MarketSnapshot read(Fields file) {
        Fields market = new Fields(file.need("market", Kind.OBJECT), "market", file.findings());
        Instant asOf = market.need("asOf", Kind.TIME);
        Map<InstrumentId, Instrument> instruments = InstrumentReader.read(file, asOf);
        Listing listing = new Listing(file.find("instruments", Kind.OBJECT), instruments);
        return new MarketSnapshot(
                asOf,
                market.find("origin", Kind.TEXT).orElse(""),
                instruments,
                quotes(market, listing),
                indices(market),
                assets(market),
                ExpiryReader.read(market));
    }

    /// What one venue says, of instruments that are listed and quoted in the whole.
    static MarketSnapshot own(Fields market, MarketSnapshot whole) {
        Map<InstrumentId, Instrument> instruments = new HashMap<>(whole.instruments());
        Map<InstrumentId, Quote> quotes = new HashMap<>(whole.quotes());
        Set<InstrumentId> listed = new HashSet<>();
        market.find("instruments", Kind.LIST).ifPresent(l -> l.elements().forEach(e -> listed.add(name(market, e))));
        instruments.keySet().retainAll(listed);
        quotes.keySet().retainAll(listed);
        return new MarketSnapshot(
                market.need("asOf", Kind.TIME),
                market.find("origin", Kind.TEXT).orElse(""),
                instruments,
                quotes,
                indices(market),
                assets(market),
                ExpiryReader.read(market));
    }

    private static InstrumentId name(Fields market, Json element) {
        return market.checked(market.path("instruments"), element, Kind.NAME)
                .map(InstrumentId::new)
                .orElseThrow(Unreadable::new);
    }

    private static Map<UnderlyingId, IndexQuote> indices(Fields market) {
        Map<UnderlyingId, IndexQuote> indices = new HashMap<>();
        market.entries("indices", (name, index) -> indices.put(new UnderlyingId(name), index(index)));
        return indices;
    }

    private static IndexQuote index(Fields index) {
        return new IndexQuote(
                index.wanted("price", Kind.POSITIVE),
                index.number("confidence", Kind.SHARE, 1),
                index.number("volatility", Kind.NOT_NEGATIVE),
                closes(index));
    }

    /// Oldest first, whatever their order in the file.
    private static List<IndexQuote.Close> closes(Fields index) {
        Map<LocalDate, IndexQuote.Close> closes = new TreeMap<>();
        index.rows("closes", (_, row) -> {
            LocalDate date = row.need("date", Kind.DATE);
            double close = row.need("close", Kind.POSITIVE);
            if (closes.putIfAbsent(date, new IndexQuote.Close(date, close)) != null) {
                row.findings().malformed(row.path("date"), date.toString(), "each date once; the first is used");
            }
            return date;
        });
        return new ArrayList<>(closes.values());
    }

    private static Map<Asset, AssetQuote> assets(Fields market) {
        Map<Asset, AssetQuote> assets = new HashMap<>();
        market.entries("assets", (name, asset) -> assets.put(new Asset(name), asset(asset)));
        return assets;
    }

    private static AssetQuote asset(Fields asset) {
        return new AssetQuote(
                asset.wanted("price", Kind.NOT_NEGATIVE),
                asset.number("bidRate", Kind.NOT_NEGATIVE),
                asset.number("askRate", Kind.NOT_NEGATIVE),
                asset.number("confidence", Kind.SHARE, 1));
    }

    private static Map<InstrumentId, Quote> quotes(Fields market, Listing listing) {
        Map<InstrumentId, Quote> quotes = new HashMap<>();
        market.entries("quotes", (name, quote) -> {
            InstrumentId id = new InstrumentId(name);
            quotes.put(id, quote(quote, listing.price(id)));
        });
        return quotes;
    }

    private static Quote quote(Fields fields, Kind<Double> price) {
        Quote quote = new Quote(
                fields.number("mark", price),
                fields.number("volatility", Kind.NOT_NEGATIVE),
                fields.number("bid", Kind.NOT_NEGATIVE),
                fields.number("ask", Kind.NOT_NEGATIVE),
                fields.number("index", Kind.POSITIVE),
                fields.number("fundingRate", Kind.NUMBER),
                fields.number("openInterest", Kind.NOT_NEGATIVE),
                fields.number("confidence", Kind.SHARE, 1),
                time(fields),
                fields.find("origin", Kind.TEXT).orElse(""));
        if (quote.bid() > quote.ask()) {
            fields.findings().suspicious(fields.path(), "bid " + quote.bid() + " above ask " + quote.ask());
        }
        return quote;
    }

    /// As it stands in the file, once it is known to be a time.
    private static String time(Fields fields) {
        Optional<Instant> time = fields.find("time", Kind.TIME);
        return time.isPresent() ? fields.find("time", Kind.TEXT).orElse("") : "";
    }
}
