package plimsoll.model.file;

import static plimsoll.model.file.PortfolioWriter.node;
import static plimsoll.model.file.PortfolioWriter.number;
import static plimsoll.model.file.PortfolioWriter.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.market.Smile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `market` in the file format.
final class MarketWriter {
    ObjectNode market(MarketSnapshot market) {
        ObjectNode node = node();
        node.put("asOf", market.asOf().toString());
        text(node, "origin", market.origin());
        node.set("indices", byName(market.indices(), MarketWriter::index));
        node.set("assets", byName(market.assets(), MarketWriter::asset));
        ArrayNode expiries = node.putArray("expiries");
        market.expiries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> expiries.add(curve(e.getKey(), e.getValue())));
        node.set("quotes", byName(market.quotes(), MarketWriter::quote));
        return node;
    }

    /// What one venue says; its quotes stand in the whole.
    ObjectNode own(MarketSnapshot market) {
        ObjectNode node = market(market);
        node.remove("quotes");
        ArrayNode instruments = node.putArray("instruments");
        Stream.concat(market.instruments().keySet().stream(), market.quotes().keySet().stream())
                .distinct()
                .sorted()
                .forEach(id -> instruments.add(id.name()));
        return node;
    }

    private static <K extends Comparable<K>, V> JsonNode byName(Map<K, V> values, Function<V, JsonNode> write) {
        ObjectNode node = node();
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> node.set(e.getKey().toString(), write.apply(e.getValue())));
        return node;
    }

    private static JsonNode index(IndexQuote index) {
        ObjectNode node = node();
        number(node, "price", index.price());
        number(node, "confidence", index.confidence());
        number(node, "volatility", index.volatility());
        ArrayNode closes = node.putArray("closes");
        for (IndexQuote.Close close : index.closes()) {
            ObjectNode row = closes.addObject();
            row.put("date", close.date().toString());
            number(row, "close", close.close());
        }
        return node;
    }

    private static JsonNode asset(AssetQuote asset) {
        ObjectNode node = node();
        number(node, "price", asset.price());
        number(node, "bidRate", asset.bidRate());
        number(node, "askRate", asset.askRate());
        number(node, "confidence", asset.confidence());
        return node;
    }

    private static JsonNode curve(ExpiryKey key, ExpiryCurve curve) {
        ObjectNode node = node();
        node.put("underlying", key.underlying().name());
        node.put("expiry", key.expiry().toString());
        number(node, "forward", curve.forward());
        number(node, "forwardFixed", curve.forwardFixed());
        number(node, "rate", curve.rate());
        ObjectNode confidence = node.putObject("confidence");
        number(confidence, "forward", curve.confidence().forward());
        number(confidence, "rate", curve.confidence().rate());
        number(confidence, "volatility", curve.confidence().volatility());
        curve.smile().ifPresent(s -> node.set("smile", smile(s)));
        return node;
    }

    private static JsonNode smile(Smile smile) {
        return switch (smile) {
            case Smile.Svi svi -> svi(svi);
            case Smile.Points points -> points(points);
        };
    }

    private static JsonNode svi(Smile.Svi svi) {
        ObjectNode node = node();
        node.put("kind", "svi");
        number(node, "a", svi.a());
        number(node, "b", svi.b());
        number(node, "rho", svi.rho());
        number(node, "m", svi.m());
        number(node, "sigma", svi.sigma());
        number(node, "forward", svi.forward());
        number(node, "tenor", svi.tenor());
        return node;
    }

    private static JsonNode points(Smile.Points points) {
        ObjectNode node = node();
        node.put("kind", "points");
        numbers(node.putArray("strikes"), points.strikes());
        numbers(node.putArray("volatilities"), points.volatilities());
        return node;
    }

    private static void numbers(ArrayNode node, DoubleArray numbers) {
        numbers.stream().forEach(x -> node.add(BigDecimal.valueOf(x).stripTrailingZeros()));
    }

    private static JsonNode quote(Quote quote) {
        ObjectNode node = node();
        number(node, "mark", quote.mark());
        number(node, "volatility", quote.volatility());
        number(node, "bid", quote.bid());
        number(node, "ask", quote.ask());
        number(node, "index", quote.index());
        number(node, "fundingRate", quote.fundingRate());
        number(node, "openInterest", quote.openInterest());
        number(node, "confidence", quote.confidence());
        text(node, "time", quote.time());
        text(node, "origin", quote.origin());
        return node;
    }
}
