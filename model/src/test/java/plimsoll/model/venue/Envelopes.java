package plimsoll.model.venue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Reading;
import tools.jackson.databind.JsonNode;

/// A minimal reply of every endpoint, laid by hand with the venue's field names.
final class Envelopes {
    static final Instant AS_OF = Instant.parse("2026-11-20T10:00:00Z");
    static final String LABEL = "main";

    private Envelopes() {}

    static List<Reply> all() {
        List<Reply> replies = new ArrayList<>();
        for (VenueReader reader : VenueReaders.all()) {
            replies.addAll(of(reader));
        }
        return replies;
    }

    static List<Reply> of(VenueReader reader) {
        JsonNode file = file(reader.venue());
        return reader.endpoints().stream()
                .filter(e -> file.has(e.name()))
                .map(e -> new Reply(e, file.get(e.name()).toString(), origin(e)))
                .toList();
    }

    static Reply of(String venue, String endpoint) {
        Endpoint named = new Endpoint(venue, endpoint);
        return new Reply(named, file(venue).get(endpoint).toString(), origin(named));
    }

    /// Where a reply does not name what it is about, its file does.
    private static String origin(Endpoint endpoint) {
        return switch (endpoint.name()) {
            case "get_index_price" -> "get_index_price-btc_usd.json";
            case "eapi-v1-index" -> "eapi-v1-index-BTCUSDT.json";
            case "fapi-v1-indexPriceKlines" -> "fapi-v1-indexPriceKlines-BTCUSDT.json";
            case "dapi-v1-indexPriceKlines" -> "dapi-v1-indexPriceKlines-BTCUSD.json";
            case "v5-market-index-candles" -> "v5-market-index-candles-BTC-USD.json";
            case "get_tradingview_chart_data" -> "get_tradingview_chart_data-BTC-PERPETUAL.json";
            default -> endpoint.name() + ".json";
        };
    }

    static Reading<PortfolioFile> read(Reply... replies) {
        return VenueReaders.of(replies[0].endpoint().venue()).orElseThrow().read(List.of(replies), AS_OF, LABEL);
    }

    private static JsonNode file(String venue) {
        try (InputStream in = Envelopes.class.getResourceAsStream("/venue/" + venue + ".json")) {
            return Optional.ofNullable(in)
                    .map(Envelopes::text)
                    .flatMap(Json::parsed)
                    .orElseThrow(() -> new IllegalStateException("no envelopes of " + venue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
