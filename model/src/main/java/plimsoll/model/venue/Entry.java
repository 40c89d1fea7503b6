package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A position, balance or order in the making. Replies may speak of it several times: what they add is added,
/// and what they contradict is a finding; nothing is doubled.
final class Entry {
    private final String key;
    private final Row row;
    private final Findings findings;
    private final ObjectNode node = Json.object();
    private final ObjectNode reported = Json.object();

    Entry(String key, Row row, Findings findings) {
        this.key = key;
        this.row = row;
        this.findings = findings;
    }

    Row row() {
        return row;
    }

    ObjectNode node() {
        return node;
    }

    ObjectNode reported() {
        return reported;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    Entry put(String name, String value) {
        return put(name, Json.text(value));
    }

    Entry put(String name, boolean value) {
        return put(name, Json.flag(value));
    }

    Entry put(String name, Optional<BigDecimal> value) {
        value.ifPresent(v -> put(name, Json.number(v)));
        return this;
    }

    private Entry put(String name, JsonNode value) {
        JsonNode known = node.get(name);
        if (known != null && !Json.isSame(known, value)) {
            findings.suspicious(
                    key + "." + name, "one reply says " + known + ", another " + value + "; the first is used");
        } else if (known == null) {
            node.set(name, value);
        }
        return this;
    }

    /// What the venue says of the position.
    Entry reported(String name, Optional<BigDecimal> value) {
        value.filter(_ -> !reported.has(name)).ifPresent(v -> Json.put(reported, name, Optional.of(v)));
        return this;
    }
}
