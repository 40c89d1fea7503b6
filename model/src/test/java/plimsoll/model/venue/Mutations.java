package plimsoll.model.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One reply with each of its fields removed, null, of another type and absurd.
final class Mutations {
    private static final int ROWS = 3;
    /// Objects whose members are not fields but rows, by name; what is not there is not held.
    private static final Set<String> MAPS = Set.of(
            "openPerpetualPositions", "assetPositions", "markets", "tickers", "spot_data", "fwd_data", "ETH", "");
    /// Copied as it stands.
    private static final String COPIED = ".model_params.";

    private final Reply reply;
    private final List<Mutation> all = new ArrayList<>();

    /// @param field that was changed
    /// @param row where it stands: the path of its object
    /// @param reply with it changed
    record Mutation(String kind, String field, String row, Reply reply) {
        @Override
        public String toString() {
            return reply.endpoint() + " " + reply.origin() + ": " + kind + " " + row + "." + field;
        }
    }

    private interface Change {
        void make(ObjectNode object);
    }

    private Mutations(Reply reply) {
        this.reply = reply;
    }

    static List<Mutation> of(Reply reply) {
        Mutations mutations = new Mutations(reply);
        JsonNode root = Json.parsed(reply.text()).orElseThrow();
        mutations.walk(root, root, "");
        return mutations.all;
    }

    private void walk(JsonNode root, JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                add(root, object, name, path);
                walk(root, object.path(name), path + "." + name);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), ROWS); i++) {
                walk(root, array.get(i), path + "[" + i + "]");
            }
        }
    }

    private void add(JsonNode root, ObjectNode object, String name, String path) {
        JsonNode value = object.path(name);
        if (path.contains(COPIED) || path.endsWith(".model_params")) {
            return;
        }
        if (!isRow(path, name)) {
            change(root, object, name, path, "removed", o -> o.remove(name));
        }
        if (!value.isNull()) {
            change(root, object, name, path, "null", o -> o.putNull(name));
        }
        change(root, object, name, path, "mistyped", o -> o.set(name, mistyped(value)));
        change(root, object, name, path, "absurd", o -> o.set(name, absurd(value)));
    }

    private static boolean isRow(String path, String name) {
        String parent = path.substring(path.lastIndexOf('.') + 1);
        return MAPS.contains(parent) && name.matches("[A-Z]+([-/].*)?|[0-9]+");
    }

    /// The tree is changed, written and restored.
    private void change(JsonNode root, ObjectNode object, String name, String path, String kind, Change change) {
        ObjectNode before = object.deepCopy();
        change.make(object);
        all.add(new Mutation(kind, name, path, new Reply(reply.endpoint(), root.toString(), reply.origin())));
        object.removeAll();
        object.setAll(before);
    }

    private static JsonNode mistyped(JsonNode value) {
        if (value.isObject() || value.isArray()) {
            return Json.text("nonsense");
        }
        return Json.array().add("nonsense");
    }

    private static JsonNode absurd(JsonNode value) {
        if (value.isNumber()) {
            return Json.array().numberNode(-1e300);
        }
        if (value.isObject() || value.isArray()) {
            return Json.array().numberNode(1e300);
        }
        boolean isNumber = Scalars.decimal(value.asString("")).isPresent();
        return Json.text(isNumber ? "-1e300" : "\uD83D\uDCA5");
    }
}
