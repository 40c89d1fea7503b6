package plimsoll.model.ask;

import java.util.Optional;
import plimsoll.model.ask.FactsApi.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON-RPC 2.0 as venues speak it over HTTP.
final class JsonRpc {
    private JsonRpc() {}

    /// A question with the method in its body; it goes to the venue's base address.
    static Request post(String endpoint, String method, ObjectNode parameters) {
        ObjectNode body = ReplyText.JSON.createObjectNode();
        body.put("jsonrpc", "2.0").put("id", 1).put("method", method).set("params", parameters);
        return Request.post(endpoint, "", "", body.toString());
    }

    /// `{"error":{"code":…,"message":…}}`
    static Optional<Refusal> refusal(String reply) {
        JsonNode error = ReplyText.tree(reply).path("error");
        return error.isObject()
                ? Optional.of(
                        new Refusal(ReplyText.string(error.path("code")), ReplyText.string(error.path("message"))))
                : Optional.empty();
    }
}
