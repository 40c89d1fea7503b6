package plimsoll.model.parameter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class Merge {
    private Merge() {}

    /// An account's parameters with those of a venue's payload, `model_params`, among its own.
    static JsonNode unwrapped(JsonNode own) {
        return own.path("model_params").isObject() ? over(own, own.path("model_params")) : own;
    }

    /// Objects are merged member by member, anything else is replaced; the arguments are untouched.
    static JsonNode over(JsonNode base, JsonNode top) {
        if (!base.isObject() || !top.isObject()) {
            return top;
        }
        ObjectNode merged = ((ObjectNode) base).deepCopy();
        top.properties().forEach(p -> merged.set(p.getKey(), over(merged.path(p.getKey()), p.getValue())));
        return merged;
    }
}
