package plimsoll.model.output;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON object filled in a fixed order; numbers that are not finite become null.
public final class JsonObject {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode node = NODES.objectNode();

    /// Without a member yet.
    public JsonObject() {}

    public JsonObject number(String name, double value) {
        node.set(name, number(value));
        return this;
    }

    public JsonObject text(String name, String value) {
        node.put(name, value);
        return this;
    }

    public JsonObject flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public JsonObject count(String name, int value) {
        node.put(name, value);
        return this;
    }

    public JsonObject nothing(String name) {
        node.putNull(name);
        return this;
    }

    public JsonObject object(String name, JsonObject value) {
        node.set(name, value.node);
        return this;
    }

    /// @param json a value as text
    public JsonObject raw(String name, String json) {
        node.set(name, MAPPER.readTree(json));
        return this;
    }

    public JsonObject numbers(String name, Map<String, Double> values) {
        ObjectNode object = node.putObject(name);
        values.forEach((key, value) -> object.set(key, number(value)));
        return this;
    }

    public JsonObject numbers(String name, DoubleStream values) {
        node.set(name, array(values));
        return this;
    }

    public JsonObject rows(String name, Collection<DoubleStream> rows) {
        ArrayNode array = node.putArray(name);
        rows.forEach(row -> array.add(array(row)));
        return this;
    }

    public JsonObject texts(String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    public <T> JsonObject list(String name, Collection<T> items, Function<T, JsonObject> form) {
        ArrayNode array = node.putArray(name);
        items.forEach(item -> array.add(form.apply(item).node));
        return this;
    }

    private static ArrayNode array(DoubleStream values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(number(value)));
        return array;
    }

    /// A negative zero is written as zero.
    private static JsonNode number(double value) {
        return Double.isFinite(value) ? NODES.numberNode(value + 0.0) : NODES.nullNode();
    }

    public String pretty() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }
}
