package plimsoll.model.ask;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Replies as trees; a missing node where the text is no JSON.
final class ReplyText {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private ReplyText() {}

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    static String string(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    static Optional<Long> number(JsonNode node) {
        try {
            return node.isValueNode() && !node.isNull()
                    ? Optional.of(Long.parseLong(node.asString()))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
