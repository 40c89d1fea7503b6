package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /// Empty when the text is not, or not all, JSON.
    static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(n -> !n.isMissingNode());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static String text(ObjectNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode text(String value) {
        return MAPPER.getNodeFactory().stringNode(value);
    }

    static JsonNode flag(boolean value) {
        return MAPPER.getNodeFactory().booleanNode(value);
    }

    static JsonNode number(BigDecimal value) {
        BigDecimal digits = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return MAPPER.getNodeFactory().numberNode(digits.scale() < 0 ? digits.setScale(0) : digits);
    }

    static void put(ObjectNode node, String name, Optional<BigDecimal> value) {
        value.ifPresent(v -> node.set(name, number(v)));
    }

    static boolean isSame(JsonNode a, JsonNode b) {
        boolean areNumbers = a.isNumber() && b.isNumber();
        return areNumbers ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
    }
}
