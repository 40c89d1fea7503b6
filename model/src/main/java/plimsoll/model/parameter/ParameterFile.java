package plimsoll.model.parameter;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One dated file of a venue, as read.
record ParameterFile(Provenance provenance, JsonNode tree) {
    static ParameterFile of(String name, JsonNode tree, String origin) {
        String venue = text(tree, "venue");
        LocalDate from = LocalDate.parse(text(tree, "effectiveFrom"));
        if (!name.endsWith(venue + "/" + from + ".json")) {
            throw new IllegalArgumentException(name + " must be named " + venue + "/" + from + ".json");
        }
        LocalDate retrieved = LocalDate.parse(text(tree, "retrieved"));
        return new ParameterFile(
                new Provenance(venue + "/" + from, venue, from, retrieved, text(tree, "source"), origin), tree);
    }

    /// The day the venue stopped trading.
    Optional<LocalDate> closed() {
        JsonNode day = tree.path("closed");
        return day.isMissingNode() ? Optional.empty() : Optional.of(LocalDate.parse(day.asString()));
    }

    private static String text(JsonNode tree, String field) {
        JsonNode node = tree.path(field);
        if (!node.isString() || node.stringValue().isBlank()) {
            throw new IllegalArgumentException("a parameter file needs the text `" + field + "`");
        }
        return node.stringValue();
    }
}
