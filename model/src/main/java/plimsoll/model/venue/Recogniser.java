package plimsoll.model.venue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds the endpoint of a saved text.
final class Recogniser {
    private static final int ROWS_LOOKED_AT = 5;

    private Recogniser() {}

    static Recognition of(String venue, String fileName, String text) {
        List<TableReader> readers = venue.isEmpty()
                ? VenueReaders.ALL
                : VenueReaders.table(venue).map(List::of).orElse(List.of());
        List<Endpoint> named = named(readers, fileName);
        return named.isEmpty() ? byKeys(readers, text) : one(named);
    }

    /// `v5-position-list.json`, also with the number of a page: `v5-position-list-2.json`, `v5-position-list (2).json`.
    private static List<Endpoint> named(List<TableReader> readers, String fileName) {
        String plain = plain(fileName.replaceFirst("(?i)\\.json$", ""));
        List<Endpoint> named = new ArrayList<>();
        for (TableReader reader : readers) {
            reader.table().stream()
                    .filter(e -> isNamed(e, plain))
                    .forEach(e -> named.add(new Endpoint(reader.venue(), e.name())));
        }
        return named;
    }

    /// What is told by its name alone may say there what it is about: `v5-market-index-candles-BTC-USD.json`.
    private static boolean isNamed(EndpointReader endpoint, String plain) {
        String start = "\\Q" + plain(endpoint.name()) + "\\E";
        boolean byName = endpoint.keys().equals(List.of(""));
        return plain.matches(start + "([-. ]*\\(?(page-?)?\\d+\\)?)?")
                || (byName && plain.matches(start + "-[a-z0-9-]+"));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace('/', '-');
    }

    /// Of endpoints whose keys the text has, those with most of them.
    private static Recognition byKeys(List<TableReader> readers, String text) {
        Set<String> keys = Json.parsed(text).map(Recogniser::keys).orElse(Set.of());
        List<Endpoint> best = new ArrayList<>();
        int most = 0;
        for (TableReader reader : readers) {
            for (EndpointReader endpoint : reader.table()) {
                int count = endpoint.keys().size();
                if (count >= most && keys.containsAll(endpoint.keys())) {
                    if (count > most) {
                        best.clear();
                    }
                    most = count;
                    best.add(new Endpoint(reader.venue(), endpoint.name()));
                }
            }
        }
        return one(best);
    }

    private static Recognition one(List<Endpoint> fits) {
        return fits.size() == 1
                ? new Recognition(Optional.of(fits.getFirst()), List.of())
                : new Recognition(Optional.empty(), fits);
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new HashSet<>();
        collect(node, keys);
        return keys;
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.isObject()) {
            int[] seen = {0};
            node.properties().forEach(e -> {
                keys.add(e.getKey());
                if (seen[0]++ < 60) {
                    collect(e.getValue(), keys);
                }
            });
        }
        for (int i = 0; node.isArray() && i < Math.min(node.size(), ROWS_LOOKED_AT); i++) {
            collect(node.get(i), keys);
        }
    }
}
