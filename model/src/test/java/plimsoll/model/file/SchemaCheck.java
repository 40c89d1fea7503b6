package plimsoll.model.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of JSON Schema 2020-12 our schema uses: a second witness of what the format allows.
final class SchemaCheck {
    private final JsonNode root;
    private final Map<String, Pattern> patterns = new HashMap<>();

    private SchemaCheck(JsonNode root) {
        this.root = root;
    }

    static SchemaCheck portfolio() {
        return new SchemaCheck(schema());
    }

    static JsonNode schema() {
        String text = Sample.text(Path.of("../resources/schema/plimsoll-portfolio-1.schema.json"));
        return JsonMapper.shared().readTree(text);
    }

    boolean allows(JsonNode value) {
        return allows(root, value);
    }

    private boolean allows(JsonNode schema, JsonNode value) {
        return schema.isEmpty() || keywordsAllow(schema, value);
    }

    private boolean keywordsAllow(JsonNode schema, JsonNode value) {
        return reference(schema, value)
                && type(schema, value)
                && words(schema, value)
                && number(schema, value)
                && text(schema, value)
                && object(schema, value)
                && list(schema, value)
                && combined(schema, value);
    }

    private boolean reference(JsonNode schema, JsonNode value) {
        if (!schema.has("$ref")) {
            return true;
        }
        String name = schema.path("$ref").asString().substring("#/$defs/".length());
        return allows(root.path("$defs").path(name), value);
    }

    private static boolean type(JsonNode schema, JsonNode value) {
        return !schema.has("type") || all(schema.path("type")).anyMatch(t -> isType(t.asString(), value));
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean words(JsonNode schema, JsonNode value) {
        boolean isConstant = !schema.has("const") || schema.path("const").equals(value);
        return isConstant && (!schema.has("enum") || all(schema.path("enum")).anyMatch(value::equals));
    }

    private static boolean number(JsonNode schema, JsonNode value) {
        if (!value.isNumber()) {
            return true;
        }
        double x = value.doubleValue();
        return x >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && x <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)
                && x > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY);
    }

    private boolean text(JsonNode schema, JsonNode value) {
        return !value.isString()
                || !schema.has("pattern")
                || pattern(schema).matcher(value.asString()).find();
    }

    private Pattern pattern(JsonNode schema) {
        return patterns.computeIfAbsent(schema.path("pattern").asString(), Pattern::compile);
    }

    private boolean object(JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return true;
        }
        JsonNode properties = schema.path("properties");
        return all(schema.path("required")).filter(JsonNode::isString).allMatch(name -> value.has(name.asString()))
                && value.properties().stream()
                        .allMatch(p -> allows(
                                properties.has(p.getKey())
                                        ? properties.path(p.getKey())
                                        : schema.path("additionalProperties"),
                                p.getValue()));
    }

    private boolean list(JsonNode schema, JsonNode value) {
        return !value.isArray()
                || (value.size() >= schema.path("minItems").asInt(0)
                        && all(value).allMatch(v -> allows(schema.path("items"), v)));
    }

    private boolean combined(JsonNode schema, JsonNode value) {
        boolean isConditional = schema.has("if") && allows(schema.path("if"), value);
        return (!isConditional || allows(schema.path("then"), value))
                && (!schema.has("anyOf") || all(schema.path("anyOf")).anyMatch(s -> allows(s, value)))
                && (!schema.has("allOf") || all(schema.path("allOf")).allMatch(s -> allows(s, value)));
    }
}
