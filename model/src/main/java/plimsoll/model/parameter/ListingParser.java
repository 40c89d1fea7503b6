package plimsoll.model.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Payoff;
import tools.jackson.databind.JsonNode;

/// Reads `listings`: what each venue lists.
final class ListingParser {
    private ListingParser() {}

    /// @throws IllegalArgumentException naming what cannot be read
    static VenueListings parse(JsonNode tree) {
        Map<String, VenueListing> found = new TreeMap<>();
        tree.path("listings")
                .properties()
                .forEach(p -> found.put(p.getKey(), listing("listings." + p.getKey(), p.getValue())));
        Map<Asset, Double> pegs = new TreeMap<>();
        tree.path("pegs").properties().forEach(p -> pegs.put(new Asset(p.getKey()), positive("pegs", p.getValue())));
        return new VenueListings(found, pegs);
    }

    private static VenueListing listing(String where, JsonNode node) {
        List<Product> products = new ArrayList<>();
        for (JsonNode product : node.path("products")) {
            products.add(product(where + ".products[" + products.size() + "]", product));
        }
        Map<String, String> names = new TreeMap<>();
        node.path("names")
                .properties()
                .forEach(p -> names.put(p.getKey(), p.getValue().asString("")));
        return new VenueListing(products, names, closed(where, node.path("closed")));
    }

    private static Optional<LocalDate> closed(String where, JsonNode day) {
        try {
            return day.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(day.asString("")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(where + ".closed must be a date: " + day, e);
        }
    }

    private static Product product(String where, JsonNode node) {
        Map<String, Double> sizes = new TreeMap<>();
        node.path("contractSizes")
                .properties()
                .forEach(p -> sizes.put(p.getKey(), positive(where + ".contractSizes", p.getValue())));
        JsonNode settle = node.path("settle");
        return new Product(
                Product.Kind.valueOf(word(where, node, "kind")),
                Payoff.valueOf(word(where, node, "payoff")),
                new Asset(text(where, node, "quote")),
                settle.isMissingNode() ? Optional.empty() : Optional.of(new Asset(text(where, node, "settle"))),
                text(where, node, "name"),
                node.path("expiry").asString(""),
                sizes,
                node.path("listed").asBoolean(true));
    }

    private static double positive(String where, JsonNode node) {
        if (!node.isNumber() || !(node.doubleValue() > 0)) {
            throw new IllegalArgumentException(where + " must be positive: " + node);
        }
        return node.doubleValue();
    }

    private static String word(String where, JsonNode node, String field) {
        return text(where, node, field).toUpperCase(Locale.ROOT);
    }

    private static String text(String where, JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException(where + " needs the text `" + field + "`");
        }
        return text;
    }
}
